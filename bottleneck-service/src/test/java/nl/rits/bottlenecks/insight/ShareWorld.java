package nl.rits.bottlenecks.insight;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A world made at random, put straight into the tables, and a plain second reading of it in memory. */
final class ShareWorld {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> CAUSES = List.of("GRID", "NITROGEN", "SOIL");
    private static final List<String> STATUSES = List.of("REPORTED", "IN_PROGRESS", "ESCALATED", "SOLVED", "LAPSED");
    private static final List<String> PHASES = List.of("DESIGN", "PREPARATION");
    private static final List<String> CLASSES = List.of("SOCIAL_RENT", "MID_RENT", "EXPENSIVE_SALE");

    final int viewer;
    final List<Plan> plans;
    private final List<Told> told;

    /** @param seen by the viewer; @param exact else in tens */
    record Plan(
            UUID id,
            boolean seen,
            boolean exact,
            int homes,
            String municipality,
            String phase,
            boolean phaseSeen,
            Map<String, Integer> classes,
            boolean classesSeen) {

        /** As the viewer may know it. */
        long shown() {
            return exact || homes == 0 ? homes : Math.max(10, (homes + 5) / 10 * 10);
        }
    }

    record Version(
            Instant from,
            Instant until,
            String cause,
            boolean confirmed,
            String status,
            boolean opportunity,
            int homes,
            int months,
            List<Plan> plans) {

        boolean counts() {
            return !opportunity
                    && List.of("REPORTED", "IN_PROGRESS", "ESCALATED").contains(status);
        }
    }

    record Told(UUID id, boolean seen, List<Version> versions) {}

    private ShareWorld(int viewer, List<Plan> plans, List<Told> told) {
        this.viewer = viewer;
        this.plans = plans;
        this.told = told;
    }

    static ShareWorld make(Random random, int viewer) {
        var plans = new ArrayList<Plan>();
        for (var i = 2 + random.nextInt(6); i > 0; i--) {
            var classes = new TreeMap<String, Integer>();
            for (var j = random.nextInt(3); j > 0; j--) {
                classes.put(CLASSES.get(random.nextInt(CLASSES.size())), 1 + random.nextInt(60));
            }
            plans.add(new Plan(
                    UUID.randomUUID(),
                    random.nextInt(5) > 0,
                    random.nextBoolean(),
                    random.nextInt(4) == 0 ? 0 : random.nextInt(200),
                    "GM000" + random.nextInt(3),
                    PHASES.get(random.nextInt(2)),
                    random.nextInt(3) > 0,
                    classes,
                    random.nextInt(3) > 0));
        }
        var told = new ArrayList<Told>();
        for (var i = random.nextInt(8); i > 0; i--) {
            told.add(new Told(UUID.randomUUID(), random.nextInt(5) > 0, versions(random, plans)));
        }
        return new ShareWorld(viewer, plans, told);
    }

    private static List<Version> versions(Random random, List<Plan> plans) {
        var versions = new ArrayList<Version>();
        var from = FIRST.plusDays(random.nextInt(500)).atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (var left = 1 + random.nextInt(4); left > 0; left--) {
            var until = left == 1 ? Instant.MAX : from.plusSeconds(86_400L * random.nextInt(150));
            var mine = new ArrayList<>(plans);
            Collections.shuffle(mine, random);
            versions.add(new Version(
                    from,
                    until,
                    CAUSES.get(random.nextInt(CAUSES.size())),
                    random.nextBoolean(),
                    STATUSES.get(random.nextInt(STATUSES.size())),
                    random.nextInt(6) == 0,
                    random.nextInt(5) == 0 ? 0 : random.nextInt(400),
                    random.nextInt(24),
                    List.copyOf(mine.subList(0, 1 + random.nextInt(Math.min(3, mine.size()))))));
            from = until;
        }
        return versions;
    }

    /** What the bottlenecks hold just before a moment; absent: now. */
    private List<Version> standing(Instant moment) {
        return told.stream()
                .filter(Told::seen)
                .flatMap(one -> one.versions().stream()
                        .filter(it -> it.from().isBefore(moment) && !it.until().isBefore(moment)))
                .filter(Version::counts)
                .toList();
    }

    /** Home by home: the largest claim on each project, apart for confirmed ones. */
    Shares.Held recount(Instant moment, List<String> causes, Share share) {
        var projects = new long[2];
        var homes = new long[2];
        var months = new long[2];
        for (var plan : plans.stream().filter(Plan::seen).toList()) {
            var best = new long[2];
            var bestMonths = new long[2];
            var touched = new boolean[2];
            for (var one : standing(moment)) {
                if (causes.contains(one.cause()) && one.plans().contains(plan)) {
                    var all = one.plans().stream()
                            .filter(Plan::seen)
                            .mapToLong(Plan::shown)
                            .sum();
                    var mine = one.homes() >= all ? plan.shown() : (2 * plan.shown() * one.homes() + all) / (2 * all);
                    for (var sure = one.confirmed() ? 0 : 1; sure < 2; sure++) {
                        touched[sure] = true;
                        best[sure] = Math.max(best[sure], mine);
                        bestMonths[sure] = Math.max(bestMonths[sure], mine * one.months());
                    }
                }
            }
            for (var i = 0; i < 2; i++) {
                if (share.of(plan, 1) >= 0) {
                    projects[i] += touched[i] ? 1 : 0;
                    homes[i] += share.of(plan, best[i]);
                    months[i] += share.of(plan, bestMonths[i]);
                }
            }
        }
        return new Shares.Held(
                new Shares.Range(projects[0], projects[1]),
                new Shares.Range(homes[0], homes[1]),
                new Shares.Range(months[0], months[1]));
    }

    /** Which part of a number of homes of a plan belongs to what is asked; negative: the plan does not. */
    interface Share {
        long of(Plan plan, long homes);
    }

    void put(Connection database) throws SQLException {
        try (var plan = database.prepareStatement("""
                        insert into known_project (id, version, name, municipality, municipality_name, steward, homes,
                            involved, core_to, exact_to, phase, status_to, price_classes, programme_homes, programme_to)
                        values (?, 1, 'x', ?, 'Plaats', ?, ?, '{}', ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            for (var one : plans) {
                plan.setObject(1, one.id());
                plan.setString(2, one.municipality());
                plan.setObject(3, one.id());
                plan.setInt(4, one.homes());
                plan.setArray(5, to(database, one.seen()));
                plan.setArray(6, to(database, one.exact()));
                plan.setString(7, one.phase());
                plan.setArray(8, to(database, one.phaseSeen()));
                plan.setString(
                        9,
                        one.classes().entrySet().stream()
                                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                                .collect(Collectors.joining(",", "{", "}")));
                plan.setInt(
                        10, one.classes().values().stream().mapToInt(it -> it).sum());
                plan.setArray(11, to(database, one.classesSeen()));
                plan.addBatch();
            }
            plan.executeBatch();
        }
        try (var now = database.prepareStatement("""
                        insert into bottleneck (id, version, title, cause, certainty, status, homes, months, projects,
                            reporter, reported_at, changed_at, answer_by, audience, kind)
                        values (?, ?, 'x', ?, ?, ?, ?, ?, ?, ?, now(), now(), '2027-01-01', ?, ?)""");
                var then = database.prepareStatement("""
                        insert into bottleneck_version (bottleneck, version, recorded_from, recorded_until, state, what)
                        values (?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb, 'CHANGED')""")) {
            for (var one : told) {
                var last = one.versions().getLast();
                now.setObject(1, one.id());
                now.setInt(2, one.versions().size());
                now.setString(3, last.cause());
                now.setString(4, last.confirmed() ? "CONFIRMED" : "POTENTIAL");
                now.setString(5, last.status());
                now.setInt(6, last.homes());
                now.setInt(7, last.months());
                now.setArray(
                        8,
                        database.createArrayOf(
                                "uuid", last.plans().stream().map(Plan::id).toArray()));
                now.setObject(9, one.id());
                now.setArray(10, to(database, one.seen()));
                now.setString(11, last.opportunity() ? "OPPORTUNITY" : "BOTTLENECK");
                now.addBatch();
                for (var i = 0; i < one.versions().size(); i++) {
                    var version = one.versions().get(i);
                    then.setObject(1, one.id());
                    then.setInt(2, i + 1);
                    then.setString(3, version.from().toString());
                    then.setString(
                            4,
                            version.until().equals(Instant.MAX)
                                    ? "infinity"
                                    : version.until().toString());
                    then.setString(5, state(version));
                    then.addBatch();
                }
            }
            now.executeBatch();
            then.executeBatch();
        }
    }

    private static String state(Version it) {
        return """
                {"cause": "%s", "certainty": "%s", "status": "%s", %s "homes": %d, "months": %d, "projects": [%s]}""".formatted(
                        it.cause(),
                        it.confirmed() ? "CONFIRMED" : "POTENTIAL",
                        it.status(),
                        it.opportunity() ? "\"kind\": \"OPPORTUNITY\"," : "",
                        it.homes(),
                        it.months(),
                        it.plans().stream().map(plan -> "\"" + plan.id() + "\"").collect(Collectors.joining(",")));
    }

    private java.sql.Array to(Connection database, boolean seen) throws SQLException {
        return database.createArrayOf("integer", seen ? new Object[] {viewer} : new Object[] {viewer + 1});
    }
}
