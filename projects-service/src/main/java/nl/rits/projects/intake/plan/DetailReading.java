package nl.rits.projects.intake.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rits.projects.intake.plan.RowIssue.Severity;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Quantity;
import nl.rits.projects.intake.wording.Words;
import nl.rits.projects.planning.Details;
import org.jspecify.annotations.Nullable;

/** Reads of one row what is known beside the main facts: what cannot be read is said and left out. */
final class DetailReading {

    private final PlanList list;
    private final Row row;
    private final RowNotes notes;

    DetailReading(PlanList list, Row row, RowNotes notes) {
        this.list = list;
        this.row = row;
        this.notes = notes;
    }

    @Nullable
    List<String> planIds() {
        return ids(ImportField.PLAN_IDS, Details::isPlanId);
    }

    @Nullable
    List<String> bagIds() {
        return ids(ImportField.BAG_IDS, Details::isBagId);
    }

    /** An empty cell says nothing: what was known stays. */
    private @Nullable List<String> ids(ImportField field, Predicate<String> known) {
        var written = list.column(field)
                .map(column -> row.cell(column.index()).tidy())
                .orElse("");
        if (Words.meansUnknown(written)) {
            return null;
        }
        var ids = Stream.of(written.split("[\\s,;|]+", -1))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        var others = ids.stream().filter(known.negate()).toList();
        if (!others.isEmpty()) {
            notes.add(field, written, "not-an-id", Severity.NOTICE, List.of(String.join(", ", others)), null);
        }
        var found = ids.stream().filter(known).toList();
        return found.isEmpty() ? null : found;
    }

    /** @param written what stands there, or above it */
    @Nullable
    Boolean keyProject(String written) {
        return switch (Words.bare(written)) {
            case "" -> null;
            case "ja", "j", "yes", "y", "x", "1", "waar", "true" -> true;
            case "nee", "n", "no", "0", "onwaar", "false" -> false;
            default -> {
                notes.notice(ImportField.KEY_PROJECT, "not-yes-or-no");
                yield null;
            }
        };
    }

    /** @param written what stands there, or above it */
    @Nullable
    Integer feasibility(String written) {
        if (written.isEmpty() || Words.meansUnknown(written)) {
            return null;
        }
        var number = Quantity.read(written).number();
        if (number == null) {
            notes.notice(ImportField.FEASIBILITY, "not-a-percentage");
            return null;
        }
        double percent =
                number.doubleValue() <= 1 && !written.contains("%") ? number.doubleValue() * 100 : number.doubleValue();
        if (percent < 10 || percent > 100) {
            notes.notice(ImportField.FEASIBILITY, "not-a-percentage");
            return null;
        }
        return (int) Math.round(percent);
    }
}
