package nl.rits.projects.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.look.Shown;
import nl.rits.projects.project.ProjectRow.Seen;

/** What is shown of projects, as it is recorded for their owners: only the groups that the answer has. */
final class Looking {
    private static final Visibility LISTED =
            Visibility.of(FieldGroup.CORE, FieldGroup.STATUS, FieldGroup.MUNICIPAL_PLANNING);
    private static final Visibility MAPPED = Visibility.of(FieldGroup.CORE, FieldGroup.STATUS);
    private static final Visibility NAMED = Visibility.of(FieldGroup.CORE);

    private Looking() {}

    static Shown at(ProjectRow row, List<Seen> seen) {
        return of(row, row.visibility(), seen);
    }

    static List<Shown> listed(List<ProjectRow> rows, Map<UUID, List<Seen>> seen) {
        return rows.stream()
                .map(row -> of(row, row.visibility().and(LISTED), seen.getOrDefault(row.id(), List.of())))
                .toList();
    }

    static List<Shown> mapped(List<ProjectRow> rows) {
        return rows.stream()
                .map(row -> of(row, row.visibility().and(MAPPED), List.of()))
                .toList();
    }

    static Shown stated(ProjectRow row, Seen seen) {
        return of(row, row.visibility().and(NAMED), List.of(seen));
    }

    private static Shown of(ProjectRow row, Visibility visibility, List<Seen> seen) {
        return new Shown(
                row.id(),
                row.steward(),
                visibility,
                seen.stream().map(it -> it.stated().party()).toList());
    }
}
