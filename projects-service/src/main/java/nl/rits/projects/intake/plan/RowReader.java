package nl.rits.projects.intake.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rits.projects.intake.plan.RowIssue.Severity;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.CodeWords;
import nl.rits.projects.intake.wording.DetailWords;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Quantity;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one list, from top to bottom (a row may say "idem"). */
public final class RowReader {

    private static final Pattern DONE = Pattern.compile("(afgerond|gereed|opgeleverd) .*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*[*†‡]+$");
    private static final int MOST_HOMES = 100_000;
    private static final int LONGEST_NAME = 200;

    private final PlanList list;
    private final Mapping mapping;
    private final LocalDate today;
    private final MunicipalityReading municipalities;
    private final Map<ImportField, String> above = new EnumMap<>(ImportField.class);
    private final Map<ImportField, Map<String, CodeWords>> known = new EnumMap<>(ImportField.class);

    /** @param ownMunicipality code that holds for rows that name none; null when there is no such */
    public RowReader(PlanList list, Mapping mapping, @Nullable String ownMunicipality, LocalDate today) {
        this.list = list;
        this.mapping = mapping;
        this.today = today;
        this.municipalities = new MunicipalityReading(list, mapping, ownMunicipality);
    }

    public List<PlanRow> read() {
        return list.rows().stream().map(this::read).toList();
    }

    private PlanRow read(Row row) {
        var notes = new RowNotes(list, row);
        var name = name(row, notes);
        boolean struck = list.column(ImportField.NAME)
                .map(column -> row.cell(column.index()).struck())
                .orElse(false);
        var municipality = municipalities.read(row, notes, text(row, ImportField.MUNICIPALITY));
        var status = code(row, notes, ImportField.PLANNING_STATUS, CodeWords::planningStatus);
        var type = code(row, notes, ImportField.PLAN_TYPE, CodeWords::planType);
        var phase = phase(row, notes, name, struck);
        var breakdowns = new BreakdownReading(list, row, notes);
        int homes = homes(row, notes, breakdowns);
        var demolition = demolition(row, notes);
        checkNet(row, notes, homes, demolition);
        var point = new PointReading(list, row, notes).read();
        var more = new DetailReading(list, row, notes);
        var milestones = new MilestoneReading(list, row, notes, today).read(phase);
        if (row.hidden()) {
            notes.notice(null, "hidden-row");
        }
        return new PlanRow(
                row.number(),
                notes.address(ImportField.NAME),
                blankToNull(text(row, ImportField.EXTERNAL_ID)),
                name,
                municipality,
                text(row, ImportField.MUNICIPALITY),
                blankToNull(text(row, ImportField.PLACE)),
                type,
                status,
                phase,
                homes,
                demolition,
                point.map(p -> p[0]).orElse(null),
                point.map(p -> p[1]).orElse(null),
                milestones,
                breakdowns.years(homes),
                breakdowns.programme(homes),
                more.keyProject(text(row, ImportField.KEY_PROJECT)),
                more.feasibility(text(row, ImportField.FEASIBILITY)),
                remarks(row),
                new RowDetails(
                        code(row, notes, ImportField.COMMISSIONING, DetailWords::commissioning),
                        code(row, notes, ImportField.LAND_POSITION, DetailWords::landPosition),
                        code(row, notes, ImportField.ENVIRONMENT, DetailWords::environment),
                        more.planIds(),
                        more.bagIds()),
                struck,
                notes.issues());
    }

    /** What stands in the column of a field, "idem" replaced by what stood above it. */
    private String text(Row row, ImportField field) {
        var text = list.column(field)
                .map(column -> row.cell(column.index()).tidy())
                .orElse("");
        if (Words.meansSameAsAbove(text)) {
            return above.getOrDefault(field, "");
        }
        if (!text.isEmpty()) {
            above.put(field, text);
        }
        return text;
    }

    private String name(Row row, RowNotes notes) {
        // A star after a name refers to a note below the list; it is no part of the name.
        var written = list.column(ImportField.NAME)
                .map(column -> row.cell(column.index()).tidy())
                .orElse("");
        var name = FOOTNOTE.matcher(written).replaceFirst("");
        if (name.isEmpty()) {
            notes.error(ImportField.NAME, "no-name");
        } else if (name.length() > LONGEST_NAME) {
            notes.error(ImportField.NAME, "name-too-long", String.valueOf(LONGEST_NAME));
        }
        return name;
    }

    private @Nullable String code(Row row, RowNotes notes, ImportField field, Function<String, CodeWords> words) {
        var written = text(row, field);
        if (written.isEmpty()) {
            return field == ImportField.PLANNING_STATUS ? statusOfGroup(row, notes) : null;
        }
        var chosen = mapping.value(field, written);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        var read = read(field, written, words);
        if (read.code() == null && !(read.certain() && Words.meansUnknown(written))) {
            // The status decides who may see a plan, so it is never guessed; the rest may stay unknown.
            var severity = field == ImportField.PLANNING_STATUS ? Severity.ERROR : Severity.NOTICE;
            notes.add(field, written, "unknown-value", severity, List.of(), read.proposal());
            return field == ImportField.PLAN_TYPE ? "UNKNOWN" : null;
        }
        if (!read.certain() && read.code() != null) {
            notes.add(field, written, "doubtful-value", Severity.NOTICE, List.of(read.code()), read.code());
        }
        return read.code();
    }

    /** A list says the same few words in row after row. */
    private CodeWords read(ImportField field, String written, Function<String, CodeWords> words) {
        return known.computeIfAbsent(field, _ -> new HashMap<>()).computeIfAbsent(written, words);
    }

    private @Nullable String statusOfGroup(Row row, RowNotes notes) {
        var group = list.groups().get(row.number());
        if (group == null) {
            return null;
        }
        var read = CodeWords.planningStatus(group);
        if (read.code() != null) {
            notes.notice(ImportField.PLANNING_STATUS, "status-of-group", group, read.code());
        }
        return read.code();
    }

    private @Nullable String phase(Row row, RowNotes notes, String name, boolean struck) {
        var phase = code(row, notes, ImportField.PHASE, CodeWords::phase);
        if (phase != null) {
            return phase;
        }
        var start = Words.bare(name);
        if (start.startsWith("vervallen ")) {
            notes.notice(ImportField.NAME, "phase-from-name", "CANCELLED");
            return "CANCELLED";
        }
        if (DONE.matcher(start).matches()) {
            notes.notice(ImportField.NAME, "phase-from-name", "COMPLETED");
            return "COMPLETED";
        }
        if (struck) {
            notes.notice(ImportField.NAME, "struck", "COMPLETED");
            return "COMPLETED";
        }
        return null;
    }

    private int homes(Row row, RowNotes notes, BreakdownReading breakdowns) {
        var column = list.column(ImportField.HOMES);
        var written = column.map(c -> row.cell(c.index()).tidy()).orElse("");
        var cell = column.map(c -> row.cell(c.index()));
        var quantity = Quantity.read(written);
        var fromYears = breakdowns.sumOfYears();
        if (quantity.number() == null && quantity.kind() != Quantity.Kind.UNREADABLE) {
            if (fromYears.isPresent()) {
                if (column.isPresent()) {
                    notes.notice(ImportField.HOMES, "homes-from-years", String.valueOf(fromYears.get()));
                }
                return fromYears.get();
            }
            if (cell.isPresent() && cell.get().formula() != null) {
                notes.error(
                        ImportField.HOMES, "formula-without-value", cell.get().formula());
            } else {
                notes.error(ImportField.HOMES, column.isPresent() ? "no-homes" : "no-homes-column");
            }
            return 0;
        }
        return whole(notes, ImportField.HOMES, written, quantity, 0)
                .filter(homes -> {
                    if (homes < 0) {
                        notes.error(ImportField.HOMES, "negative-homes");
                    } else if (homes > MOST_HOMES) {
                        notes.error(ImportField.HOMES, "too-many-homes", String.valueOf(MOST_HOMES));
                    }
                    return homes >= 0 && homes <= MOST_HOMES;
                })
                .orElse(0);
    }

    private @Nullable Integer demolition(Row row, RowNotes notes) {
        var column = list.column(ImportField.DEMOLITION);
        if (column.isEmpty()) {
            return null;
        }
        var written = row.cell(column.get().index()).tidy();
        var quantity = Quantity.read(written);
        if (quantity.kind() == Quantity.Kind.EMPTY) {
            return 0;
        }
        if (quantity.kind() == Quantity.Kind.UNKNOWN) {
            return null;
        }
        // Lists write demolition as a negative number as often as not; it is always a number of homes.
        return whole(notes, ImportField.DEMOLITION, written, quantity, null)
                .map(Math::abs)
                .filter(homes -> {
                    if (homes > MOST_HOMES) {
                        notes.error(ImportField.DEMOLITION, "too-many-homes", String.valueOf(MOST_HOMES));
                    }
                    return homes <= MOST_HOMES;
                })
                .orElse(null);
    }

    private void checkNet(Row row, RowNotes notes, int homes, @Nullable Integer demolition) {
        var written = list.column(ImportField.NET)
                .map(column -> row.cell(column.index()).tidy())
                .orElse("");
        var net = Quantity.read(written).number();
        int expected = homes - (demolition == null ? 0 : demolition);
        if (net != null && net.doubleValue() != expected) {
            notes.notice(ImportField.NET, "net-differs", net.toPlainString(), String.valueOf(expected));
        }
    }

    /** A whole number; says what is wrong, or that it was an estimate. */
    private static Optional<Integer> whole(
            RowNotes notes, ImportField field, String written, Quantity quantity, @Nullable Integer otherwise) {
        var number = quantity.number();
        if (number == null) {
            notes.add(field, written, "not-a-number", Severity.ERROR, List.of(), null);
            return Optional.ofNullable(otherwise);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            notes.add(field, written, "not-whole", Severity.ERROR, List.of(), null);
            return Optional.ofNullable(otherwise);
        }
        if (number.abs().compareTo(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            notes.add(field, written, "too-many-homes", Severity.ERROR, List.of(String.valueOf(MOST_HOMES)), null);
            return Optional.ofNullable(otherwise);
        }
        if (quantity.kind() == Quantity.Kind.RANGE) {
            var low = number.toPlainString();
            notes.add(field, written, "range", Severity.ERROR, List.of(), low);
            return Optional.ofNullable(otherwise);
        }
        if (quantity.kind() == Quantity.Kind.ESTIMATE) {
            notes.add(
                    field,
                    written,
                    "estimate",
                    Severity.NOTICE,
                    List.of(number.toPlainString()),
                    number.toPlainString());
        }
        return Optional.of(number.intValueExact());
    }

    private @Nullable String remarks(Row row) {
        var parts = new ArrayList<String>();
        for (var column : list.columns(ImportField.NOTES)) {
            var text = row.cell(column.index()).text().strip();
            if (!text.isEmpty() && !Words.meansUnknown(text)) {
                parts.add(text.replaceAll("[ \\t]+", " "));
            }
        }
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
