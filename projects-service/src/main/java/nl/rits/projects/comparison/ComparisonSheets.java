package nl.rits.projects.comparison;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.foundation.export.TableFile;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.comparison.ComparisonResource.Found;
import nl.rits.projects.comparison.ComparisonView.Difference;
import nl.rits.projects.comparison.ComparisonView.Item;
import nl.rits.projects.comparison.ComparisonView.Totals;
import nl.rits.projects.planning.Details.Document;
import nl.rits.projects.planning.Details.Gate;
import nl.rits.projects.planning.Labelled;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.ReferenceDate;
import org.jspecify.annotations.Nullable;

/** A comparison as two sheets: the totals, and a row for each difference. */
final class ComparisonSheets {

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.ADDED, List.of("erbij", "added"),
            Kind.DROPPED, List.of("weg of vervallen", "gone or lapsed"),
            Kind.GROWN, List.of("meer woningen", "more homes"),
            Kind.SHRUNK, List.of("minder woningen", "fewer homes"),
            Kind.LATER, List.of("later", "later"),
            Kind.EARLIER, List.of("eerder", "earlier"),
            Kind.CHANGED, List.of("anders gewijzigd", "otherwise changed"));

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("name", List.of("naam", "name")),
            Map.entry("place", List.of("plaats", "place")),
            Map.entry("planType", List.of("plantype", "plan type")),
            Map.entry("homes", List.of("woningen", "homes")),
            Map.entry("demolition", List.of("sloop", "demolition")),
            Map.entry("location", List.of("locatie", "location")),
            Map.entry("planningStatus", List.of("planologische status", "planning status")),
            Map.entry("phase", List.of("fase", "phase")),
            Map.entry("keyProject", List.of("sleutelproject", "key project")),
            Map.entry("feasibility", List.of("realisatiekans", "feasibility")),
            Map.entry("landPosition", List.of("grondpositie", "land position")),
            Map.entry("commissioning", List.of("opdrachtgever", "commissioning")),
            Map.entry("programme", List.of("woningen in het programma", "homes in the programme")),
            Map.entry("area", List.of("plangebied", "area of the plan")),
            Map.entry("planIds", List.of("planidentificaties", "ids of plans")),
            Map.entry("bagIds", List.of("BAG-identificaties", "ids of buildings (BAG)")),
            Map.entry("reference", List.of("eigen kenmerk", "own reference")),
            Map.entry("builders", List.of("bouwende partijen", "parties that build")),
            Map.entry("environment", List.of("woonmilieu", "housing environment")),
            Map.entry("documents", List.of("documenten", "documents")),
            Map.entry("gates", List.of("poorten", "gates")),
            Map.entry("notes", List.of("notities", "notes")),
            Map.entry("state", List.of("stand van de opgave", "state of the statement")));

    private final String language;
    private final Map<String, String> environments;

    /** @param environments what their codes are called */
    ComparisonSheets(String language, Map<String, String> environments) {
        this.language = language;
        this.environments = environments;
    }

    private String word(String dutch, String english) {
        return "en".equals(language) ? english : dutch;
    }

    static LocalDate day(@Nullable ReferenceDate date, Instant now) {
        return DutchDays.of(date == null ? now : date.at());
    }

    void totals(TableFile file, Totals totals, Found found) throws IOException {
        file.sheet(word("Totalen", "Totals"));
        file.row(List.of(
                word("Stap", "Step"),
                word("Projecten", "Projects"),
                word("Woningen (bruto)", "Homes (gross)"),
                word("Woningmaanden", "Home-months")));
        var then = totals.then();
        var now = totals.now();
        file.row(List.of(word("Toen, ", "Then, ") + day(found.from(), found.now()), then.projects(), then.homes()));
        file.row(List.of(
                word("Erbij", "Added"),
                totals.added().projects(),
                totals.added().homes()));
        file.row(List.of(
                word("Gegroeid", "Grown"),
                totals.grown().projects(),
                totals.grown().homes()));
        file.row(List.of(
                word("Gekrompen", "Shrunk"),
                totals.shrunk().projects(),
                -totals.shrunk().homes()));
        file.row(List.of(
                word("Weg of vervallen", "Gone or lapsed"),
                totals.dropped().projects(),
                -totals.dropped().homes()));
        file.row(List.of(word("Nu, ", "Now, ") + day(found.to(), found.now()), now.projects(), now.homes()));
        file.row(List.of(
                word("Naar later", "Later"),
                totals.later().projects(),
                totals.later().homes(),
                totals.later().homeMonths()));
        file.row(List.of(
                word("Naar eerder", "Earlier"),
                totals.earlier().projects(),
                totals.earlier().homes(),
                totals.earlier().homeMonths()));
        file.row(List.of(
                word("Niet verschoven, even groot", "Not moved, same size"),
                totals.unchanged().projects(),
                totals.unchanged().homes()));
    }

    void heads(TableFile file) throws IOException {
        file.sheet(word("Verschillen", "Differences"));
        file.row(List.of(
                word("Project", "Project"),
                word("Plaats", "Place"),
                word("Gemeente", "Municipality"),
                word("Wat er gebeurde", "What happened"),
                word("Woningen toen", "Homes then"),
                word("Woningen nu", "Homes now"),
                word("Woningen in tientallen", "Homes in tens"),
                word("Verschoven (maanden)", "Moved (months)"),
                word("Veld", "Field"),
                word("Opgave van", "Statement of"),
                word("Toen", "Then"),
                word("Nu", "Now"),
                word("Verschil", "Difference"),
                word("Door", "By"),
                word("Op", "On"),
                word("Reden", "Reason"),
                word("Toelichting", "Explanation")));
    }

    /** A row for each difference; a project without any that can be told has one row. */
    void rows(TableFile file, Item item) throws IOException {
        if (item.differences().isEmpty()) {
            file.row(project(item));
        }
        for (var difference : item.differences()) {
            var cells = project(item);
            cells.addAll(cells(difference));
            file.row(cells);
        }
    }

    private List<@Nullable Object> project(Item item) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(item.name());
        cells.add(item.place());
        cells.add(item.municipality().name());
        cells.add(item.kinds().stream()
                .map(it -> pick(KINDS.getOrDefault(it, List.of(it.name(), it.name()))))
                .collect(Collectors.joining(", ")));
        cells.add(item.homesThen());
        cells.add(item.homesNow());
        cells.add(item.homesAbout() ? word("ja", "yes") : null);
        cells.add(item.months());
        return cells;
    }

    private List<@Nullable Object> cells(Difference it) {
        var reason = it.reason();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(what(it));
        cells.add(it.subject() == null ? null : it.subject().name());
        cells.add(value(it.field(), it.from()));
        cells.add(value(it.field(), it.to()));
        cells.add(it.difference());
        cells.add(it.party() == null ? null : it.party().name());
        cells.add(it.at() == null ? null : DutchDays.of(it.at()));
        cells.add(reason == null ? null : reason.cause().label(language));
        cells.add(reason == null ? null : reason.note());
        return cells;
    }

    private String what(Difference it) {
        if (it.milestone() != null) {
            return it.milestone().label(language).toLowerCase(Locale.ROOT);
        }
        if (it.year() != null) {
            return word("woningen in ", "homes in ") + it.year();
        }
        var field = it.field() == null ? "" : it.field();
        return pick(FIELDS.getOrDefault(field, List.of(field, field)));
    }

    private @Nullable Object value(@Nullable String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String code when "environment".equals(field) -> environments.getOrDefault(code, code);
            // Who builds is told by number: a file has no names of parties that its reader did not ask for.
            case List<?> parties when "builders".equals(field) -> parties.size();
            case List<?> many -> many.stream().map(this::one).collect(Collectors.joining("; "));
            case PlanningStatus status -> status.code();
            case Labelled labelled -> labelled.label(language);
            case Number number -> number;
            case LocalDate date -> date;
            case Boolean yes -> yes ? word("ja", "yes") : word("nee", "no");
            case Enum<?> code -> code.name();
            case String text -> text;
            default -> word("op de kaart", "on the map");
        };
    }

    private String one(Object one) {
        return switch (one) {
            case Document document -> document.title();
            case Gate gate ->
                Stream.of(gate.phase().label(language), gate.official(), gate.executive())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
            default -> one.toString();
        };
    }

    private String pick(List<String> words) {
        return words.get("en".equals(language) ? 1 : 0);
    }
}
