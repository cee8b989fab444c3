package nl.rits.bottlenecks.since;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Stories of bottlenecks and agreements made at random, and what replaying them says is different between two days. */
final class SinceWorld {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    final int viewer;
    final UUID session = UUID.randomUUID();
    final UUID table = UUID.randomUUID();
    final UUID member = UUID.randomUUID();
    final Window window;
    final List<Case> cases = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();

    private final Random random;

    /** What was found or expected, to be compared. */
    record Change(SinceKind kind, UUID of, Instant at) {}

    /** One thing that happened to a bottleneck, and how it stood after that. */
    record Act(
            Instant at,
            boolean confirmed,
            String status,
            @Nullable UUID table,
            boolean audience) {}

    record Case(UUID id, boolean seen, boolean onAgenda, boolean planOfMember, boolean planSeen, List<Act> acts) {}

    record Step(Instant at, String status, LocalDate due) {}

    /** @param about a bottleneck; absent: none. @param beyond seen without seeing that bottleneck */
    record Promise(
            UUID id,
            boolean seen,
            boolean atTable,
            @Nullable Case about,
            boolean beyond,
            List<Step> steps) {}

    private SinceWorld(Random random, int viewer) {
        this.random = random;
        this.viewer = viewer;
        var since = FIRST.plusDays(random.nextInt(40));
        var until = since.plusDays(1 + random.nextInt(50));
        window = new Window(session, table, Set.of(member), since, until, random.nextBoolean());
    }

    static SinceWorld make(Random random, int viewer) {
        var world = new SinceWorld(random, viewer);
        for (var i = 0; i < 12; i++) {
            world.cases.add(world.aCase());
        }
        for (var i = 0; i < 10; i++) {
            world.promises.add(world.aPromise());
        }
        return world;
    }

    private boolean likely() {
        return random.nextInt(4) > 0;
    }

    /** Ever later; now and then on the very moment at which the time begins or ends. */
    private Instant after(Instant last) {
        var edges = Stream.of(window.from(), Window.endOf(window.until()))
                .filter(it -> it.isAfter(last))
                .toList();
        return !edges.isEmpty() && random.nextInt(5) == 0
                ? edges.getFirst()
                : last.plus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)));
    }

    private Instant start() {
        return DutchDays.start(FIRST.minusDays(20));
    }

    private Case aCase() {
        var acts = new ArrayList<Act>();
        var tables = new @Nullable UUID[] {null, table, UUID.randomUUID()};
        var now = new Act(after(start()), random.nextBoolean(), "REPORTED", tables[random.nextInt(3)], false);
        acts.add(now);
        for (var i = random.nextInt(7); i > 0; i--) {
            var at = after(now.at());
            now = switch (random.nextInt(6)) {
                case 0 -> new Act(at, !now.confirmed(), now.status(), now.table(), false);
                case 1 -> new Act(at, now.confirmed(), now.status(), tables[1 + random.nextInt(2)], false);
                case 2 -> new Act(at, now.confirmed(), "IN_PROGRESS", now.table(), false);
                case 3 -> new Act(at, now.confirmed(), now.status(), now.table(), true);
                case 4 -> new Act(at, now.confirmed(), random.nextBoolean() ? "SOLVED" : "LAPSED", now.table(), false);
                default -> new Act(at, now.confirmed(), now.status(), now.table(), false);
            };
            acts.add(now);
            if (!isOpen(now)) {
                // What ended stays so; words may still be added.
                acts.add(new Act(after(now.at()), now.confirmed(), now.status(), now.table(), false));
                break;
            }
        }
        return new Case(UUID.randomUUID(), likely(), random.nextInt(4) == 0, random.nextBoolean(), likely(), acts);
    }

    private Promise aPromise() {
        var due = window.since().plusDays(random.nextInt(50) - 15);
        var steps = new ArrayList<Step>();
        var now = new Step(after(start()), "PROPOSED", due);
        steps.add(now);
        for (var i = random.nextInt(7); i > 0; i--) {
            var at = after(now.at());
            now = switch (now.status()) {
                case "PROPOSED" -> new Step(at, likely() ? "AGREED" : "PROPOSED", now.due());
                case "AGREED" ->
                    likely()
                            ? new Step(at, random.nextBoolean() ? "DONE" : "AGREED", now.due())
                            : new Step(at, "PROPOSED", now.due().plusDays(random.nextInt(20)));
                case "DONE" -> new Step(at, random.nextBoolean() ? "KEPT" : "AGREED", now.due());
                default -> new Step(at, now.status(), now.due());
            };
            steps.add(now);
        }
        return new Promise(
                UUID.randomUUID(),
                likely(),
                likely(),
                random.nextInt(3) == 0 ? null : cases.get(random.nextInt(cases.size())),
                random.nextInt(4) == 0,
                steps);
    }

    private static boolean isOpen(Act act) {
        return !Set.of("SOLVED", "LAPSED").contains(act.status());
    }

    private boolean inTime(Instant at) {
        return !at.isBefore(window.from()) && isBeforeEnd(at);
    }

    private boolean isBeforeEnd(Instant at) {
        return !window.over() || at.isBefore(Window.endOf(window.until()));
    }

    /** The second reading: everything is done again, and the two ends are laid beside each other. */
    Set<Change> expected() {
        var expected = new HashSet<Change>();
        cases.stream().filter(Case::seen).filter(this::concernsTable).forEach(it -> expected.addAll(expected(it)));
        promises.stream().filter(this::isSeen).forEach(it -> expected.addAll(expected(it)));
        return expected;
    }

    private boolean concernsTable(Case it) {
        if (it.onAgenda() || it.planOfMember() && it.planSeen()) {
            return true;
        }
        for (var i = 0; i < it.acts().size(); i++) {
            var begun = it.acts().get(i).at();
            var ended = i + 1 < it.acts().size() ? it.acts().get(i + 1).at() : Instant.MAX;
            if (table.equals(it.acts().get(i).table()) && isBeforeEnd(begun) && !ended.isBefore(window.from())) {
                return true;
            }
        }
        return false;
    }

    private Set<Change> expected(Case it) {
        var expected = new HashSet<Change>();
        Act was = null;
        Act first = null;
        Act confirmed = null;
        Act moved = null;
        Act ended = null;
        for (var act : it.acts()) {
            if (!isBeforeEnd(act.at())) {
                break;
            }
            if (inTime(act.at()) && was == null) {
                expected.add(new Change(SinceKind.BOTTLENECK_NEW, it.id(), act.at()));
                first = act;
            } else if (inTime(act.at()) && was != null) {
                confirmed = act.confirmed() && !was.confirmed() ? act : confirmed;
                moved = Objects.equals(act.table(), was.table()) ? moved : act;
                ended = isOpen(was) && !isOpen(act) ? act : ended;
            } else {
                first = act;
            }
            was = act;
        }
        if (first == null || was == null) {
            return Set.of();
        }
        if (confirmed != null && !first.confirmed() && was.confirmed()) {
            expected.add(new Change(SinceKind.BOTTLENECK_CONFIRMED, it.id(), confirmed.at()));
        }
        if (moved != null && was.table() != null && !was.table().equals(first.table())) {
            expected.add(new Change(SinceKind.BOTTLENECK_RISEN, it.id(), moved.at()));
        }
        if (ended != null) {
            var kind = was.status().equals("SOLVED") ? SinceKind.BOTTLENECK_SOLVED : SinceKind.BOTTLENECK_ENDED;
            expected.add(new Change(kind, it.id(), ended.at()));
        }
        return expected;
    }

    private boolean isSeen(Promise it) {
        return it.seen()
                && it.atTable()
                && (it.about() == null || it.beyond() || it.about().seen());
    }

    private Set<Change> expected(Promise it) {
        var expected = new HashSet<Change>();
        Step then = null;
        Step now = null;
        Instant made = null;
        Instant kept = null;
        Instant agreed = null;
        for (var step : it.steps()) {
            if (!isBeforeEnd(step.at())) {
                break;
            }
            var turned = now == null || !now.status().equals(step.status());
            made = turned
                            && step.status().equals("AGREED")
                            && now != null
                            && now.status().equals("PROPOSED")
                    ? step.at()
                    : made;
            kept = turned && step.status().equals("KEPT") ? step.at() : kept;
            agreed = turned && step.status().equals("AGREED") ? step.at() : agreed;
            then = inTime(step.at()) ? then : step;
            now = step;
        }
        if (now == null) {
            return Set.of();
        }
        if (isMade(now) && (then == null || !isMade(then))) {
            expected.add(new Change(SinceKind.AGREEMENT_MADE, it.id(), Objects.requireNonNull(made)));
        }
        if (now.status().equals("KEPT") && (then == null || !then.status().equals("KEPT"))) {
            expected.add(new Change(SinceKind.AGREEMENT_KEPT, it.id(), Objects.requireNonNull(kept)));
        }
        if (isLate(now, window.until()) && (then == null || !isLate(then, window.since()))) {
            var passed = DutchDays.start(now.due().plusDays(1));
            var since = Objects.requireNonNull(agreed);
            expected.add(new Change(SinceKind.AGREEMENT_OVERDUE, it.id(), since.isAfter(passed) ? since : passed));
        }
        return expected;
    }

    private static boolean isMade(Step it) {
        return Set.of("AGREED", "DONE", "KEPT").contains(it.status());
    }

    private static boolean isLate(Step it, LocalDate day) {
        return it.status().equals("AGREED") && it.due().isBefore(day);
    }

    void put(Connection database) throws SQLException {
        try (var meeting = database.prepareStatement(
                "insert into session (id, version, table_id, number, date, changed_at) values (?, 1, ?, 1, ?, now())")) {
            meeting.setObject(1, session);
            meeting.setObject(2, table);
            meeting.setObject(3, window.until());
            meeting.executeUpdate();
        }
        for (var it : cases) {
            putCase(database, it);
        }
        for (var it : promises) {
            putPromise(database, it);
        }
    }

    private void putCase(Connection database, Case it) throws SQLException {
        var project = UUID.randomUUID();
        var last = it.acts().getLast();
        try (var plan = database.prepareStatement("""
                        insert into known_project (id, version, name, municipality, municipality_name, steward, homes, involved, core_to)
                        values (?, 1, 'x', 'GM0001', 'Plaats', ?, 9, '{}', ?)""");
                var now = database.prepareStatement("""
                        insert into bottleneck (id, version, title, cause, certainty, status, homes, months, projects, reporter, table_id,
                            reported_at, changed_at, answer_by, audience)
                        values (?, ?, 'x', 'GRID', ?, ?, 9, 3, array[?::uuid], ?, ?, ?::timestamptz, ?::timestamptz, '2027-01-01', ?)""");
                var then = database.prepareStatement("""
                        insert into bottleneck_version (bottleneck, version, recorded_from, recorded_until, state, what)
                        values (?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb, ?)""");
                var agenda = database.prepareStatement("""
                        insert into agenda_case (id, session, bottleneck, urgency, solvability) values (?, ?, ?, 1, 1)""")) {
            plan.setObject(1, project);
            plan.setObject(2, it.planOfMember() ? member : UUID.randomUUID());
            plan.setArray(3, to(database, it.planSeen()));
            plan.executeUpdate();
            now.setObject(1, it.id());
            now.setInt(2, it.acts().size());
            now.setString(3, certainty(last));
            now.setString(4, last.status());
            now.setObject(5, project);
            now.setObject(6, project);
            now.setObject(7, last.table());
            now.setString(8, it.acts().getFirst().at().toString());
            now.setString(9, last.at().toString());
            now.setArray(10, to(database, it.seen()));
            now.executeUpdate();
            for (var i = 0; i < it.acts().size(); i++) {
                var act = it.acts().get(i);
                then.setObject(1, it.id());
                then.setInt(2, i + 1);
                then.setString(3, act.at().toString());
                then.setString(
                        4, i + 1 < it.acts().size() ? it.acts().get(i + 1).at().toString() : "infinity");
                then.setString(
                        5,
                        "{\"certainty\": \"%s\", \"status\": \"%s\", \"table\": %s}"
                                .formatted(
                                        certainty(act),
                                        act.status(),
                                        act.table() == null ? "null" : "\"" + act.table() + "\""));
                then.setString(6, act.audience() ? "AUDIENCE" : "CHANGED");
                then.addBatch();
            }
            then.executeBatch();
            if (it.onAgenda()) {
                agenda.setObject(1, UUID.randomUUID());
                agenda.setObject(2, session);
                agenda.setObject(3, it.id());
                agenda.executeUpdate();
            }
        }
    }

    private void putPromise(Connection database, Promise it) throws SQLException {
        var last = it.steps().getLast();
        try (var now = database.prepareStatement("""
                        insert into agreement (id, version, wording, session, table_id, tables, bottleneck, what, proposer, owners,
                            counterparts, due, status, made_at, changed_at, audience, beyond)
                        values (?, ?, 1, ?, ?, array[?::uuid], ?, 'x', ?, array[?::uuid], array[?::uuid], ?, ?, ?::timestamptz,
                            ?::timestamptz, ?, ?)""");
                var then = database.prepareStatement("""
                        insert into agreement_version (agreement, version, recorded_from, recorded_until, state, what)
                        values (?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb, 'x')""")) {
            var at = it.atTable() ? table : UUID.randomUUID();
            now.setObject(1, it.id());
            now.setInt(2, it.steps().size());
            now.setObject(3, session);
            now.setObject(4, at);
            now.setObject(5, at);
            now.setObject(6, it.about() == null ? null : it.about().id());
            for (var place = 7; place <= 9; place++) {
                now.setObject(place, UUID.randomUUID());
            }
            now.setObject(10, last.due());
            now.setString(11, last.status());
            now.setString(12, it.steps().getFirst().at().toString());
            now.setString(13, last.at().toString());
            now.setArray(14, to(database, it.seen()));
            now.setArray(15, to(database, it.beyond()));
            now.executeUpdate();
            for (var i = 0; i < it.steps().size(); i++) {
                var step = it.steps().get(i);
                then.setObject(1, it.id());
                then.setInt(2, i + 1);
                then.setString(3, step.at().toString());
                then.setString(
                        4,
                        i + 1 < it.steps().size() ? it.steps().get(i + 1).at().toString() : "infinity");
                then.setString(5, "{\"status\": \"%s\", \"due\": \"%s\"}".formatted(step.status(), step.due()));
                then.addBatch();
            }
            then.executeBatch();
        }
    }

    private static String certainty(Act act) {
        return act.confirmed() ? "CONFIRMED" : "POTENTIAL";
    }

    private java.sql.Array to(Connection database, boolean seen) throws SQLException {
        return database.createArrayOf("integer", new Object[] {seen ? viewer : viewer + 1});
    }
}
