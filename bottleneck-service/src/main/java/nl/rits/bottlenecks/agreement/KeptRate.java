package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.rits.foundation.identity.Viewer;

/** How many agreements were kept, per quarter of the day before which they had to be. */
@ApplicationScoped
class KeptRate {

    private static final int MONTHS = 3;

    private final SharedAgreements shared;

    KeptRate(SharedAgreements shared) {
        this.shared = shared;
    }

    /**
     * @param quarter its first day
     * @param total agreed, and due in this quarter
     * @param inTime kept, and reported done on the day or before
     * @param late kept, and reported done after it
     * @param unconfirmed reported done, without a word of the other side yet
     * @param overdue not done, and the day has passed
     * @param running not done, and the day is still to come
     */
    public record KeptQuarter(
            LocalDate quarter, int total, int inTime, int late, int unconfirmed, int overdue, int running) {}

    /** In order, without gaps; none when nothing was agreed. */
    List<KeptQuarter> perQuarter(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today) {
        var found = new TreeMap<LocalDate, KeptQuarter>();
        for (var row :
                shared.counted(viewer, wanted, today, """
                        cast(date_trunc('quarter', a.due) as date), count(*),
                            count(*) filter (where a.status = 'KEPT' and a.done_on <= a.due),
                            count(*) filter (where a.status = 'KEPT' and a.done_on > a.due),
                            count(*) filter (where a.status = 'DONE'),
                            count(*) filter (where a.status = 'AGREED' and a.due < :today),
                            count(*) filter (where a.status = 'AGREED' and a.due >= :today)
                        """, "and a.status in ('AGREED', 'DONE', 'KEPT') group by 1")) {
            var quarter = row.get(0, LocalDate.class);
            found.put(
                    quarter,
                    new KeptQuarter(
                            quarter,
                            number(row, 1),
                            number(row, 2),
                            number(row, 3),
                            number(row, 4),
                            number(row, 5),
                            number(row, 6)));
        }
        var all = new ArrayList<KeptQuarter>();
        if (!found.isEmpty()) {
            var last = found.lastKey();
            for (var quarter = found.firstKey(); !quarter.isAfter(last); quarter = quarter.plusMonths(MONTHS)) {
                all.add(found.getOrDefault(quarter, new KeptQuarter(quarter, 0, 0, 0, 0, 0, 0)));
            }
        }
        return all;
    }

    private static int number(Tuple row, int column) {
        return row.get(column, Number.class).intValue();
    }
}
