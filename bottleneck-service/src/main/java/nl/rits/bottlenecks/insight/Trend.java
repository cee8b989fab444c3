package nl.rits.bottlenecks.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * Homes that were stuck at the end of each month, and homes whose bottleneck was solved in it: from history, over the
 * bottlenecks that the viewer sees now. Homes are those that a bottleneck stated then.
 */
@ApplicationScoped
class Trend {

    private final EntityManager database;

    Trend(EntityManager database) {
        this.database = database;
    }

    /**
     * @param month its first day
     * @param stuck homes held back by open bottlenecks at its end, or now
     * @param bottlenecks how many those are
     * @param freed homes of bottlenecks that were solved in it
     * @param solved how many those are
     */
    public record TrendMonth(LocalDate month, long stuck, long bottlenecks, long freed, long solved) {}

    /** The last months, this one included. @param table only what lay there then */
    List<TrendMonth> months(Viewer viewer, int count, @Nullable UUID table, Instant now) {
        var current = YearMonth.from(now.atZone(DutchDays.ZONE));
        return IntStream.range(0, count)
                .mapToObj(i -> current.minusMonths(count - 1L - i))
                .map(month -> month(viewer, month, table, now))
                .toList();
    }

    private TrendMonth month(Viewer viewer, YearMonth month, @Nullable UUID table, Instant now) {
        var from = DutchDays.start(month.atDay(1));
        var end = DutchDays.start(month.plusMonths(1).atDay(1));
        var until = end.isAfter(now) ? now : end;
        var row = Rows.of(
                        database.createNativeQuery("""
                                with seen as (
                                    select v.*, cast(v.state ->> 'homes' as bigint) as homes
                                    from bottleneck_version v join bottleneck b on b.id = v.bottleneck
                                    where v.recorded_from <= cast(:until as timestamptz)
                                        and v.recorded_until > cast(:from as timestamptz)
                                        -- An opportunity holds nothing back.
                                        and coalesce(v.state ->> 'kind', 'BOTTLENECK') = 'BOTTLENECK'
                                        and (:table = '' or v.state ->> 'table' = :table) and\s""" + SharedBottlenecks.SEEN + """
                                ), stuck as (
                                    select * from seen where recorded_until > cast(:until as timestamptz)
                                        and state ->> 'status' in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED')
                                ), freed as (
                                    select * from seen where what = 'SOLVED' and recorded_from >= cast(:from as timestamptz)
                                )
                                select (select coalesce(sum(homes), 0) from stuck), (select count(*) from stuck),
                                    (select coalesce(sum(homes), 0) from freed), (select count(*) from freed)
                                """, Tuple.class)
                                .setParameter("from", from.toString())
                                .setParameter("until", until.toString())
                                .setParameter("table", table == null ? "" : table.toString())
                                .setParameter("principals", KnownProjects.array(viewer)),
                        Tuple.class)
                .getFirst();
        return new TrendMonth(month.atDay(1), number(row, 0), number(row, 1), number(row, 2), number(row, 3));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
