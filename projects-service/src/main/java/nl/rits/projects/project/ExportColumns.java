package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.Labelled;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.project.ProjectRow.Seen;
import nl.rits.projects.sharing.KnownParties.Names;
import org.jspecify.annotations.Nullable;

/** The columns of a file of projects, in the language of the viewer. What is not shared is an empty cell, and is named. */
final class ExportColumns {

    /** With the word of each group, in the order of FieldGroup. */
    private static final List<String> GROUPS = List.of(
            "Kern",
            "Status",
            "Planning gemeente",
            "Planning markt",
            "Programma",
            "Financiën",
            "Knelpunten",
            "Contacten",
            "Notities");

    private static final List<String> GROUPS_IN_ENGLISH = List.of(
            "Core",
            "Status",
            "Municipal planning",
            "Market planning",
            "Programme",
            "Finance",
            "Bottlenecks",
            "Contacts",
            "Notes");

    private final String language;

    ExportColumns(String language) {
        this.language = language;
    }

    private String word(String dutch, String english) {
        return "en".equals(language) ? english : dutch;
    }

    String sheet() {
        return word("Projecten", "Projects");
    }

    List<String> heads() {
        return List.of(
                word("Naam", "Name"),
                word("Plaats", "Place"),
                word("Gemeente", "Municipality"),
                word("Gemeentecode", "Municipality code"),
                word("Plantype", "Plan type"),
                word("Woningen (bruto)", "Homes (gross)"),
                word("Woningen in tientallen", "Homes in tens"),
                word("Sloop", "Demolition"),
                word("Planologische status", "Planning status"),
                word("Hard of zacht", "Firm or soft"),
                word("Fase", "Phase"),
                word("Sleutelproject", "Key project"),
                word("Realisatiekans (%)", "Feasibility (%)"),
                word("Grondpositie", "Land position"),
                word("Opdrachtgever", "Commissioning"),
                word("Start bouw, gemeente", "Start of building, municipality"),
                word("Eerste oplevering, gemeente", "First delivery, municipality"),
                word("Start bouw, andere partijen", "Start of building, other parties"),
                word("Eerste oplevering, andere partijen", "First delivery, other parties"),
                word("Notities", "Notes"),
                word("Laatst gewijzigd", "Last changed"),
                word("Niet met u gedeeld", "Not shared with you"));
    }

    List<@Nullable Object> cells(ProjectRow row, List<Seen> seen, Names names) {
        var visibility = row.visibility();
        var municipal = ProjectViews.municipal(row, seen);
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.name());
        cells.add(row.place());
        cells.add(row.municipality().name());
        cells.add(row.municipality().code());
        cells.add(label(row.planType()));
        cells.add(row.homes());
        cells.add(row.exact() ? null : word("ja", "yes"));
        cells.add(row.exact() ? row.demolition() : null);
        cells.add(visibility.show(FieldGroup.STATUS, () -> row.planningStatus().code()));
        cells.add(visibility.show(FieldGroup.STATUS, () -> row.firm() ? word("hard", "firm") : word("zacht", "soft")));
        cells.add(visibility.show(FieldGroup.STATUS, () -> label(row.phase())));
        cells.add(visibility.show(FieldGroup.STATUS, () -> row.keyProject() ? word("ja", "yes") : word("nee", "no")));
        cells.add(visibility.show(FieldGroup.MUNICIPAL_PLANNING, row::feasibility));
        cells.add(visibility.show(FieldGroup.MUNICIPAL_PLANNING, () -> label(row.landPosition())));
        cells.add(visibility.show(FieldGroup.MUNICIPAL_PLANNING, () -> label(row.commissioning())));
        cells.add(municipal.flatMap(it -> it.date(Milestone.START_OF_BUILDING)).orElse(null));
        cells.add(municipal.flatMap(it -> it.date(Milestone.FIRST_DELIVERY)).orElse(null));
        cells.add(others(row, seen, names, Milestone.START_OF_BUILDING));
        cells.add(others(row, seen, names, Milestone.FIRST_DELIVERY));
        cells.add(visibility.show(FieldGroup.NOTES, row::notes));
        cells.add(DutchDays.of(row.updatedAt()));
        cells.add(withheld(row));
        return cells;
    }

    private @Nullable String label(@Nullable Labelled value) {
        return value == null ? null : value.label(language);
    }

    private static @Nullable String others(ProjectRow row, List<Seen> seen, Names names, Milestone milestone) {
        var dates = seen.stream()
                .filter(it -> !it.stated().party().equals(row.steward()))
                .flatMap(it -> it.stated().planning().date(milestone).stream()
                        .map(date -> names.get(it.stated().party()).name() + ": " + date))
                .collect(Collectors.joining("; "));
        return dates.isEmpty() ? null : dates;
    }

    private @Nullable String withheld(ProjectRow row) {
        var words = "en".equals(language) ? GROUPS_IN_ENGLISH : GROUPS;
        var hidden = Arrays.stream(FieldGroup.values())
                .filter(it -> !row.visibility().sees(it))
                .map(it -> words.get(it.ordinal()))
                .collect(Collectors.joining(", "));
        return hidden.isEmpty() ? null : hidden;
    }
}
