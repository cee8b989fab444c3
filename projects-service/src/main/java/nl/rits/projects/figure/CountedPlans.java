package nl.rits.projects.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.KeptJson;

/**
 * Reads every plan of the land, past the rules of sharing: only for the making of totals that tell nothing about one party.
 * Plans that stay in the municipality, were only proposed or were withdrawn do not count.
 */
@ApplicationScoped
class CountedPlans {

    private static final int AT_ONCE = 1000;

    private final ObjectMapper json;

    CountedPlans(ObjectMapper json) {
        this.json = json;
    }

    /** Read as they come: only what counts of each plan is kept in memory, about a kilobyte. */
    List<Contribution> all(Connection connection) throws SQLException {
        var others = others(connection);
        var plans = new ArrayList<Contribution>();
        try (var query = connection.prepareStatement("""
                select p.municipality, p.homes, p.planning_status, p.phase, p.steward, p.involved, p.programme::text,
                       p.agreed::text,
                       (select jsonb_agg(s.document order by s.party)::text from statement s where s.project = p.id)
                from project p
                where not p.withdrawn and not p.proposed and p.homes > 0 and p.planning_status not in ('5A', '5B')""")) {
            query.setFetchSize(AT_ONCE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var agreed = rows.getString(8);
                    var statements = rows.getString(9);
                    plans.add(new CountedPlan(
                                    rows.getString(1),
                                    rows.getInt(2),
                                    PlanningStatus.of(rows.getString(3)),
                                    Phase.valueOf(rows.getString(4)),
                                    rows.getObject(5, UUID.class),
                                    Arrays.stream((UUID[]) rows.getArray(6).getArray())
                                            .filter(it -> !others.contains(it))
                                            .toList(),
                                    KeptJson.read(rows.getString(7), Programme.class, json),
                                    agreed == null ? null : KeptJson.read(agreed, AgreedPlanning.class, json),
                                    statements == null
                                            ? List.of()
                                            : List.of(KeptJson.read(statements, Stated[].class, json)))
                            .contribution());
                }
            }
        }
        return plans;
    }

    /** Parties that are neither of the market nor a corporation. One that is not known yet counts as of the market. */
    private static Set<UUID> others(Connection connection) throws SQLException {
        var others = new HashSet<UUID>();
        try (var query = connection.prepareStatement("select id, kind from party");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var kind = PartyKind.valueOf(rows.getString(2));
                if (!kind.isMarket() && kind != PartyKind.CORPORATION) {
                    others.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return others;
    }
}
