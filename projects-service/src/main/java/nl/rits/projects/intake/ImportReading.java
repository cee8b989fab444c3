package nl.rits.projects.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.intake.plan.PlanList;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.plan.RowIssue;
import nl.rits.projects.intake.plan.RowReader;
import nl.rits.projects.intake.reading.PlanFiles;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.reading.Workbook;
import nl.rits.projects.intake.wording.CodeWords;
import nl.rits.projects.intake.wording.DetailWords;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Quantity;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** Reads a list and lays it beside the register. Writes nothing. */
@ApplicationScoped
public class ImportReading {

    private final KnownPlans known;
    private final ImportStore store;

    ImportReading(KnownPlans known, ImportStore store) {
        this.known = known;
        this.store = store;
    }

    /** @param rows with what would come of them */
    public record Result(Summary summary, List<PlannedRow> rows) {}

    /** @param ownMunicipality whose list it is; null for an administrator, who may send rows of all */
    Result read(Path file, String fileName, UUID party, @Nullable String ownMunicipality, Choices choices) {
        var workbook = PlanFiles.read(file);
        var mapping = choices.with(store.headings(party), store.values(party));
        var list = PlanList.find(workbook, mapping);
        var standing = ownMunicipality != null ? ownMunicipality : inFileName(fileName);
        var rows = new RowReader(list, mapping, standing, today()).read();
        var planned = preview(rows, ownMunicipality);
        return new Result(summary(workbook, list, planned), planned);
    }

    List<PlannedRow> preview(List<PlanRow> rows, @Nullable String ownMunicipality) {
        var codes = rows.stream()
                .map(PlanRow::municipality)
                .filter(java.util.Objects::nonNull)
                .filter(code -> ownMunicipality == null || ownMunicipality.equals(code))
                .map(String::valueOf)
                .toList();
        var stewards = known.stewards(codes);
        return new Preview(known.of(stewards.values()), stewards, ownMunicipality, today()).of(rows);
    }

    static LocalDate today() {
        return DutchDays.today(Clock.systemUTC());
    }

    /** "A_enschede_matrixlijst.xlsx" is about Enschede, when nothing in the list says otherwise. */
    private static @Nullable String inFileName(String fileName) {
        for (var word : fileName.split("[_\\s.]+")) {
            var named = Municipalities.named(word);
            if (named.size() == 1) {
                return named.getFirst().code();
            }
        }
        return null;
    }

    private static Summary summary(Workbook workbook, PlanList list, List<PlannedRow> rows) {
        return new Summary(
                list.table().sheet(),
                list.headerRow(),
                workbook.encoding(),
                workbook.separator(),
                workbook.hiddenSheets(),
                list.columns(),
                unknownValues(rows),
                list.skipped(),
                totals(rows),
                fileTotals(list));
    }

    private static List<Summary.UnknownValue> unknownValues(List<PlannedRow> rows) {
        var unknown = new LinkedHashMap<String, Summary.UnknownValue>();
        for (var row : rows) {
            for (var issue : row.plan().issues()) {
                var field = issue.field();
                boolean isUnknown = issue.code().equals("unknown-value")
                        || issue.code().equals("unknown-municipality")
                        || issue.code().equals("ambiguous-municipality");
                if (isUnknown && field != null && field != ImportField.MUNICIPALITY_CODE) {
                    unknown.merge(
                            field + ":" + Words.bare(issue.value()),
                            new Summary.UnknownValue(field, issue.value(), 1, issue.proposal()),
                            (one, _) -> new Summary.UnknownValue(field, one.value(), one.rows() + 1, one.proposal()));
                }
            }
        }
        return new ArrayList<>(unknown.values());
    }

    static Summary.Totals totals(List<PlannedRow> rows) {
        int[] outcomes = new int[Outcome.values().length];
        int notices = 0;
        long homes = 0;
        long demolition = 0;
        for (var row : rows) {
            outcomes[row.outcome().ordinal()]++;
            if (row.outcome() != Outcome.REFUSED) {
                homes += row.plan().homes();
                demolition += row.plan().demolition() == null ? 0 : row.plan().demolition();
                notices += (int) row.plan().issues().stream()
                        .filter(issue -> issue.severity() == RowIssue.Severity.NOTICE)
                        .count();
            }
        }
        return new Summary.Totals(
                rows.size(),
                outcomes[Outcome.CREATED.ordinal()],
                outcomes[Outcome.CHANGED.ordinal()],
                outcomes[Outcome.UNCHANGED.ordinal()],
                outcomes[Outcome.REFUSED.ordinal()],
                notices,
                homes,
                demolition);
    }

    private static Summary.@Nullable FileTotals fileTotals(PlanList list) {
        var totals = list.totals();
        return totals == null
                ? null
                : new Summary.FileTotals(
                        totals.number(),
                        number(list, totals, ImportField.HOMES),
                        number(list, totals, ImportField.DEMOLITION));
    }

    private static @Nullable Long number(PlanList list, Row row, ImportField field) {
        return list.column(field)
                .map(column -> Quantity.read(row.cell(column.index()).text()).number())
                .map(number -> Math.abs(number.longValue()))
                .orElse(null);
    }

    /** Codes that the values of a field may be given by hand. */
    static Map<ImportField, List<String>> codes() {
        return Map.of(
                ImportField.PLANNING_STATUS, CodeWords.planningStatuses(),
                ImportField.PLAN_TYPE, CodeWords.planTypes(),
                ImportField.PHASE, CodeWords.phases(),
                ImportField.COMMISSIONING, DetailWords.commissionings(),
                ImportField.LAND_POSITION, DetailWords.landPositions(),
                ImportField.ENVIRONMENT, DetailWords.environments());
    }
}
