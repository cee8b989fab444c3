package nl.rits.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.History;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.ProjectEvents.Told;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.proof.WorldWriting;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database composes of the kept state is, field by field, what {@link ProjectChanged} writes out of the entities. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComposedEventsTest {

    private static final int PLANS = 30;
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    @Inject
    WorldWriting worlds;

    @Inject
    Projects projects;

    @Inject
    Statements statements;

    @Inject
    Releases releases;

    @Inject
    KnownParties parties;

    @Inject
    Audiences audiences;

    @Inject
    ProjectEvents events;

    @Inject
    ProjectComposer composer;

    @Inject
    PrincipalNumbers principals;

    @Inject
    History history;

    @Inject
    ReleaseWriting one;

    @Inject
    ReleasingMany many;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final long seed = Long.getLong("rits.seed", System.currentTimeMillis());
    private World world = WorldMaker.make(seed, LocalDate.now(DutchDays.ZONE), 0);

    @BeforeEach
    void begin() {
        world = WorldMaker.make(seed, LocalDate.now(DutchDays.ZONE), PLANS);
        worlds.empty();
        worlds.write(world);
        // The maker of worlds sets an opening past the history; so each state is kept once more.
        shared().forEach(plan -> one.release(
                plan.id(),
                plan.steward(),
                QuarkusTransaction.requiringNew()
                        .call(() -> releases.ofProject(plan.id()).getOrDefault(plan.steward(), Release.DEFAULT)),
                act(plan.steward())));
    }

    @AfterEach
    void empty() {
        worlds.empty();
    }

    @Test
    void an_event_is_composed_as_it_would_be_written_out() {
        for (var reason : List.of(new Reason(Cause.GRID, "wachtrij"), new Reason(Cause.VIABILITY_GAP, "tekort"))) {
            var change = new Change(
                    Change.Kind.STATED,
                    world.parties().getFirst().id(),
                    "proef",
                    world.parties().getLast().id(),
                    reason);
            inTransaction(() -> {
                var told = new ArrayList<Told>();
                var expected = new HashMap<UUID, JsonNode>();
                for (var plan : shared()) {
                    var project = projects.findById(plan.id());
                    var all = statements.ofProject(plan.id());
                    var audience = audience(project, all);
                    var informed = new TreeSet<>(audience.exact());
                    var numbers = principals.numbers(informed);
                    told.add(new Told(
                            plan.id(), project.sequence, history.present(plan.id()), Shown.of(project, all), numbers));
                    expected.put(plan.id(), tree(ProjectChanged.of(project, all, audience, change, informed, AT)));
                }
                events.publish(
                        told.stream().map(it -> events.ready(it, change, AT)).toList());
                assertThat(sent()).as("seed %d", seed).isEqualTo(expected);
                assertThat(expected.values().stream().filter(it -> it.has("agreed")))
                        .isNotEmpty();
                assertThat(expected.values().stream().filter(it -> it.has("programme")))
                        .isNotEmpty();
            });
        }
    }

    @Test
    void many_that_are_shared_at_once_are_kept_and_told_as_the_rules_say() {
        for (var steward : stewards()) {
            var act = act(steward);
            var change = act.change(Change.Kind.RELEASED, steward, null);
            var ids = shared().stream()
                    .filter(it -> it.steward().equals(steward))
                    .map(Plan::id)
                    .toList();
            var chosen = Map.<FieldGroup, Set<Circle>>of(
                    FieldGroup.CORE, Set.of(Circle.PUBLIC),
                    FieldGroup.PROGRAMME, Set.of(Circle.MARKET, Circle.REGION));
            inTransaction(() -> {
                var before = ids.stream()
                        .collect(Collectors.toMap(
                                it -> it, it -> Shown.of(projects.findById(it), statements.ofProject(it))));
                var released = many.release(steward, ids, (_, _) -> new Release(chosen, List.of(), List.of()), act);
                assertThat(released).hasSameSizeAs(ids);
                entities.clear();
                var expected = new HashMap<UUID, JsonNode>();
                for (var id : ids) {
                    var project = projects.findById(id);
                    var all = statements.ofProject(id);
                    var audience = audience(project, all);
                    var now = Shown.of(project, all);
                    assertThat(audiences.shown(audience).informed(now, Touched.NOTHING, null))
                            .as("seed %d, kept as decided", seed)
                            .isEmpty();
                    var informed = principals.names(
                            Objects.requireNonNull(before.get(id)).informed(now, Touched.NOTHING, null));
                    expected.put(id, tree(ProjectChanged.of(project, all, audience, change, informed, act.at())));
                }
                assertThat(sent()).as("seed %d", seed).isEqualTo(expected);
            });
        }
    }

    private Audience audience(Project project, List<Statement> all) {
        return Audience.of(
                project,
                all,
                releases.ofProject(project.id),
                parties.around(project.municipality, project.steward),
                LocalDate.now(DutchDays.ZONE));
    }

    /** Nothing of it stays, so that nothing is sent. */
    private static void inTransaction(Runnable what) {
        QuarkusTransaction.begin();
        try {
            what.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What waits that was written in this transaction. */
    private Map<UUID, JsonNode> sent() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, key, data::text from outbox where recipe and xmin = pg_current_xact_id()::xid");
                var rows = query.executeQuery()) {
            var recipes = new HashMap<Long, String>();
            var keys = new HashMap<Long, UUID>();
            while (rows.next()) {
                keys.put(rows.getLong(1), UUID.fromString(rows.getString(2)));
                recipes.put(rows.getLong(1), rows.getString(3));
            }
            var sent = new HashMap<UUID, JsonNode>();
            for (var event : composer.compose(connection, recipes).entrySet()) {
                sent.put(keys.get(event.getKey()), json.readTree(event.getValue()));
            }
            return sent;
        } catch (SQLException | JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private JsonNode tree(Object value) {
        try {
            return json.readTree(json.writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private List<Plan> shared() {
        return world.plans().stream().filter(it -> !it.withdrawn()).toList();
    }

    private Set<UUID> stewards() {
        var stewards = new TreeSet<UUID>();
        shared().forEach(it -> stewards.add(it.steward()));
        return stewards;
    }

    private static Act act(UUID party) {
        return new Act(party, "proef", Instant.now());
    }
}
