package nl.rits.projects.intake.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.geography.Municipality;
import nl.rits.projects.intake.plan.RowIssue.Severity;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** In which municipality a row lies: by its code, by its name, by the title of the list, or that of the sender. */
final class MunicipalityReading {

    private static final Pattern IN_TITLE =
            Pattern.compile("(?i)\\bgemeente\\s+([\\p{L}'’.()-]+(?:\\s+[\\p{L}'’.()-]+){0,3})");

    private final PlanList list;
    private final Mapping mapping;
    private final @Nullable String standing;
    private final Map<String, List<Municipality>> known = new HashMap<>();

    MunicipalityReading(PlanList list, Mapping mapping, @Nullable String own) {
        this.list = list;
        this.mapping = mapping;
        var titled = inTitle(list.preamble());
        this.standing = titled != null ? titled : own;
    }

    @Nullable
    String read(Row row, RowNotes notes, String name) {
        var code = list.column(ImportField.MUNICIPALITY_CODE)
                .map(column -> row.cell(column.index()).tidy())
                .orElse("");
        if (!code.isEmpty() && !Words.meansUnknown(code)) {
            var byCode = Municipalities.withCode(code);
            if (byCode.isPresent()) {
                warnWhenNameDiffers(notes, byCode.get(), name);
                return byCode.get().code();
            }
            if (name.isEmpty()) {
                notes.error(ImportField.MUNICIPALITY_CODE, "unknown-municipality", code);
                return null;
            }
        }
        if (!name.isEmpty() && !Words.meansUnknown(name)) {
            return byName(notes, name);
        }
        if (standing == null) {
            notes.error(ImportField.MUNICIPALITY, "no-municipality");
        }
        return standing;
    }

    private @Nullable String byName(RowNotes notes, String name) {
        var chosen = mapping.value(ImportField.MUNICIPALITY, name);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        var named = named(name);
        if (named.size() == 1) {
            return named.getFirst().code();
        }
        if (named.size() > 1) {
            var names = String.join(", ", named.stream().map(Municipality::name).toList());
            notes.add(ImportField.MUNICIPALITY, name, "ambiguous-municipality", Severity.ERROR, List.of(names), null);
            return null;
        }
        var successor = Municipalities.successorOf(name);
        if (successor.isPresent()) {
            notes.notice(
                    ImportField.MUNICIPALITY,
                    "dissolved-municipality",
                    name,
                    successor.get().name());
            return successor.get().code();
        }
        var proposal = Municipalities.all().stream()
                .max(Comparator.comparingDouble(municipality -> Words.likeness(municipality.shortName(), name)))
                .filter(municipality -> Words.likeness(municipality.shortName(), name) >= 0.5);
        notes.add(
                ImportField.MUNICIPALITY,
                name,
                "unknown-municipality",
                Severity.ERROR,
                List.of(name),
                proposal.map(Municipality::code).orElse(null));
        return null;
    }

    private List<Municipality> named(String name) {
        return known.computeIfAbsent(name, Municipalities::named);
    }

    private void warnWhenNameDiffers(RowNotes notes, Municipality byCode, String name) {
        if (name.isEmpty() || named(name).contains(byCode)) {
            return;
        }
        var merged = Municipalities.successorOf(name).filter(byCode::equals);
        if (merged.isEmpty()) {
            notes.notice(ImportField.MUNICIPALITY, "municipality-code-counts", name, byCode.name());
        }
    }

    private static @Nullable String inTitle(List<String> titles) {
        for (var title : titles) {
            var matcher = IN_TITLE.matcher(title);
            while (matcher.find()) {
                var words = matcher.group(1).split("\\s+");
                for (int length = words.length; length > 0; length--) {
                    var name = String.join(" ", List.of(words).subList(0, length));
                    var named = Municipalities.named(name);
                    if (named.size() == 1) {
                        return named.getFirst().code();
                    }
                }
            }
        }
        return null;
    }
}
