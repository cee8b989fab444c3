package nl.rits.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rits.bench.Service.Asker;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;

/** What memory costs: looking back beside looking at now, long histories beside short ones, and two dates of a province. */
public final class Memory {

    private static final int HEAP = 384;
    private static final int VERSIONS = 20;
    private static final int MUNICIPALITIES = 342;

    /** Of a province. */
    private static final int COMPARED = 2_300;

    private static final int SHORT = 10;
    private static final int LONG = 10_000;
    private static final String THEN = "2025-03-01";

    private static final String AS_OF = "?asOf=" + THEN;
    private static final String CHANGES = "/changes?pageSize=" + SHORT;

    /** Until all of it is compiled. */
    private static final int WARM_UP = 10_000;

    private static final int EACH = 400;

    private static final Asker STEWARD = new Asker("steward", Fill.STEWARD, PartyKind.MUNICIPALITY, Role.PLANNER);
    private static final Asker PROVINCE = new Asker("province", Fill.PROVINCE, PartyKind.PROVINCE, Role.READER);

    private Memory() {}

    /** @param arguments the root of the checkout */
    public static void main(String... arguments) throws Exception {
        System.setProperty("quarkus.oidc.token.issuer", Sharing.ISSUER);
        var root = Path.of(arguments[0]);
        var projects = Fill.projectsAsked();
        try (var database = Database.start();
                var service = Service.start(root, database.url(), Service.newKey(), HEAP, Map.of())) {
            var start = System.nanoTime();
            var fill = new Fill(database);
            fill.parties();
            fill.projects(0, projects);
            var past = new Past(database);
            past.versions(VERSIONS);
            past.versionsOf(0, SHORT);
            past.versionsOf(MUNICIPALITIES, LONG);
            past.indexes();
            System.out.printf(
                    Locale.ROOT,
                    "%,d projects, %,.0f versions (%.0f s)%n",
                    projects,
                    database.number("select count(*) from project_version"),
                    (System.nanoTime() - start) / 1e9);
            measure(service, database, projects);
        }
    }

    private static void measure(Service service, Database database, int projects) throws Exception {
        var some = IntStream.range(2, 42)
                .map(it -> it * MUNICIPALITIES)
                .filter(it -> it < projects)
                .mapToObj(it -> path(database, it))
                .toList();
        check(service, some.getFirst());
        var few = List.of(path(database, 0));
        var many = List.of(path(database, MUNICIPALITIES));
        var token = service.token(STEWARD);
        try (var line = service.line()) {
            for (var query : List.of(AS_OF, "", CHANGES)) {
                line.time(each(some, query), token, WARM_UP);
            }
            Ratios.of(() -> line.time(each(some, AS_OF), token, EACH), () -> line.time(each(some, ""), token, EACH))
                    .tell("project page as of a day / now", 1.2);
            for (var query : List.of("", AS_OF, CHANGES)) {
                line.time(each(many, query), token, EACH);
                line.time(each(few, query), token, EACH);
                Ratios.of(
                                () -> line.time(each(many, query), token, EACH),
                                () -> line.time(each(few, query), token, EACH))
                        .tell("project with 10,000 versions / with 10, page" + query, 1.3);
            }
        }
        compare(service, database, projects);
        list(service);
    }

    private static List<String> each(List<String> paths, String query) {
        return paths.stream().map(it -> it + query).toList();
    }

    private static String path(Database database, int project) {
        try {
            return "/v1/projects/"
                    + database.texts("select bench_id('project" + project + "')")
                            .getFirst();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is timed must be what was kept. */
    private static void check(Service service, String path) throws Exception {
        var now = service.get(STEWARD, path);
        var then = service.get(STEWARD, path + "?asOf=" + THEN);
        if (!then.contains("\"asOf\"") || now.contains("\"asOf\"") || !then.contains("START_OF_BUILDING")) {
            throw new IllegalStateException("as of " + THEN + " answered " + then);
        }
    }

    /** As many municipalities as hold 2,300 projects together. */
    private static void compare(Service service, Database database, int projects) throws Exception {
        var each = Math.max(1, projects / MUNICIPALITIES);
        var wanted = Math.min(MUNICIPALITIES, (COMPARED + each - 1) / each);
        var codes = database.texts("select code from bench_area order by n limit " + wanted);
        var filter = codes.stream().map(it -> "&municipality=" + it).collect(Collectors.joining());
        var path = "/v1/comparisons?from=2024-03-01&to=" + THEN + filter;
        var answer = service.get(PROVINCE, path);
        for (int i = 0; i < 5; i++) {
            service.time(PROVINCE, path, 1);
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < 11; i++) {
            times.add(service.time(PROVINCE, path, 1));
        }
        var worse = Ratios.quantile(times, 0.75);
        System.out.printf(
                Locale.ROOT,
                "comparison of two dates for a province (%s): %.0f ms (quartiles %.0f–%.0f); goal < 1000 ms: %s%n",
                answer.substring(answer.indexOf("\"then\""), answer.indexOf("\"added\"") - 1),
                1000 * Ratios.quantile(times, 0.5),
                1000 * Ratios.quantile(times, 0.25),
                1000 * worse,
                worse < 1 ? "met" : "MISSED");
    }

    /** A page of 50 with its exact total: of then every project's state must be read to count it. */
    private static void list(Service service) throws Exception {
        var now = "/v1/projects?pageSize=50";
        var then = now + "&asOf=" + THEN;
        var municipal = "&municipality=GM0150";
        for (var filter : List.of(municipal, "")) {
            service.time(PROVINCE, then + filter, 2);
            service.time(PROVINCE, now + filter, 2);
            Ratios.of(() -> service.time(PROVINCE, then + filter, 1), () -> service.time(PROVINCE, now + filter, 1), 5)
                    .tell(
                            filter.isEmpty()
                                    ? "page of 50 of all, as of a day / now"
                                    : "page of one municipality, as of a day / now",
                            99);
        }
    }
}
