package nl.rits.projects.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.project.Projects;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** The plans of some municipalities, with what each says about them, to lay a list beside. */
@ApplicationScoped
public class KnownPlans {

    private final Projects projects;
    private final Statements statements;
    private final KnownParties parties;
    private final EntityManager entities;
    private final DataSource database;

    KnownPlans(
            Projects projects,
            Statements statements,
            KnownParties parties,
            EntityManager entities,
            DataSource database) {
        this.projects = projects;
        this.statements = statements;
        this.parties = parties;
        this.entities = entities;
        this.database = database;
    }

    /** Municipality code → the party that guards its plans; those without are left out. */
    Map<String, UUID> stewards(Collection<String> municipalities) {
        var stewards = new HashMap<String, UUID>();
        municipalities.stream()
                .distinct()
                .forEach(code -> parties.steward(code).ifPresent(steward -> stewards.put(code, steward)));
        return stewards;
    }

    /** The municipality that a party is. */
    Optional<String> municipalityOf(UUID party) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select municipality from party where id = ? and kind = 'MUNICIPALITY' and active")) {
            query.setObject(1, party);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<KnownPlan> of(Collection<UUID> stewards) {
        var known = new ArrayList<KnownPlan>();
        for (var steward : stewards) {
            var plans = projects.ofSteward(steward);
            var stated = new HashMap<UUID, Planning>();
            if (!plans.isEmpty()) {
                statements
                        .list(
                                "party = ?1 and project in ?2",
                                steward,
                                plans.stream().map(it -> it.id).toList())
                        .forEach(it -> stated.put(it.project, it.planning()));
            }
            for (var plan : plans) {
                known.add(new KnownPlan(plan.id, steward, plan.facts(), plan.programme, stated.get(plan.id)));
            }
            // What is written next is loaded again and locked; nothing read here is to be written.
            entities.clear();
        }
        return known;
    }

    /** What a party states of a plan now; null when it states nothing. */
    @Nullable
    Planning planning(UUID project, UUID party) {
        return statements
                .findByIdOptional(new StatementKey(project, party))
                .map(Statement::planning)
                .orElse(null);
    }
}
