package nl.rits.bottlenecks.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.rits.bottlenecks.bottleneck.Cause;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.RoundHomes;
import org.jspecify.annotations.Nullable;

/**
 * How much is held back, as a range from confirmed to confirmed and potential, counted over what the viewer sees: open
 * bottlenecks and projects that are shared with the viewer, and nothing else. The method is told in {@code docs/bottlenecks.md}.
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

    /** @param homeMonths homes times the months that each is held back */
    public record Held(Range projects, Range homes, Range homeMonths) {
        static final Held NOTHING = new Held(new Range(0, 0), new Range(0, 0), new Range(0, 0));
    }

    public record CauseShare(String cause, String label, Range projects, Range homes, Range homeMonths) {}

    /** All that the viewer sees: the whole of which the causes are a part. @param about some of the homes were counted in tens */
    record Whole(long projects, long homes, boolean about) {}

    /**
     * One group of projects and what is held of it.
     *
     * @param label where the code alone says little
     * @param of all projects and homes of the group
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String code, @Nullable String label, Total of, Range projects, Range homes, Range homeMonths) {}

    public record Total(long projects, long homes) {}

    /** @param unseen of which the viewer does not see to which group they belong; absent: none */
    record Split(List<Group> groups, @Nullable Total unseen) {}

    /** What a group of projects has in common. */
    enum By {
        MUNICIPALITY("select p.municipality, p.municipality_name, 1, 1"),
        /** A municipality may lie in several regions: its projects then count in each of them. */
        REGION(placed("REGION")),
        PROVINCE(placed("PROVINCE")),
        PHASE("""
                select case when p.status_to && cast(:principals as integer[]) then coalesce(p.phase, 'UNKNOWN') end,
                    cast(null as text), 1, 1"""),
        PRICE_CLASS("""
                select cast(null as text), cast(null as text), 1, 1
                where not (p.programme_to && cast(:principals as integer[]))
                union all select 'UNKNOWN', null, 1, 1
                where p.programme_to && cast(:principals as integer[]) and p.programme_homes = 0
                union all select one.key, null, cast(one.value as integer), p.programme_homes
                from jsonb_each_text(p.price_classes) one
                where p.programme_to && cast(:principals as integer[]) and p.programme_homes > 0""");

        /** Code, label, part and whole: a project may belong to several groups, each with a part of its homes. */
        private final String groups;

        By(String groups) {
            this.groups = groups;
        }

        private static String placed(String kind) {
            return """
                    select cast(f.id as text), f.name, 1, 1 from known_platform f
                    where f.kind = '%1$s' and p.municipality = any (f.municipalities)
                    union all select 'NONE', null, 1, 1 where not exists (
                        select from known_platform f where f.kind = '%1$s' and p.municipality = any (f.municipalities))""".formatted(kind);
        }
    }

    /** Who may know the exact number is asked once for each project: {@code offset 0} keeps the planner from asking again. */
    Whole whole(Viewer viewer, Asked asked) {
        var row = (Tuple) ShareSql.query(
                        database,
                        """
                        select count(*), coalesce(sum(%s), 0), coalesce(bool_or(not exact), false)
                        from (select p.homes, %s as exact from known_project p
                              where p.core_to && cast(:principals as integer[]) %s offset 0) p""".formatted(
                                        RoundHomes.sql("exact", "p.homes"),
                                        KnownProjects.exact(),
                                        ShareSql.in(asked, "and p.municipality")),
                        viewer,
                        asked)
                .getSingleResult();
        return new Whole(number(row, 0), number(row, 1), row.get(2, Boolean.class));
    }

    /** Largest range of projects first; causes that hold nothing back come last, in the order of the list. */
    List<CauseShare> perCause(Viewer viewer, Asked asked) {
        var sql = ShareSql.held(asked) + "largest as (select cause, project, " + ShareSql.LARGEST
                + " from held group by cause, project) select cause, " + SUMS + " from largest l group by cause";
        var counted = new HashMap<String, Held>();
        for (var row : rows(sql, viewer, asked)) {
            counted.put(row.get(0, String.class), held(row, 1));
        }
        return causes.inOrder().stream()
                .map(cause -> share(cause, counted.getOrDefault(cause.code(), Held.NOTHING), viewer))
                .sorted(Comparator.<CauseShare>comparingLong(
                                share -> share.projects().withPotential())
                        .thenComparingLong(share -> share.projects().confirmed())
                        .reversed())
                .toList();
    }

    private static CauseShare share(Cause cause, Held held, Viewer viewer) {
        return new CauseShare(
                cause.code(), cause.label(viewer.language()), held.projects(), held.homes(), held.homeMonths());
    }

    /** By groups of projects; what is held by more than one cause counts once. */
    Split split(Viewer viewer, Asked asked, By by) {
        var sql = ShareSql.held(asked) + "largest as (select project, " + ShareSql.LARGEST
                + """
                 from held group by project),
                grouped as (
                    select g.code, g.label, %1$s as all_homes, l.project is not null as touched,
                        coalesce(l.confirmed, false) as confirmed, %2$s as sure, %3$s as held,
                        %4$s as sure_months, %5$s as held_months
                    from known_project p left join largest l on l.project = p.id
                    cross join lateral (%6$s) as g(code, label, part, whole)
                    where p.core_to && cast(:principals as integer[]) %7$s)
                select code, min(label), count(*), coalesce(sum(all_homes), 0),
                    count(*) filter (where confirmed), count(*) filter (where touched), coalesce(sum(sure), 0),
                    coalesce(sum(held), 0), coalesce(sum(sure_months), 0), coalesce(sum(held_months), 0)
                from grouped group by code order by code""".formatted(
                                part(KnownProjects.homes()),
                                part("coalesce(l.sure, 0)"),
                                part("coalesce(l.held, 0)"),
                                part("coalesce(l.sure_months, 0)"),
                                part("coalesce(l.held_months, 0)"),
                                by.groups,
                                ShareSql.in(asked, "and p.municipality"));
        var groups = new ArrayList<Group>();
        Total unseen = null;
        for (var row : rows(sql, viewer, asked)) {
            var of = new Total(number(row, 2), number(row, 3));
            if (row.get(0) == null) {
                unseen = of;
            } else {
                var held = held(row, 4);
                groups.add(new Group(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        of,
                        held.projects(),
                        held.homes(),
                        held.homeMonths()));
            }
        }
        return new Split(List.copyOf(groups), unseen);
    }

    /** The part of a group in a number of one project, rounded. */
    private static String part(String number) {
        return "(2 * cast(%s as bigint) * g.part + g.whole) / (2 * g.whole)".formatted(number);
    }

    /** At each of the moments, in their order; what is held by more than one cause counts once. */
    List<Held> series(Viewer viewer, Asked asked) {
        var sql = ShareSql.held(asked) + "largest as (select moment, project, " + ShareSql.LARGEST
                + " from held group by moment, project) select moment, " + SUMS + " from largest l group by moment";
        var found = new HashMap<Integer, Held>();
        for (var row : rows(sql, viewer, asked)) {
            found.put(row.get(0, Number.class).intValue(), held(row, 1));
        }
        var series = new ArrayList<Held>();
        for (var i = 1; i <= asked.moments().size(); i++) {
            series.add(found.getOrDefault(i, Held.NOTHING));
        }
        return List.copyOf(series);
    }

    private static final String SUMS = """
            count(*) filter (where l.confirmed), count(*), coalesce(sum(l.sure), 0), coalesce(sum(l.held), 0),
            coalesce(sum(l.sure_months), 0), coalesce(sum(l.held_months), 0)""";

    private static Held held(Tuple row, int first) {
        return new Held(
                new Range(number(row, first), number(row, first + 1)),
                new Range(number(row, first + 2), number(row, first + 3)),
                new Range(number(row, first + 4), number(row, first + 5)));
    }

    private List<Tuple> rows(String sql, Viewer viewer, Asked asked) {
        return Rows.of(ShareSql.query(database, sql, viewer, asked), Tuple.class);
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
