package nl.rits.bottlenecks.insight;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Viewer;

/**
 * The sentences of the counts: which bottlenecks count, and what each holds of each project. One query answers one question.
 * A bottleneck holds in each of its projects the part of the homes that it states of all of them together; of several in one
 * project the largest counts.
 */
final class ShareSql {

    private static final String OPEN = "('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED')";

    private static final String NOW = """
            seen as (
                select 1 as moment, b.id, b.cause, b.certainty = 'CONFIRMED' as confirmed, cast(b.homes as bigint) as stated,
                    cast(b.months as bigint) as months, b.projects
                from bottleneck b
                where b.kind = 'BOTTLENECK' and b.status in %s and %s %s)""";

    private static final String THEN = """
            seen as (
                select cast(m.place as integer) as moment, b.id, v.state ->> 'cause' as cause,
                    v.state ->> 'certainty' = 'CONFIRMED' as confirmed, cast(v.state ->> 'homes' as bigint) as stated,
                    cast(v.state ->> 'months' as bigint) as months,
                    array(select cast(one as uuid) from jsonb_array_elements_text(v.state -> 'projects') one) as projects
                from unnest(cast(:moments as timestamptz[])) with ordinality m(at, place)
                join bottleneck_version v on v.recorded_from < m.at and v.recorded_until >= m.at
                join bottleneck b on b.id = v.bottleneck
                where coalesce(v.state ->> 'kind', 'BOTTLENECK') = 'BOTTLENECK' and v.state ->> 'status' in %s and %s %s)""";

    private static final String HELD = """
            , spread as (
                select s.moment, s.cause, s.confirmed, s.stated, s.months, p.id as project, p.municipality, cast(%1$s as bigint) as of_project,
                    cast(sum(%1$s) over (partition by s.moment, s.id) as bigint) as of_all
                from seen s cross join lateral unnest(s.projects) as told(project)
                join known_project p on p.id = told.project
                where p.core_to && cast(:principals as integer[])),
            held as (
                select moment, cause, project, confirmed, months,
                    case when stated >= of_all then of_project
                        else (2 * of_project * stated + of_all) / (2 * of_all) end as homes
                from spread %2$s),
            """;

    /** The largest of what holds the same homes, apart for what is confirmed. */
    static final String LARGEST = """
            bool_or(confirmed) as confirmed, coalesce(max(homes) filter (where confirmed), 0) as sure, max(homes) as held,
            coalesce(max(homes * months) filter (where confirmed), 0) as sure_months, max(homes * months) as held_months""";

    private ShareSql() {}

    /** What the viewer sees held, as the beginning of a query: {@code held (moment, cause, project, confirmed, months, homes)}. */
    static String held(Asked asked) {
        var now = asked.moments().isEmpty();
        var causes =
                asked.causes().isEmpty() ? "" : "and " + (now ? "b.cause" : "v.state ->> 'cause'") + " in (:causes)";
        return "with " + (now ? NOW : THEN).formatted(OPEN, SharedBottlenecks.SEEN, causes)
                + HELD.formatted(KnownProjects.homes(), in(asked, "where municipality"));
    }

    /** A condition on where the project lies; nothing when that is everywhere. */
    static String in(Asked asked, String column) {
        return asked.municipalities().isEmpty() ? "" : column + " in (:municipalities)";
    }

    static Query query(EntityManager database, String sql, Viewer viewer, Asked asked) {
        var query =
                database.createNativeQuery(sql, Tuple.class).setParameter("principals", KnownProjects.array(viewer));
        if (sql.contains(":causes")) {
            query.setParameter("causes", asked.causes());
        }
        if (sql.contains(":municipalities")) {
            query.setParameter("municipalities", asked.municipalities());
        }
        if (sql.contains(":moments")) {
            query.setParameter(
                    "moments",
                    asked.moments().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}")));
        }
        return query;
    }
}
