package nl.rits.projects.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.history.Change.Correction;
import nl.rits.projects.history.Deed.Plan;
import nl.rits.projects.history.Deed.Said;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.SharedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As of any day, in both times, the database says what a replay of the acts by hand says; after any acts whatever. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryReplayTest {

    private static final int SEQUENCES = Boolean.getBoolean("rits.long") ? 10_000 : 1_000;
    private static final int PROBES = 24;
    private static final int IN_ONE_GO = 50;
    private static final Instant BEGIN =
            Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.DAYS);

    @Inject
    History history;

    @Inject
    SharedQuery shared;

    @Inject
    PrincipalNumbers numbers;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final UUID steward = UUID.randomUUID();
    private final UUID market = UUID.randomUUID();
    private final Map<UUID, List<Deed>> lives = new LinkedHashMap<>();

    @AfterEach
    void empty() throws SQLException {
        run("delete from statement where party in ('%s', '%s')".formatted(steward, market));
        run("delete from project_version v using project p where p.id = v.project and p.steward = '%s'"
                .formatted(steward));
        run("delete from project where steward = '%s'".formatted(steward));
    }

    @Test
    void as_of_any_day_in_both_times_equals_a_replay_of_the_acts() throws SQLException {
        var seed = Long.getLong("rits.seed", System.currentTimeMillis());
        var random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            lives.put(new UUID(random.nextLong(), random.nextLong()), Deed.random(random, BEGIN, 12));
        }
        keepProjects();
        var acts = 0;
        var waiting = new ArrayList<>(lives.entrySet());
        for (int i = 0; i < waiting.size(); i += IN_ONE_GO) {
            var some = waiting.subList(i, Math.min(waiting.size(), i + IN_ONE_GO));
            acts += QuarkusTransaction.requiringNew()
                    .call(() -> some.stream()
                            .mapToInt(it -> live(it.getKey(), it.getValue()))
                            .sum());
        }
        run("analyze project_version");

        var compared = 0L;
        for (int i = 0; i < PROBES; i++) {
            compared += compare(probe(random, i), seed);
        }
        System.out.printf(
                "history: seed %d, %,d sequences, %,d acts, %,d states compared%n", seed, SEQUENCES, acts, compared);

        assertThat(number("""
                        select count(*) from project_version a join project_version b on a.project = b.project
                            and (a.sequence, a.piece) < (b.sequence, b.piece) and a.valid && b.valid and a.known && b.known
                        join project p on p.id = a.project where p.steward = '%s'""".formatted(steward)))
                .as("versions that overlap, seed %d", seed)
                .isZero();
        assertThat(number("select count(*) from project_version v join project p on p.id = v.project"
                        + " where v.piece = 0 and p.steward = '%s'".formatted(steward)))
                .as("acts that are still there, seed %d", seed)
                .isEqualTo(acts);
        assertThat(compared).isGreaterThan(20L * SEQUENCES);
    }

    /** Whatever the clock of a writer says, what is kept stays in order and nothing is lost. */
    @Test
    void a_clock_that_goes_back_does_not_break_history() throws SQLException {
        var project = UUID.randomUUID();
        lives.put(project, List.of());
        keepProjects();
        var late = BEGIN.plusSeconds(1000);
        QuarkusTransaction.requiringNew().run(() -> {
            history.append(state(project, new Plan(1, "3", Map.of())), 1, change(), late);
            history.append(state(project, new Plan(2, "3", Map.of())), 2, change(), late.minusSeconds(500));
            var time = new Correction(late, late.plusNanos(500_000_000), "scheef");
            var between = history.between(project, time.from(), time.until());
            history.correct(between, it -> state(project, new Plan(9, "3", Map.of())), 3, correction(time), late);
            history.append(state(project, new Plan(4, "3", Map.of())), 4, change(), late.minusSeconds(900));
        });
        assertThat(number("select count(*) from project_version where piece = 0 and project = '%s'".formatted(project)))
                .isEqualTo(4);
        assertThat(number("""
                        select count(*) from project_version a join project_version b on a.project = b.project
                            and (a.sequence, a.piece) < (b.sequence, b.piece) and a.valid && b.valid and a.known && b.known
                        where a.project = '%s'""".formatted(project))).isZero();
        assertThat(number("""
                        select (state ->> 'homes')::integer from project_version
                        where upper_inf(valid) and upper_inf(known) and project = '%s'""".formatted(project))).isEqualTo(4);
    }

    private ReferenceDate probe(Random random, int i) {
        var span = Duration.ofDays(8).toSeconds();
        // Also at the very microsecond of an act, where mistakes hide.
        var all = List.copyOf(lives.values());
        var deeds = all.get(random.nextInt(all.size()));
        var at = i % 4 == 0 ? deeds.get(random.nextInt(deeds.size())).at() : BEGIN.plusSeconds(random.nextLong(span));
        var known = i % 3 == 0 ? null : at.plusSeconds(random.nextInt(5) == 0 ? 0 : random.nextLong(span));
        return new ReferenceDate(at, known);
    }

    /** One question for the whole list, as a page asks it. */
    private long compare(ReferenceDate date, long seed) {
        var eyes = new Eyes("'{" + numbers.numbers(List.of("public"))[0] + "}'::integer[]", null, false);
        var rows = shared.projects(eyes, date)
                .where(FieldGroup.CORE, "f.steward = ?", steward)
                .rows(
                        "f.id, f.planning_status",
                        (row, _) -> Map.entry(
                                row.getObject("id", UUID.class),
                                new Plan(row.getInt("homes"), row.getString("planning_status"), Map.of())),
                        SEQUENCES + 1,
                        0);
        var totals = shared.projects(eyes, date)
                .where(FieldGroup.CORE, "f.steward = ?", steward)
                .totals();
        var said = said(eyes, date);
        // Confirmed when it all began and to be confirmed on the same day: by then all of it had grown stale.
        var stale = shared.projects(eyes, date)
                .where(FieldGroup.CORE, "f.steward = ?", steward)
                .whereStated("s.stale_on <= ?", LocalDate.ofInstant(date.at(), ZoneOffset.UTC))
                .totals();
        var perStatement = shared.projects(eyes, date)
                .where(FieldGroup.CORE, "f.steward = ?", steward)
                .perStatement("s.submitted_at = ?", BEGIN.atOffset(ZoneOffset.UTC))
                .totals();
        Map<UUID, Plan> found = new HashMap<>();
        rows.forEach(it -> found.put(
                it.getKey(),
                new Plan(
                        it.getValue().homes(),
                        it.getValue().status(),
                        said.getOrDefault(it.getKey(), new TreeMap<>()))));
        var homes = 0L;
        var projects = 0L;
        var heard = 0L;
        var statements = 0L;
        for (var life : lives.entrySet()) {
            var known = date.knownAt() == null ? Instant.MAX : date.knownAt();
            var expected = Deed.replay(life.getValue(), date.at(), known);
            assertThat(found.get(life.getKey()))
                    .as("seed %d, %s at %s: %s", seed, life.getKey(), date, life.getValue())
                    .isEqualTo(expected);
            homes += expected == null ? 0 : expected.homes();
            projects += expected == null ? 0 : 1;
            heard += expected == null || expected.said().isEmpty() ? 0 : 1;
            statements += expected == null ? 0 : expected.said().size();
        }
        assertThat(totals.homes()).as("homes together, seed %d", seed).isEqualTo(homes);
        assertThat(totals.projects()).as("projects together, seed %d", seed).isEqualTo(projects);
        assertThat(stale.projects())
                .as("projects with a stale statement, seed %d", seed)
                .isEqualTo(heard);
        assertThat(perStatement.projects())
                .as("statements together, seed %d", seed)
                .isEqualTo(statements);
        return lives.size();
    }

    private Map<UUID, Map<String, Said>> said(Eyes eyes, ReferenceDate date) {
        Map<UUID, Map<String, Said>> said = new HashMap<>();
        for (var statement : shared.statements(eyes, lives.keySet(), date)) {
            try {
                var document = json.readTree(statement.document());
                var party = document.get("party").asText().equals(steward.toString()) ? "steward" : "market";
                said.computeIfAbsent(statement.project(), _ -> new TreeMap<>())
                        .put(
                                party,
                                new Said(
                                        LocalDate.parse(document.at("/planning/milestones/0/date")
                                                .asText()),
                                        document.get("state").asText()));
            } catch (JsonProcessingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return said;
    }

    /** Does the acts. @return how many were kept */
    private int live(UUID project, List<Deed> deeds) {
        var plan = Plan.NEW;
        var sequence = 0;
        for (var deed : deeds) {
            plan = Deed.present(plan, deed);
            switch (deed) {
                case Deed.Share share ->
                    history.appendSame(List.of(new History.Next(project, ++sequence)), change(), share.at());
                case Deed.CorrectHomes it ->
                    sequence += correct(project, sequence, it, new Correction(it.from(), it.until(), "proef"));
                case Deed.CorrectStart it ->
                    sequence += correct(project, sequence, it, new Correction(it.from(), it.until(), "proef"));
                default -> history.append(state(project, plan), ++sequence, change(), deed.at());
            }
        }
        return sequence;
    }

    private int correct(UUID project, int sequence, Deed deed, Correction time) {
        var between = history.between(project, time.from(), time.until());
        if (between.isEmpty()) {
            return 0;
        }
        UnaryOperator<ProjectState> corrected = it -> state(project, Deed.corrected(plan(it), deed));
        history.correct(between, corrected, sequence + 1, correction(time), deed.at());
        return 1;
    }

    private Plan plan(ProjectState state) {
        var said = state.statements().stream()
                .collect(Collectors.toMap(
                        it -> it.party().equals(steward) ? "steward" : "market",
                        it -> new Said(
                                it.planning().milestones().getFirst().date(),
                                it.state().name())));
        return new Plan(state.homes(), state.planningStatus().code(), said);
    }

    private static Change change() {
        return new Change(Change.Kind.CHANGED, new UUID(0, 1), "proef", null, null);
    }

    private static Change correction(Correction time) {
        return new Change(Change.Kind.CORRECTED, new UUID(0, 1), "proef", null, null, time);
    }

    private ProjectState state(UUID project, Plan plan) {
        var statements = plan.said().entrySet().stream()
                .map(it -> """
                        {"party": "%s", "side": "%s", "version": 1, "state": "%s", "submittedAt": "%s", "confirmedAt": "%s",
                         "planning": {"milestones": [{"milestone": "START_OF_BUILDING", "date": "%s", "status": "PREDICTED"}],
                                      "years": []}}""".formatted(
                                it.getKey().equals("steward") ? steward : market,
                                it.getKey().equals("steward") ? "MUNICIPALITY" : "MARKET",
                                it.getValue().verdict(),
                                BEGIN,
                                BEGIN,
                                it.getValue().start()))
                .collect(Collectors.joining(","));
        var text = """
                {"id": "%s", "version": 1, "name": "Proef", "place": "Raalte", "municipality": "GM0177",
                 "municipalityName": "Raalte", "steward": "%s", "planType": "INFILL", "homes": %d, "demolition": 0,
                 "planningStatus": "%s", "firm": false, "phase": "STUDY", "keyProject": false, "proposed": false,
                 "withdrawn": false, "involved": ["%s"], "programme": {"subPlans": []}, "priceClasses": [],
                 "updatedAt": "%s", "statements": [%s]}""".formatted(project, steward, plan.homes(), plan.status(), market, BEGIN, statements);
        try {
            return json.readValue(text, ProjectState.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The rows that carry who sees what today; their facts are of no account here. */
    private void keepProjects() throws SQLException {
        var everyone = numbers.numbers(List.of("public"))[0];
        try (var connection = database.getConnection();
                var projects = connection.prepareStatement("""
                        insert into project (id, version, sequence, name, place, municipality, municipality_name, steward,
                            plan_type, homes, demolition, planning_status, firm, phase, key_project, programme_at, updated_at,
                            core_to, status_to, exact_to)
                        select id, 1, 1, 'Proef', 'Raalte', 'GM0177', 'Raalte', ?::uuid, 'INFILL', 1, 0, '3', false, 'STUDY',
                            false, now(), now(), array[%1$d], array[%1$d], array[%1$d]
                        from unnest(?::uuid[]) id""".formatted(everyone));
                var statements = connection.prepareStatement("""
                        insert into statement (project, party, version, state, side, document, submitted_at, confirmed_at,
                            stale_on, planning_to)
                        select id, party, 1, 'SUBMITTED', 'MARKET', '{}', now(), now(), current_date, array[%d]
                        from unnest(?::uuid[]) id, unnest(?::uuid[]) party""".formatted(everyone))) {
            var ids = connection.createArrayOf("uuid", lives.keySet().toArray());
            projects.setObject(1, steward);
            projects.setArray(2, ids);
            projects.executeUpdate();
            statements.setArray(1, ids);
            statements.setArray(2, connection.createArrayOf("uuid", new UUID[] {steward, market}));
            statements.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNull((Number) rows.getObject(1)).longValue();
        }
    }
}
