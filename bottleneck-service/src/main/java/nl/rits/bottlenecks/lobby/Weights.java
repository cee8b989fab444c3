package nl.rits.bottlenecks.lobby;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.sharing.PrincipalNumbers;

/**
 * The weight of each cause, counted over what a viewer sees, or over what all at a table see; nothing else. As in the shares a
 * bottleneck holds in each of its projects a part of the homes it states, and of several in one project the largest counts.
 */
@ApplicationScoped
class Weights {

    private static final String BY_CAUSE = """
            with seen as (
                select b.* from bottleneck b
                where b.kind = 'BOTTLENECK' and b.status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED') and %2$s),
            spread as (
                select s.id, s.cause, s.months, cast(s.homes as bigint) as stated, p.id as project, cast(%1$s as bigint) as of_project,
                    cast(sum(%1$s) over (partition by s.id) as bigint) as of_all
                from seen s join known_project p on p.id = any (s.projects)
                where p.core_to && cast(:principals as integer[])),
            held as (
                select cause, project, months,
                    case when stated >= of_all then of_project
                        else (2 * of_project * stated + of_all) / (2 * of_all) end as homes
                from spread),
            largest as (
                select cause, project, max(homes) as homes, max(homes * months) as home_months from held group by cause, project),
            of_projects as (
                select cause, count(*) as projects, sum(homes) as homes, sum(home_months) as home_months
                from largest group by cause),
            reporting as (
                select s.cause, count(distinct told.party) as parties from seen s, unnest(s.reporters) as told(party) group by s.cause)
            select s.cause, count(*), coalesce(max(p.projects), 0), coalesce(max(p.homes), 0),
                coalesce(round(max(p.home_months) / nullif(max(p.homes), 0)), 0), coalesce(max(r.parties), 0)
            from seen s left join of_projects p on p.cause = s.cause left join reporting r on r.cause = s.cause
            group by s.cause""".formatted(KnownProjects.homes(), SharedBottlenecks.SEEN);

    private final EntityManager database;
    private final PrincipalNumbers numbers;

    Weights(EntityManager database, PrincipalNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    Map<String, Weight> seenBy(Viewer viewer) {
        return of(KnownProjects.array(viewer));
    }

    /** What the members of the table see for being there, each of them the same. */
    Map<String, Weight> seenAt(UUID table) {
        return of("{" + numbers.number(Principal.table(table)) + "}");
    }

    private Map<String, Weight> of(String principals) {
        var query = database.createNativeQuery(BY_CAUSE, Tuple.class).setParameter("principals", principals);
        var weights = new HashMap<String, Weight>();
        for (var row : Rows.of(query, Tuple.class)) {
            weights.put(
                    row.get(0, String.class),
                    new Weight(number(row, 1), number(row, 2), number(row, 3), number(row, 4), number(row, 5)));
        }
        return weights;
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
