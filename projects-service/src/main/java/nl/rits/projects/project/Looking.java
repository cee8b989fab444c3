package nl.rits.projects.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.look.Shown;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
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

    /** @param programme as it is shown: with what homes cost where that is seen */
    static Shown at(ProjectRow row, List<Seen> seen, Programme programme) {
        var shown = at(row, seen);
        return row.visibility().sees(FieldGroup.PROGRAMME)
                ? new Shown(
                        shown.project(), shown.steward(), shown.visibility(), shown.stated(), costing(row, programme))
                : shown;
    }

    /** Who takes part may be hidden where what it costs is not, so the parties are those of the plan itself. */
    private static Set<UUID> costing(ProjectRow row, Programme programme) {
        var priced = programme
                .lines()
                .filter(it -> it.amount() != null)
                .map(ProgrammeLine::id)
                .collect(Collectors.toSet());
        return row.programme()
                .lines()
                .filter(it -> priced.contains(it.id()))
                .map(it -> Objects.requireNonNullElse(it.party(), row.steward()))
                .collect(Collectors.toSet());
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
