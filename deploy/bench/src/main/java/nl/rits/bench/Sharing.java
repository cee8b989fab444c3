package nl.rits.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What sharing costs. */
public final class Sharing {

    static final String ISSUER = "http://bench.invalid/rits";

    private static final int HEAP = 384;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED_THOUSAND = 100_000;
    private static final int MILLION = 1_000_000;

    /** From 1,000 to 1,000,000 at most twice as long is an exponent of 0.1; of that, one step of ten. */
    private static final double FLAT = Math.pow(10, 0.1);

    private Sharing() {}

    /** @param arguments the root of the checkout */
    public static void main(String... arguments) throws Exception {
        System.setProperty("quarkus.oidc.token.issuer", ISSUER);
        var root = Path.of(arguments[0]);
        var key = Service.newKey();
        try (var database = Database.start();
                var with = Service.start(root, database.url(), key, HEAP, Map.of())) {
            database.switchRulesOffForWhoeverAsks();
            var fill = new Fill(database);
            fill.parties();
            if (wanted("pages") || wanted("following")) {
                try (var without = Service.start(
                        root,
                        database.urlWithoutRules(),
                        key,
                        HEAP,
                        Map.of("quarkus.flyway.migrate-at-start", "false"))) {
                    pages(new Pages(database, with, without), fill);
                }
            } else {
                fill(fill, 0, HUNDRED_THOUSAND);
            }
            if (wanted("releases")) {
                new Resharing(root, database, key).compare(with);
            }
        }
    }

    private static boolean wanted(String part) {
        var only = System.getenv("RITS_BENCH_ONLY");
        return only == null || only.equals(part);
    }

    private static void pages(Pages pages, Fill fill) throws Exception {
        grow(pages, fill, 0, THOUSAND);
        grow(pages, fill, THOUSAND, HUNDRED_THOUSAND);
        var before = pages.statements();
        var following = pages.following();
        if (!Boolean.parseBoolean(System.getenv("RITS_BENCH_LARGE"))) {
            before.forEach((viewer, time) -> System.out.printf(
                    Locale.ROOT,
                    "in the database, sees %s: page %.2f ms, total %.1f ms%n",
                    viewer.strip(),
                    time[0],
                    time[1]));
            return;
        }
        fill(fill, HUNDRED_THOUSAND, MILLION);
        pages.check(MILLION);
        pages.statements().forEach((viewer, after) -> {
            var then = before.getOrDefault(viewer, after);
            System.out.printf(
                    Locale.ROOT,
                    "in the database, sees %s: page %.2f ms at 1,000,000 beside %.2f ms at 100,000 (%.2f ×), total %.1f ms beside %.1f ms%n",
                    viewer.strip(),
                    after[0],
                    then[0],
                    after[0] / then[0],
                    after[1],
                    then[1]);
        });
        pages.following().forEach((viewer, after) -> grown(viewer, after, following.getOrDefault(viewer, after)));
    }

    private static void grow(Pages pages, Fill fill, int from, int until) throws Exception {
        fill(fill, from, until);
        pages.check(until);
        if (wanted("pages")) {
            pages.compare(String.format(Locale.ROOT, "%,d", until));
        }
    }

    /** The same at two sizes cannot be asked in turn, so what is told for the goal is the worst: a slow block beside a fast one. */
    private static void grown(String viewer, List<Double> after, List<Double> before) {
        var worst = Ratios.quantile(after, 0.75) / Ratios.quantile(before, 0.25);
        System.out.printf(
                Locale.ROOT,
                "a page that follows, over HTTP, sees %s: %.2f × at 1,000,000 (at worst %.2f; %.2f ms beside %.2f ms at 100,000); goal ≤ %.1f ×: %s%n",
                viewer.strip(),
                Ratios.quantile(after, 0.5) / Ratios.quantile(before, 0.5),
                worst,
                1000 * Ratios.quantile(after, 0.5),
                1000 * Ratios.quantile(before, 0.5),
                FLAT,
                worst <= FLAT ? "met" : "MISSED");
    }

    private static void fill(Fill fill, int from, int until) throws Exception {
        var start = System.nanoTime();
        fill.projects(from, until);
        System.out.printf(Locale.ROOT, "%,d projects (%.0f s)%n", until, (System.nanoTime() - start) / 1e9);
    }
}
