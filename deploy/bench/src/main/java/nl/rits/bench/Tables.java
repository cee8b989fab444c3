package nl.rits.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rits.bench.Service.Asker;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;

/** What tables cost: ranking the agenda of a province, the share of each cause over all projects, and the booklet of a session. */
public final class Tables {

    private static final int HEAP = 384;
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private static final Asker CHAIR = new Asker("chair", FillTables.CHAIR, PartyKind.TABLE_OFFICE, Role.CHAIR);
    private static final Asker PROVINCE = new Asker("province", FillTables.PROVINCE, PartyKind.PROVINCE, Role.READER);

    /** As the shares are told: open bottlenecks and the projects they touch, per cause, in projects and in homes. */
    private static final String BY_HAND = """
            select b.cause, count(distinct p.id) filter (where b.certainty = 'CONFIRMED'), count(distinct p.id),
                   sum(p.homes), sum(b.homes), sum(b.homes * b.months)
            from bottleneck b join known_project p on p.id = any (b.projects)
            where b.status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED')
            group by b.cause
            union all
            select 'all', 0, count(*), sum(homes), 0, 0 from known_project""";

    private Tables() {}

    /** @param arguments the root of the checkout */
    public static void main(String... arguments) throws Exception {
        System.setProperty("quarkus.oidc.token.issuer", Sharing.ISSUER);
        var root = Path.of(arguments[0]);
        var projects = Fill.projectsAsked();
        var key = Service.newKey();
        try (var database = Database.start()) {
            try (var service = Service.start("bottleneck-service", root, database.url(), key, HEAP, Map.of())) {
                new FillTables(database).fill(projects);
                System.out.printf(Locale.ROOT, "%,d projects, %,d bottlenecks%n", projects, FillTables.BOTTLENECKS);
                agenda(service, database);
                shares(service, database);
                booklet(service, database, "50 cases", 2, 10);
                booklet(service, database, "300 cases", 3, 60);
            }
            memory(root, database, key);
        }
    }

    private static void agenda(Service service, Database database) throws Exception {
        var path = "/v1/sessions/" + session(database, 1) + "/proposal?pageSize=50";
        var told = TOTAL.matcher(service.get(CHAIR, path));
        if (!told.find() || Integer.parseInt(told.group(1)) < FillTables.BOTTLENECKS * 9 / 10) {
            throw new IllegalStateException("the agenda does not rank what was filled");
        }
        service.time(CHAIR, path, 60);
        tell(
                "agenda of " + told.group(1) + " cases ranked, 50 told with why",
                0.3,
                15,
                () -> service.time(CHAIR, path, 1));
    }

    private static void shares(Service service, Database database) throws Exception {
        if (!service.get(PROVINCE, "/v1/shares").contains("NITROGEN")) {
            throw new IllegalStateException("there are no shares");
        }
        service.time(PROVINCE, "/v1/shares", 30);
        try (var connection = database.connect()) {
            byHand(connection);
            Ratios.of(
                            () -> service.time(PROVINCE, "/v1/shares", 3),
                            () -> (byHand(connection) + byHand(connection) + byHand(connection)) / 3)
                    .tell("shares over all projects / the same SQL by hand", 3);
        }
    }

    private static double byHand(Connection connection) throws SQLException {
        var before = System.nanoTime();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(BY_HAND)) {
            while (rows.next()) {
                rows.getLong(3);
            }
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static void booklet(Service service, Database database, String what, int number, double goal)
            throws Exception {
        var path = "/v1/sessions/" + session(database, number) + "/dossier/_export?format=pdf&room=true";
        service.file(CHAIR, path);
        tell("booklet of " + what, goal, 5, () -> service.file(CHAIR, path));
    }

    /** Six times as many cases in the same memory. */
    private static void memory(Path root, Database database, java.security.KeyPair key) throws Exception {
        double inUse;
        try (var service = Service.start("bottleneck-service", root, database.url(), key, HEAP, Map.of())) {
            service.file(CHAIR, "/v1/sessions/" + session(database, 2) + "/dossier/_export?format=pdf&room=true");
            inUse = service.heapInUse();
        }
        var extra = 48;
        try (var small = Service.start(
                "bottleneck-service", root, database.url(), key, (int) Math.ceil(inUse) + extra, Map.of())) {
            for (int number = 2; number <= 3; number++) {
                var took = small.file(
                        CHAIR, "/v1/sessions/" + session(database, number) + "/dossier/_export?format=pdf&room=true");
                System.out.printf(
                        Locale.ROOT,
                        "booklet of %s cases with %d MiB of heap above the %.0f MiB in use: done in %.1f s%n",
                        number == 2 ? "50" : "300",
                        extra,
                        inUse,
                        took);
            }
        }
    }

    private static String session(Database database, int number) throws SQLException {
        return database.texts("select bench_id('session" + number + "')").getFirst();
    }

    private static void tell(String what, double goal, int times, Ratios.Timed timed) throws Exception {
        var took = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            took.add(timed.run());
        }
        var worse = Ratios.quantile(took, 0.75);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms (quartiles %.0f–%.0f); goal ≤ %.0f ms: %s%n",
                what,
                1000 * Ratios.quantile(took, 0.5),
                1000 * Ratios.quantile(took, 0.25),
                1000 * worse,
                1000 * goal,
                worse <= goal ? "met" : "MISSED");
    }
}
