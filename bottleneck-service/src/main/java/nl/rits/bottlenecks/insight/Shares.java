package nl.rits.bottlenecks.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;

/**
 * How much each cause holds back, as a range from confirmed to confirmed and potential, counted over what the viewer sees:
 * open bottlenecks and projects that are shared with the viewer, and nothing else.
 */
@ApplicationScoped
class Shares {

    private final EntityManager database;
    private final Causes causes;

    Shares(EntityManager database, Causes causes) {
        this.database = database;
        this.causes = causes;
    }

    /** @param withPotential includes confirmed */
    public record Range(long confirmed, long withPotential) {}

    public record CauseShare(String cause, String label, Range projects, Range homes) {}

    /** All that the viewer sees: the whole of which the causes are a part. @param about some of the homes were counted in tens */
    record Whole(long projects, long homes, boolean about) {}

    Whole whole(Viewer viewer) {
        var row = (Tuple) database.createNativeQuery(
                        "select count(*), coalesce(sum(" + KnownProjects.homes()
                                + "), 0), coalesce(bool_or(not (" + KnownProjects.exact()
                                + ")), false) from known_project p where core_to && cast(:principals as integer[])",
                        Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer))
                .getSingleResult();
        return new Whole(
                row.get(0, Number.class).longValue(), row.get(1, Number.class).longValue(), row.get(2, Boolean.class));
    }

    /**
     * Largest range of projects first; causes that hold nothing back come last, in the order of the list.
     * A project counts once per cause. Homes are those that the bottlenecks state, at most those of the projects they touch.
     */
    List<CauseShare> perCause(Viewer viewer) {
        var counted = new HashMap<String, Counted>();
        for (var row : rows(viewer)) {
            counted.put(
                    row.get(0, String.class),
                    new Counted(
                            new Range(number(row, 1), number(row, 2)),
                            new Range(
                                    Math.min(number(row, 3), number(row, 5)),
                                    Math.min(number(row, 4), number(row, 6)))));
        }
        return causes.inOrder().stream()
                .map(cause -> {
                    var found = counted.getOrDefault(cause.code(), Counted.NOTHING);
                    return new CauseShare(
                            cause.code(), cause.label(viewer.language()), found.projects(), found.homes());
                })
                .sorted(Comparator.<CauseShare>comparingLong(
                                share -> share.projects().withPotential())
                        .thenComparingLong(share -> share.projects().confirmed())
                        .reversed())
                .toList();
    }

    private record Counted(Range projects, Range homes) {
        static final Counted NOTHING = new Counted(new Range(0, 0), new Range(0, 0));
    }

    private List<Tuple> rows(Viewer viewer) {
        var query = database.createNativeQuery(
                        """
                        with seen as (
                            select b.* from bottleneck b
                            where b.status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED') and\s""" + SharedBottlenecks.SEEN + """
                                ),
                        touched as (
                            select s.cause, p.id,\s""" + KnownProjects.homes() + """
                                as homes, bool_or(s.certainty = 'CONFIRMED') as confirmed
                            from seen s join known_project p on p.id = any (s.projects)
                            where p.core_to && cast(:principals as integer[])
                            group by s.cause, p.id),
                        stated as (
                            select cause, sum(homes) filter (where certainty = 'CONFIRMED') as confirmed, sum(homes) as everything
                            from seen group by cause)
                        select t.cause, count(*) filter (where t.confirmed), count(*),
                            coalesce(min(s.confirmed), 0), coalesce(min(s.everything), 0),
                            coalesce(sum(t.homes) filter (where t.confirmed), 0), coalesce(sum(t.homes), 0)
                        from touched t join stated s on s.cause = t.cause
                        group by t.cause
                        """, Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer));
        return Rows.of(query, Tuple.class);
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
