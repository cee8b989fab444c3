package nl.rits.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.rits.bench.Service.Asker;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;

/** A page of 50 by name with the exact total, with rules beside the same request without. */
final class Pages {

    private static final String PAGE = "/v1/projects?sort=name&pageSize=50";
    private static final double GOAL = 1.5;
    private static final int WARM_UP = 150;
    private static final int REQUESTS = 12;
    private static final int PLACES = 40;
    private static final int BLOCKS = 9;
    private static final int WARM_BLOCKS = 40;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private static final Map<String, Asker> ASKERS = new TreeMap<>(Map.of(
            "  0.1 %", new Asker("small", Fill.SMALL, PartyKind.DEVELOPER, Role.PLANNER),
            " 10 %", new Asker("region", Fill.REGION, PartyKind.MUNICIPALITY, Role.PLANNER),
            "100 %", new Asker("province", Fill.PROVINCE, PartyKind.PROVINCE, Role.READER)));

    private final Database database;
    private final Service with;
    private final Service without;

    Pages(Database database, Service with, Service without) {
        this.database = database;
        this.with = with;
        this.without = without;
    }

    /** Answers are right before anything is timed. */
    void check(int projects) throws IOException, InterruptedException, SQLException {
        for (var asker : ASKERS.entrySet()) {
            var answer = with.get(asker.getValue(), PAGE);
            var total = total(answer);
            System.out.printf(
                    Locale.ROOT, "  %s sees %d of %d%n", asker.getKey().strip(), total, projects);
            var share = Double.parseDouble(asker.getKey().replace("%", "").strip()) / 100;
            if (Math.abs(total - share * projects) > 0.02 * projects * share + 1) {
                throw new IllegalStateException("the viewer of " + asker.getKey() + " sees " + total);
            }
            if (total(without.get(asker.getValue(), PAGE)) != projects) {
                throw new IllegalStateException("the rules are not off");
            }
        }
        var all = asker("100 %");
        if (!items(with.get(all, PAGE)).equals(items(without.get(all, PAGE)))) {
            throw new IllegalStateException("who sees all gets another page with rules than without");
        }
    }

    void compare(String size) throws Exception {
        for (var asker : ASKERS.entrySet()) {
            with.time(asker.getValue(), PAGE, WARM_UP);
            without.time(asker.getValue(), PAGE, WARM_UP);
            Ratios.of(
                            () -> with.time(asker.getValue(), PAGE, REQUESTS),
                            () -> without.time(asker.getValue(), PAGE, REQUESTS))
                    .tell(
                            "page of 50 with total, " + size + ", sees "
                                    + asker.getKey().strip() + ", with rules / without",
                            GOAL);
        }
    }

    /** Seconds per request for pages that go on where the one before ended, over HTTP, per viewer: some of each block. */
    Map<String, List<Double>> following() throws Exception {
        var times = new TreeMap<String, List<Double>>();
        for (var asker : ASKERS.entrySet()) {
            var pages = places(asker.getValue()).stream()
                    .map(it -> PAGE + "&after=" + it)
                    .toList();
            var token = with.token(asker.getValue());
            try (var line = with.line()) {
                var blocks = new ArrayList<Double>();
                for (var block = -WARM_BLOCKS; block < BLOCKS; block++) {
                    var seconds = line.time(pages, token, PLACES);
                    if (block >= 0) {
                        blocks.add(seconds);
                    }
                }
                times.put(asker.getKey(), blocks);
            }
        }
        return times;
    }

    /** Of the first pages of the list, where each ends. */
    private List<String> places(Asker asker) throws IOException, InterruptedException {
        var places = new ArrayList<String>();
        var next = NEXT.matcher(with.get(asker, PAGE));
        while (places.size() < PLACES && next.find()) {
            places.add(next.group(1));
            next = NEXT.matcher(with.get(asker, PAGE + "&after=" + next.group(1)));
        }
        return places;
    }

    /** Milliseconds in the database for the page alone and for the total alone, per viewer. */
    Map<String, double[]> statements() throws Exception {
        var times = new TreeMap<String, double[]>();
        for (var asker : ASKERS.entrySet()) {
            with.time(asker.getValue(), PAGE, 5);
            database.run("select pg_stat_statements_reset()");
            with.time(asker.getValue(), PAGE, 25);
            times.put(asker.getKey(), new double[] {mean("%as mask%limit%"), mean("select%count(*)%sum(%")});
        }
        return times;
    }

    private double mean(String like) throws SQLException {
        return database.number(
                "select coalesce(sum(total_exec_time) / sum(calls), 0) from pg_stat_statements where query like '"
                        + like + "' and query like '%from project f%'");
    }

    private static Asker asker(String name) {
        var asker = ASKERS.get(name);
        if (asker == null) {
            throw new IllegalArgumentException(name);
        }
        return asker;
    }

    private static long total(String answer) {
        var total = Pattern.compile("\"total\":(\\d+)").matcher(answer);
        if (!total.find()) {
            throw new IllegalStateException("no total in " + answer);
        }
        return Long.parseLong(total.group(1));
    }

    /** What is told of each project, but for what one service may not tell by its rules. */
    private static List<String> items(String answer) {
        return Pattern.compile("\"id\":\"[0-9a-f-]+\",\"name\":\"[^\"]*\"")
                .matcher(answer)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
