package nl.rits.projects.intake.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Moment;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** The dates of a row. A date that cannot be read or cannot be right is said and left out; it never refuses the plan. */
final class MilestoneReading {

    /** In the order in which they must happen. */
    private static final List<ImportField> BUILDING =
            List.of(ImportField.START_OF_BUILDING, ImportField.FIRST_DELIVERY, ImportField.LAST_DELIVERY);

    private final PlanList list;
    private final Row row;
    private final RowNotes notes;
    private final LocalDate today;

    MilestoneReading(PlanList list, Row row, RowNotes notes, LocalDate today) {
        this.list = list;
        this.row = row;
        this.notes = notes;
        this.today = today;
    }

    Map<String, LocalDate> read(@Nullable String phase) {
        var days = new LinkedHashMap<String, LocalDate>();
        for (var field : ImportField.MILESTONES) {
            var column = list.column(field);
            if (column.isEmpty()) {
                continue;
            }
            var cell = row.cell(column.get().index());
            var written = cell.tidy();
            if (written.isEmpty() || written.matches("[-–?]+") || Words.meansUnknown(written)) {
                continue;
            }
            var moment = cell.date() != null
                    ? new Moment(cell.date(), true)
                    : Moment.read(written).orElse(null);
            if (moment == null) {
                notes.notice(field, "unreadable-date");
                continue;
            }
            if (!moment.exact()) {
                notes.add(
                        field,
                        written,
                        "estimated-date",
                        RowIssue.Severity.NOTICE,
                        List.of(moment.day().toString()),
                        moment.day().toString());
            }
            boolean over = "COMPLETED".equals(phase) || "CANCELLED".equals(phase);
            if (moment.day().isBefore(today) && BUILDING.contains(field) && !over && !"REALISATION".equals(phase)) {
                notes.notice(field, "date-in-past", moment.day().toString());
            }
            if (over && moment.day().isAfter(today)) {
                notes.notice(field, "date-after-end", moment.day().toString());
                continue;
            }
            days.put(field.name(), moment.day());
        }
        dropDisorder(days);
        return days;
    }

    private void dropDisorder(Map<String, LocalDate> days) {
        LocalDate latest = null;
        for (var field : BUILDING) {
            var day = days.get(field.name());
            if (day != null && latest != null && day.isBefore(latest)) {
                notes.notice(field, "dates-out-of-order", day.toString(), latest.toString());
                days.remove(field.name());
            } else if (day != null) {
                latest = day;
            }
        }
    }
}
