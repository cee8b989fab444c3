package nl.rits.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.rits.bench.Service.Asker;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;

/** What planning costs: the page of a project beside the same questions by hand, a long list paged to its end, and search. */
public final class Planning {

    private static final int HEAP = 384;
    private static final int MUNICIPALITIES = 342;
    private static final int PAGE = 50;
    private static final int LONG_PAGE = 200;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"name\":\"[^\"]*\",\"place\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private static final Asker STEWARD = new Asker("steward", Fill.STEWARD, PartyKind.MUNICIPALITY, Role.PLANNER);
    private static final Asker PROVINCE = new Asker("province", Fill.PROVINCE, PartyKind.PROVINCE, Role.READER);

    private Planning() {}

    /** @param arguments the root of the checkout */
    public static void main(String... arguments) throws Exception {
        System.setProperty("quarkus.oidc.token.issuer", Sharing.ISSUER);
        var projects = Fill.projectsAsked();
        try (var database = Database.start();
                var service = Service.start(Path.of(arguments[0]), database.url(), Service.newKey(), HEAP, Map.of())) {
            var fill = new Fill(database);
            fill.parties();
            fill.projects(0, projects);
            System.out.printf(Locale.ROOT, "%,d projects%n", projects);
            page(service, database, projects);
            list(service, projects);
            search(service);
        }
    }

    /** The slowest of a hundred requests, beside the slowest of a hundred times the same questions on one connection. */
    private static void page(Service service, Database database, int projects) throws Exception {
        var ids = new ArrayList<String>();
        for (var i : IntStream.range(0, 60)
                .map(it -> it * MUNICIPALITIES)
                .filter(it -> it < projects)
                .toArray()) {
            ids.addAll(database.texts("select bench_id('project" + i + "')"));
        }
        // Until the service is compiled: the slowest of a few hundred requests is otherwise the compiler's.
        for (int i = 0; i < 150; i++) {
            times(ids, id -> service.time(STEWARD, "/v1/projects/" + id, 1));
        }
        try (var connection = database.connect()) {
            var byHand = new ByHand(connection);
            if (byHand.ask(ids.getFirst()) == 0) {
                throw new IllegalStateException("nothing was read by hand");
            }
            Ratios.of(
                            () -> p99(ids, id -> service.time(STEWARD, "/v1/projects/" + id, 1)),
                            () -> p99(ids, id -> byHand.time(id)))
                    .tell("page of a project, p99 / the same questions by hand, p99", 2.0);
        }
    }

    private interface Timed {
        double of(String id) throws Exception;
    }

    private static List<Double> times(List<String> ids, Timed timed) throws Exception {
        var times = new ArrayList<Double>();
        for (var id : ids) {
            times.add(timed.of(id));
        }
        return times;
    }

    private static double p99(List<String> ids, Timed timed) throws Exception {
        var times = new ArrayList<Double>();
        while (times.size() < 400) {
            times.addAll(times(ids, timed));
        }
        return Ratios.quantile(times, 0.99);
    }

    /** What the page of a project needs, asked with nothing between: its row, what was stated, who they are, what is around it. */
    private record ByHand(Connection connection) {

        double time(String id) throws SQLException {
            var before = System.nanoTime();
            ask(id);
            return (System.nanoTime() - before) / 1e9;
        }

        int ask(String id) throws SQLException {
            var bytes = 0;
            bytes += read("select * from project where id = ?::uuid", id);
            bytes += read(
                    "select project, document::text, stale_on from statement where project = ?::uuid order by party",
                    id);
            bytes += read("""
                    select p.id, p.name, p.kind from party p, project f
                    where f.id = ?::uuid and (p.id = f.steward or p.id = any(f.involved))""", id);
            bytes += read("""
                    select l.id, l.kind, l.tolerance_months, l.tolerance_share, l.stale_months, l.defaults from platform l, project f
                    where f.id = ?::uuid and ((l.kind in ('REGION', 'LOCAL') and l.municipalities @> array[f.municipality])
                       or (l.kind = 'TABLE' and l.members @> array[f.steward]))""", id);
            bytes += read(
                    "select party, version, choices, grants, publications from release where project = ?::uuid", id);
            return bytes;
        }

        private int read(String sql, String id) throws SQLException {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    var bytes = 0;
                    var columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            var value = rows.getString(i);
                            bytes += value == null ? 0 : value.length();
                        }
                    }
                    return bytes;
                }
            }
        }
    }

    /** Every page to the last: no project is missed, none comes twice; and the last page beside the first. */
    private static void list(Service service, int projects) throws Exception {
        var seen = new HashSet<String>();
        var before = System.nanoTime();
        var total = Integer.MAX_VALUE;
        for (int page = 1; (page - 1) * LONG_PAGE < total; page++) {
            var answer = service.get(PROVINCE, "/v1/projects?pageSize=" + LONG_PAGE + "&page=" + page);
            var told = TOTAL.matcher(answer);
            if (!told.find()) {
                throw new IllegalStateException("no total in page " + page);
            }
            total = Integer.parseInt(told.group(1));
            var ids = ID.matcher(answer);
            while (ids.find()) {
                if (!seen.add(ids.group(1))) {
                    throw new IllegalStateException("project " + ids.group(1) + " came twice");
                }
            }
        }
        if (seen.size() != total || total != projects) {
            throw new IllegalStateException(
                    "of " + projects + " projects, " + total + " in total, the pages had " + seen.size());
        }
        System.out.printf(
                Locale.ROOT,
                "list of %,d paged to its end: every project once, %.0f s%n",
                total,
                (System.nanoTime() - before) / 1e9);
        var first = "/v1/projects?pageSize=" + PAGE + "&page=1";
        var last = "/v1/projects?pageSize=" + PAGE + "&page=" + (total / PAGE);
        service.time(PROVINCE, first, 20);
        service.time(PROVINCE, last, 20);
        Ratios.of(() -> service.time(PROVINCE, last, 8), () -> service.time(PROVINCE, first, 8))
                .tell("page " + total / PAGE + " of the list / page 1", 1.2);
    }

    /** A name with a mistake beside a filter that finds about as many. */
    private static void search(Service service) throws Exception {
        var typed = "/v1/projects?pageSize=50&q=hengeloo";
        var filtered = "/v1/projects?pageSize=50&municipality=GM0164";
        var found = TOTAL.matcher(service.get(PROVINCE, typed));
        if (!found.find() || found.group(1).equals("0")) {
            throw new IllegalStateException("nothing was found with a mistake of typing");
        }
        service.time(PROVINCE, typed, 20);
        service.time(PROVINCE, filtered, 20);
        Ratios.of(() -> service.time(PROVINCE, typed, 10), () -> service.time(PROVINCE, filtered, 10))
                .tell("search with a mistake (" + found.group(1) + " found) / the same municipality as a filter", 5);
    }
}
