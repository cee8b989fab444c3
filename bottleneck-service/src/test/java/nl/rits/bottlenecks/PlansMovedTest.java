package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.MovedWorld.Case;
import nl.rits.bottlenecks.MovedWorld.Plan;
import nl.rits.bottlenecks.bottleneck.SeededBottlenecks;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans did since a table last met: for one reader and for the room, held against a second, plain reading of their stories. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlansMovedTest {

    private static final int DAYS = 10;
    private static final int WORLDS = Boolean.getBoolean("rits.long") ? 8 : 1;
    private static final int PLANS = 60;
    private static final List<Personas> AT_TABLE =
            List.of(DEVELOPER, CORPORATION, MUNICIPALITY, NEIGHBOUR, PROVINCE, CHAIR);

    @Inject
    World world;

    @Inject
    SeededBottlenecks seeded;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("truncate known_project, bottleneck, session, agreement cascade");
        world.execute(
                "insert into session (id, version, table_id, number, date, changed_at) values (gen_random_uuid(), 1,"
                        + " '%s', 820001, '%s', now())".formatted(World.TABLE, since()));
    }

    @Test
    void each_reader_and_the_room_are_told_what_a_replay_of_the_events_finds() {
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < WORLDS; i++) {
            world.execute("truncate known_project, bottleneck cascade");
            var made = new MovedWorld(new Random(20261122L + i), DutchDays.start(since().plusDays(1)), PLANS);
            tell(made.plans, made.told(world));
            var session = agenda(made.cases);
            assertReaders(made, session, seen);
            assertRoom(made, session);
        }
        assertThat(seen)
                .as("every kind, often enough to prove something")
                .hasSize(7)
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(3));
    }

    private static void assertReaders(MovedWorld made, UUID session, Map<String, Integer> seen) {
        for (var viewer : AT_TABLE) {
            var mine = SecondReading.of(viewer);
            var cases = made.cases.stream()
                    .filter(it -> SecondReading.sees(it, mine))
                    .toList();
            var found = as(viewer)
                    .get("/v1/sessions/" + session + "/changes?pageSize=200&sort=title")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var scope = made.plans.stream()
                    .filter(plan -> plan.atTable()
                            || cases.stream().anyMatch(it -> it.plans().contains(plan)))
                    .filter(plan -> SecondReading.knows(plan, mine))
                    .toList();
            var expected = scope.stream()
                    .flatMap(plan -> made.moves(plan, List.of(mine)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(moves(found.getList("items.findAll { it.plan != null }")))
                    .as(viewer + " plans")
                    .isEqualTo(expected);
            assertThat(found.getInt("plansUnknown")).as(viewer + " unknown").isEqualTo((int)
                    scope.stream().filter(made::isUnknown).count());
            assertCases(viewer.toString(), found, cases, made, List.of(mine));
            expected.forEach(it -> seen.merge(it.split(" ")[1], 1, Integer::sum));
        }
    }

    private static void assertRoom(MovedWorld made, UUID session) {
        var everyone = AT_TABLE.stream().map(SecondReading::of).toList();
        var room = as(CHAIR)
                .get("/v1/sessions/" + session + "/room/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertCases(
                "room",
                room,
                made.cases.stream()
                        .filter(it -> everyone.stream().allMatch(mine -> SecondReading.sees(it, mine)))
                        .toList(),
                made,
                everyone);
        assertThat(room.getList("cases.moved.flatten()"))
                .as("the room is told something")
                .isNotEmpty();
    }

    @Test
    void what_comes_twice_or_too_late_is_kept_once_and_a_replay_keeps_the_same() {
        var made = new MovedWorld(new Random(7), Instant.now().minusSeconds(DAYS * 86_400L), 12);
        var told = made.told(world);
        tell(made.plans, told);
        var kept = kept();
        assertThat(world.number("select count(*) from known_planning"))
                .as("a row only when something of it changed")
                .isLessThan(told.size())
                .isGreaterThanOrEqualTo(made.plans.size());

        tell(made.plans, told);
        tell(made.plans, told.reversed().stream().map(PlansMovedTest::again).toList());
        awaitAllTaken();
        assertThat(kept()).as("told twice, and older after newer").isEqualTo(kept);

        world.execute("truncate known_project cascade");
        tell(made.plans, told.stream().map(PlansMovedTest::again).toList());
        assertThat(kept()).as("the topic from its beginning").isEqualTo(kept);
    }

    @Test
    void what_is_taken_back_is_hidden_in_the_past_too() {
        var id = UUID.randomUUID();
        var before = Instant.now().minusSeconds(40 * 86_400).toString();
        Map<String, Object> earlier =
                Map.of("changedAt", before, "phase", "DESIGN", "statements", said("2028-03-01", true));
        Map<String, Object> now = Map.of("phase", "PREPARATION", "statements", said("2028-07-01", true));
        world.tellProject(id, "Weteringpark", 184, List.of("beekvliet"), Map.of(), earlier);
        world.tellProject(id, "Weteringpark", 172, List.of("beekvliet"), Map.of(), now);
        var bottleneck = Api.reported(DEVELOPER, id, Map.of("title", "Bezwaar", "table", World.TABLE));
        var session = Api.aSession();
        Api.put(session, bottleneck, 2, 2);

        var told = changes(PROVINCE, session);
        assertThat(told.getList("counts.findAll { it.count > 0 }.kind", String.class))
                .containsExactly("PLAN_LATER", "PLAN_SHRUNK", "PLAN_PHASE", "BOTTLENECK_NEW");
        var later = "items.find { it.kind == 'PLAN_LATER' }.";
        assertThat(told.getInt(later + "plan.move.months")).isEqualTo(4);
        assertThat(told.getString(later + "plan.move.party.name")).isEqualTo("Beekvliet Ontwikkeling");
        assertThat(told.getList(later + "parties.name", String.class)).containsExactly("Beekvliet Ontwikkeling");
        assertThat(told.getList("cases[0].moved.move.kind", String.class)).containsExactly("LATER", "SHRUNK", "PHASE");
        assertThat(as(PROVINCE)
                        .accept("*/*")
                        .get("/v1/sessions/" + session + "/changes/_export?format=csv&kind=PLAN_LATER&kind=PLAN_PHASE")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Plan schoof door;", ";Weteringpark;4;Eerste oplevering;", "Ontwerp;Voorbereiding")
                .doesNotContain("Plan met minder woningen;;");

        world.tellProject(
                id,
                "Weteringpark",
                172,
                List.of("beekvliet"),
                Map.of("STATUS", List.of()),
                Map.of("phase", "PREPARATION", "statements", said("2028-07-01", false)));
        assertThat(changes(PROVINCE, session).getList("items.kind", String.class))
                .as("neither the date nor the phase is for others now")
                .containsExactlyInAnyOrder("PLAN_SHRUNK", "BOTTLENECK_NEW");
        assertThat(changes(DEVELOPER, session).getList("items.kind", String.class))
                .contains("PLAN_LATER");
        assertThat(as(CHAIR)
                        .get("/v1/sessions/" + session + "/room/changes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("cases[0].moved.move.kind", String.class))
                .as("the room is shown what all may see")
                .containsExactly("SHRUNK");
    }

    private static List<Map<String, Object>> said(String date, boolean shared) {
        return List.of(Map.of(
                "party",
                World.party("beekvliet"),
                "side",
                "MARKET",
                "version",
                1,
                "state",
                "SUBMITTED",
                "confirmedAt",
                "2026-09-01T10:00:00Z",
                "audience",
                shared
                        ? List.of(SecondReading.official("beekvliet"), Principal.table(World.TABLE))
                        : List.of(SecondReading.official("beekvliet")),
                "milestones",
                List.of(Map.of("milestone", "FIRST_DELIVERY", "date", date, "status", "PLANNED")),
                "years",
                List.of()));
    }

    private static JsonPath changes(Personas viewer, UUID session) {
        return as(viewer)
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertCases(
            String who, JsonPath found, List<Case> cases, MovedWorld made, List<Set<String>> readers) {
        var told = new HashMap<String, Set<String>>();
        found.<Map<String, Object>>getList("cases")
                .forEach(it -> told.put(String.valueOf(it.get("bottleneck")), moved(it)));
        var expected = cases.stream()
                .collect(Collectors.toMap(
                        it -> it.id().toString(),
                        it -> it.plans().stream()
                                .flatMap(plan -> made.moves(plan, readers).stream())
                                .map(one -> one.replaceAll(" at .*", ""))
                                .collect(Collectors.toSet())));
        told.forEach((id, moves) -> assertThat(moves).as(who + " case " + id).isEqualTo(expected.get(id)));
        expected.forEach((id, moves) -> assertThat(moves.isEmpty() || told.containsKey(id))
                .as(who + " has case " + id)
                .isTrue());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> moved(Map<String, Object> agendaCase) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(agendaCase.get("moved")))
                .stream().map(PlansMovedTest::word).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> moves(List<Map<String, Object>> items) {
        var moves = items.stream()
                .map(it -> word((Map<String, Object>) Objects.requireNonNull(it.get("plan"))) + " at " + it.get("at"))
                .toList();
        assertThat(moves).as("each once").doesNotHaveDuplicates();
        return new TreeSet<>(moves);
    }

    @SuppressWarnings("unchecked")
    private static String word(Map<String, Object> plan) {
        var move = (Map<String, Object>) Objects.requireNonNull(plan.get("move"));
        var kind = String.valueOf(move.get("kind"));
        var id = String.valueOf(plan.get("id"));
        return switch (kind) {
            case "ADDED" -> MovedWorld.word(id, kind, told(move, "homesNow"));
            case "DROPPED" -> MovedWorld.word(id, kind, told(move, "homesThen"));
            case "PHASE" -> MovedWorld.word(id, kind, told(move, "phaseThen"), told(move, "phaseNow"));
            case "GROWN", "SHRUNK" -> MovedWorld.word(id, kind, told(move, "homesThen"), told(move, "homesNow"));
            default ->
                MovedWorld.word(
                        id,
                        kind,
                        told(move, "months"),
                        DossierFacts.party(move, "party"),
                        told(move, "milestone"),
                        told(move, "dateThen"),
                        told(move, "dateNow"));
        };
    }

    private static String told(Map<String, Object> move, String name) {
        return String.valueOf(move.get(name));
    }

    private UUID agenda(Collection<Case> cases) {
        cases.forEach(it -> seeded.open(
                it.id(),
                it.cause(),
                World.party(it.reporter()),
                null,
                it.plans().stream().map(Plan::id).toList(),
                World.TABLE,
                true));
        var session = Api.aSession();
        world.execute(cases.stream().map(it -> """
                        insert into agenda_case (id, session, bottleneck, decision, urgency, solvability)
                        values (gen_random_uuid(), '%s', '%s', 'Samen besluiten', 2, 2)""".formatted(session, it.id())).collect(Collectors.joining(";")));
        return session;
    }

    private void tell(Collection<Plan> plans, List<World.Told> told) {
        world.tell(told.toArray(World.Told[]::new));
        plans.forEach(it ->
                world.awaitKnown("known_project", it.id(), it.events().getLast().version()));
    }

    /** A later message of each partition came: those before it were taken too. */
    private void awaitAllTaken() {
        var later = Stream.generate(UUID::randomUUID)
                .limit(12)
                .map(it -> world.project(it, "Na " + it, 10, List.of(), Map.of(), Map.of()))
                .toList();
        world.tell(later.toArray(World.Told[]::new));
        later.forEach(it -> world.awaitKnown("known_project", it.key(), it.version()));
        world.execute("delete from known_project where name like 'Na %'");
    }

    private static World.Told again(World.Told it) {
        return new World.Told(it.topic(), UUID.randomUUID().toString(), it.type(), it.key(), it.data());
    }

    private String kept() {
        return world.text(
                "select coalesce(string_agg(concat_ws(' ', project, version, at, begins, homes, phase, dates), ';'"
                        + " order by project, version), '') from known_planning");
    }

    private static LocalDate since() {
        return LocalDate.now(DutchDays.ZONE).minusDays(DAYS);
    }
}
