package nl.rits.bench;

import java.nio.file.Path;
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

    /** Of a thousand, the slowest hundredth is ten: too few to tell the same twice. */
    private static final int EACH = 4_000;

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"name\":\"[^\"]*\",\"place\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
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
            if (!"page".equals(System.getenv("RITS_BENCH_ONLY"))) {
                list(service, projects);
                search(service);
            }
        }
    }

    /** The slowest of a hundred requests, beside the slowest of a hundred times the same questions on one open connection. */
    private static void page(Service service, Database database, int projects) throws Exception {
        var ids = new ArrayList<String>();
        for (var i : IntStream.range(0, 60)
                .map(it -> it * MUNICIPALITIES)
                .filter(it -> it < projects)
                .toArray()) {
            ids.addAll(database.texts("select bench_id('project" + i + "')"));
        }
        try (var connection = database.connect();
                var line = service.line()) {
            var byHand = new ByHand(connection, Fill.id(Fill.STEWARD));
            var token = service.token(STEWARD);
            Asked page = id -> line.get("/v1/projects/" + id, token);
            for (Asked one : List.of(page, byHand::ask)) {
                if (one.ask(ids.getFirst()) < 500) {
                    throw new IllegalStateException("too little was read of a project");
                }
            }
            // Until the compiler of the service has nothing left to do, which took forty thousand: the slowest of a few hundred
            // are otherwise those that stood behind it.
            times(ids, page, 60_000);
            times(ids, byHand::ask, 30_000);
            compare(ids, "page of a project", page, byHand, 0.99);
            compare(ids, "page of a project", page, byHand, 0.5);
        }
    }

    private static void compare(List<String> ids, String what, Asked asked, ByHand byHand, double share)
            throws Exception {
        Ratios.of(
                        () -> Ratios.quantile(times(ids, asked, EACH), share),
                        () -> Ratios.quantile(times(ids, byHand::ask, EACH), share))
                .tell("%s / the questions of that page by hand, %.0f %% within".formatted(what, 100 * share), 2.0);
    }

    /** Tells how much it read. */
    private interface Asked {
        int ask(String id) throws Exception;
    }

    /** Seconds of each. */
    private static List<Double> times(List<String> ids, Asked asked, int count) throws Exception {
        var times = new ArrayList<Double>();
        while (times.size() < count) {
            for (var id : ids) {
                var before = System.nanoTime();
                asked.ask(id);
                times.add((System.nanoTime() - before) / 1e9);
            }
        }
        return times;
    }

    /** Every page to the last: no project is missed, none comes twice; and a page far down beside the first. */
    private static void list(Service service, int projects) throws Exception {
        var seen = new HashSet<String>();
        var before = System.nanoTime();
        var total = 0;
        var halfway = "";
        for (var place = ""; place != null; ) {
            var answer = service.get(PROVINCE, "/v1/projects?sort=name&pageSize=" + LONG_PAGE + place);
            if (place.isEmpty()) {
                total = Integer.parseInt(found(TOTAL, answer));
            }
            var ids = ID.matcher(answer);
            while (ids.find()) {
                if (!seen.add(ids.group(1))) {
                    throw new IllegalStateException("project " + ids.group(1) + " came twice");
                }
            }
            var next = NEXT.matcher(answer);
            place = next.find() ? "&after=" + next.group(1) : null;
            if (seen.size() * 2 <= total && place != null) {
                halfway = place;
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
        var page = "/v1/projects?sort=name&pageSize=" + PAGE;
        var middle = page + halfway;
        var last = page + "&page=" + (total / PAGE);
        service.time(PROVINCE, page, 40);
        service.time(PROVINCE, middle, 40);
        Ratios.of(() -> service.time(PROVINCE, middle, 8), () -> service.time(PROVINCE, page, 8))
                .tell("a page halfway the list, gone on from the one before / page 1 with totals", 1.2);
        Ratios.of(() -> service.time(PROVINCE, last, 8), () -> service.time(PROVINCE, page, 8))
                .tell("page " + total / PAGE + " of the list by its number / page 1", 1.2);
    }

    private static String found(Pattern pattern, String answer) {
        var matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in an answer");
        }
        return matcher.group(1);
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
