package nl.rits.projects.sharing.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.project.StatementWriting;
import nl.rits.projects.sharing.world.Carried;
import nl.rits.projects.sharing.world.Party;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Platform;
import nl.rits.projects.sharing.world.Production;
import nl.rits.projects.sharing.world.Released;
import nl.rits.projects.sharing.world.World;
import org.awaitility.Awaitility;

/** Puts a world in the database, each plan with its life: made, changed, stated, accepted, released. */
@ApplicationScoped
public class WorldWriting {

    private final DataSource database;
    private final ProjectWriting writing;
    private final StatementWriting statements;
    private final ReleaseWriting releases;
    private final ObjectMapper json;

    WorldWriting(
            DataSource database,
            ProjectWriting writing,
            StatementWriting statements,
            ReleaseWriting releases,
            ObjectMapper json) {
        this.database = database;
        this.writing = writing;
        this.statements = statements;
        this.releases = releases;
        this.json = json;
    }

    /** An empty service: no parties, platforms or plans. */
    public void empty() {
        // The outbox first: who sends holds it while reading the history.
        run("truncate outbox, project, project_version, statement, release, import, import_memory, party, platform"
                + " cascade");
    }

    /** Until every event has left. */
    public void awaitSent() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !any("select 1 from outbox limit 1"));
    }

    public void write(World world) {
        try (var connection = database.getConnection()) {
            for (var party : world.parties()) {
                write(connection, world, party);
            }
            for (var platform : world.platforms()) {
                write(connection, platform);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        world.plans().forEach(plan -> QuarkusTransaction.requiringNew().run(() -> live(plan)));
        world.plans().forEach(this::settle);
    }

    /** The steps of its life in the order of their days. */
    private void live(Plan plan) {
        var steps = new java.util.TreeMap<Instant, Runnable>();
        var created = new Act(plan.steward(), "proef", Production.at(plan.createdOn(), 9));
        writing.create(
                plan.id(), Production.facts(plan, plan.before()), Production.NO_PROGRAMME, plan.proposed(), created);
        step(
                steps,
                plan,
                Production.at(plan.changedOn(), 9),
                act -> writing.change(plan.id(), Production.facts(plan, plan.now()), act));
        step(
                steps,
                plan,
                Production.at(plan.programmeOn(), 10),
                act -> writing.setProgramme(plan.id(), Production.programme(plan), act));
        for (var said : plan.said()) {
            var at = Production.at(said.on(), 11);
            step(steps, plan, at, act -> {
                statements.state(plan.id(), said.party(), Production.planning(said), null, act);
                if (said.accepted()) {
                    statements.review(plan.id(), said.party(), Verdict.ACCEPT, null, null, 1, act);
                }
            });
        }
        steps.values().forEach(Runnable::run);
        if (plan.withdrawn()) {
            writing.withdraw(plan.id(), new Act(plan.steward(), "proef", Instant.now()));
        }
    }

    private static void step(
            java.util.SortedMap<Instant, Runnable> steps,
            Plan plan,
            Instant at,
            java.util.function.Consumer<Act> what) {
        var free = at;
        while (steps.containsKey(free)) {
            free = free.plusSeconds(60);
        }
        var act = new Act(plan.steward(), "proef", free);
        steps.put(free, () -> what.accept(act));
    }

    /** What was chosen, also grants that ended meanwhile; and who sees it today. */
    void settle(Plan plan) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("update project set opens_on = ? where id = ?", plan.opensOn(), plan.id());
            plan.releases().forEach((owner, released) -> write(plan.id(), owner, released));
        });
        QuarkusTransaction.requiringNew()
                .run(() -> releases.reshare(plan.id(), new Act(plan.steward(), "proef", Instant.now())));
    }

    private void write(UUID project, UUID owner, Released released) {
        var release = Production.release(released);
        run("""
                insert into release (project, party, version, choices, grants, publications)
                values (?, ?, 1, ?::jsonb, ?::jsonb, ?::jsonb)""", project, owner, text(release.choices()), text(release.grants()), text(release.publications()));
    }

    private static void write(Connection connection, World world, Party party) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into party (id, version, name, kind, municipality, active, principals, councillor_principals)
                values (?, 1, ?, ?, ?, true, ?, ?)""")) {
            insert.setObject(1, party.id());
            insert.setString(2, party.key());
            insert.setString(3, party.kind());
            insert.setString(4, party.municipality());
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", Carried.official(world, party).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf("text", Carried.councillor(party).toArray()));
            insert.executeUpdate();
        }
    }

    private void write(Connection connection, Platform platform) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into platform (id, version, name, kind, municipalities, members, tolerance_months,
                                      tolerance_share, stale_months, defaults)
                values (?, 1, ?, ?, ?, ?, 6, 0.1, 3, ?::jsonb)""")) {
            insert.setObject(1, platform.id());
            insert.setString(2, platform.kind() + " " + platform.id());
            insert.setString(3, platform.kind());
            insert.setArray(
                    4,
                    connection.createArrayOf("text", platform.municipalities().toArray()));
            insert.setArray(
                    5, connection.createArrayOf("uuid", platform.members().toArray()));
            insert.setString(6, text(Production.choices(platform.defaults())));
            insert.executeUpdate();
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Of the own copy of a party or platform. */
    public long version(String table, UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select version from " + table + " where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(table, failure);
        }
    }

    private boolean any(String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            return rows.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void run(String sql, @org.jspecify.annotations.Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof UUID[] ids) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
