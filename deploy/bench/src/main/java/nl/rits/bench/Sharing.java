package nl.rits.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What sharing costs. */
public final class Sharing {

    static final String ISSUER = "http://bench.invalid/rits";

    private static final int HEAP = 384;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED_THOUSAND = 100_000;
    private static final int MILLION = 1_000_000;

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
            if (wanted("pages")) {
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
        fill(fill, 0, THOUSAND);
        pages.check(THOUSAND);
        pages.compare("1,000");
        fill(fill, THOUSAND, HUNDRED_THOUSAND);
        pages.check(HUNDRED_THOUSAND);
        pages.compare("100,000");
        var before = pages.statements();
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
    }

    private static void fill(Fill fill, int from, int until) throws Exception {
        var start = System.nanoTime();
        fill.projects(from, until);
        System.out.printf(Locale.ROOT, "%,d projects (%.0f s)%n", until, (System.nanoTime() - start) / 1e9);
    }
}
