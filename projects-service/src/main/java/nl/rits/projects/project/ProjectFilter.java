package nl.rits.projects.project;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.own.Mark;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.Place.Kind;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.SharedQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which projects are asked for. Read as text first, so that every mistake is told at once. */
public class ProjectFilter extends AsOf {

    private static final int LONGEST_WORDS = 100;

    @QueryParam("q")
    @Parameter(
            description =
                    "Woorden uit naam, plaats, gemeente of naam van een betrokken partij, of een plan-ID of kenmerk; een typefout mag. "
                            + "Zonder sort staat wat letterlijk zo heet vooraan.")
    public @Nullable String q;

    @QueryParam("municipality")
    @Parameter(description = "Gemeentecode van het CBS, bijvoorbeeld GM0177.")
    public List<String> municipality = List.of();

    @QueryParam("region")
    @Parameter(description = "Samenwerkingsplatform.", schema = @Schema(format = "uuid"))
    public @Nullable String region;

    @QueryParam("status")
    @Parameter(description = "Planologische status.")
    public List<String> status = List.of();

    @QueryParam("firm")
    @Parameter(description = "Hard (true) of zacht (false).", schema = @Schema(implementation = Boolean.class))
    public @Nullable String firm;

    @QueryParam("priceClass")
    @Parameter(description = "Prijsklasse in het programma.")
    public List<String> priceClass = List.of();

    @QueryParam("phase")
    @Parameter(description = "Projectfase.")
    public List<String> phase = List.of();

    @QueryParam("planType")
    @Parameter(description = "Plantype.")
    public List<String> planType = List.of();

    @QueryParam("keyProject")
    @Parameter(description = "Sleutelproject.", schema = @Schema(implementation = Boolean.class))
    public @Nullable String keyProject;

    @QueryParam("mismatch")
    @Parameter(
            description = "Met een verschil tussen de partijen, groter dan de tolerantie.",
            schema = @Schema(implementation = Boolean.class))
    public @Nullable String mismatch;

    @QueryParam("stale")
    @Parameter(description = "Met een verouderde opgave.", schema = @Schema(implementation = Boolean.class))
    public @Nullable String stale;

    @QueryParam("mine")
    @Parameter(
            description = "Waarin uw partij bronhouder of betrokken is.",
            schema = @Schema(implementation = Boolean.class))
    public @Nullable String mine;

    @QueryParam("minHomes")
    @Parameter(description = "Minste aantal woningen.", schema = @Schema(implementation = Integer.class))
    public @Nullable String minHomes;

    @QueryParam("maxHomes")
    @Parameter(description = "Grootste aantal woningen.", schema = @Schema(implementation = Integer.class))
    public @Nullable String maxHomes;

    @QueryParam("favourite")
    @Parameter(description = "Alleen uw favorieten.", schema = @Schema(implementation = Boolean.class))
    public @Nullable String favourite;

    @QueryParam("following")
    @Parameter(description = "Alleen projecten die u volgt.", schema = @Schema(implementation = Boolean.class))
    public @Nullable String following;

    @QueryParam("startBefore")
    @Parameter(description = "Start bouw vóór deze dag, volgens de gemeente.", schema = @Schema(format = "date"))
    public @Nullable String startBefore;

    @QueryParam("startAfter")
    @Parameter(description = "Start bouw na deze dag, volgens de gemeente.", schema = @Schema(format = "date"))
    public @Nullable String startAfter;

    @QueryParam("sort")
    @Parameter(description = "name, homes, municipality, status, start of updated; met - ervoor aflopend.")
    public @Nullable String sort;

    /** The question in the words of the database, or a problem with every mistake in it. */
    public Search search(SharedQuery shared, ReferenceDates dates, Viewer viewer, Instant now) {
        var faults = new ArrayList<Fault>();
        return search(shared, dates.read(this, viewer, faults).orElse(null), viewer, now, faults);
    }

    /** @param faults what was found wrong before: told together with what is wrong here */
    public Search search(
            SharedQuery shared, @Nullable ReferenceDate date, Viewer viewer, Instant now, List<Fault> faults) {
        var search = shared.projects(Eyes.of(viewer), date);
        var today = DutchDays.of(date == null ? now : date.at());

        var words = Optional.<Typed>empty();
        if (q != null && !q.isBlank()) {
            if (q.length() > LONGEST_WORDS) {
                faults.add(Fault.parameter("q", "text-too-long", LONGEST_WORDS));
            }
            words = Optional.of(Typed.of(q));
            words.get().narrow(search);
        }
        if (!municipality.isEmpty()) {
            search.where(FieldGroup.CORE, search.fixed("municipality") + " = any(?)", (Object)
                    municipality.toArray(String[]::new));
        }
        parse("region", region, UUID::fromString, faults)
                .ifPresent(it -> search.where(
                        FieldGroup.CORE,
                        search.fixed("municipality")
                                + " in (select unnest(r.municipalities) from platform r where r.id = ?)",
                        it));
        codes("status", status, PlanningStatus::of, PlanningStatus::code, faults)
                .ifPresent(it -> search.where(FieldGroup.STATUS, "f.planning_status = any(?)", (Object) it));
        flag("firm", firm, faults).ifPresent(it -> search.where(FieldGroup.STATUS, it ? "f.firm" : "not f.firm"));
        codes("priceClass", priceClass, PriceClass::valueOf, PriceClass::name, faults)
                .ifPresent(it -> search.where(FieldGroup.PROGRAMME, "f.price_classes && ?", (Object) it));
        codes("phase", phase, Phase::valueOf, Phase::name, faults)
                .ifPresent(it -> search.where(FieldGroup.STATUS, "f.phase = any(?)", (Object) it));
        codes("planType", planType, PlanType::valueOf, PlanType::name, faults)
                .ifPresent(it -> search.where(FieldGroup.CORE, "f.plan_type = any(?)", (Object) it));
        flag("keyProject", keyProject, faults)
                .ifPresent(it -> search.where(FieldGroup.STATUS, it ? "f.key_project" : "not f.key_project"));
        if (flag("mismatch", mismatch, faults).orElse(false)) {
            if (date != null) {
                faults.add(Fault.parameter("mismatch", "not-with-as-of"));
            }
            search.where(FieldGroup.MUNICIPAL_PLANNING, "true").whereStated("s.mismatch");
        }
        if (flag("stale", stale, faults).orElse(false)) {
            search.whereStated("s.stale_on <= ?", today);
        }
        if (flag("mine", mine, faults).orElse(false)) {
            // Who takes part is not for a councillor to find out: to him, those of the own municipality.
            var takesPart = viewer.actsFor(viewer.party()) ? new UUID[] {viewer.party()} : new UUID[] {new UUID(0, 0)};
            search.where(FieldGroup.CORE, "f.steward = ? or f.involved @> ?", viewer.party(), takesPart);
        }
        marked("favourite", favourite, Mark.FAVOURITE, viewer, search, faults);
        marked("following", following, Mark.FOLLOWING, viewer, search, faults);
        parse("minHomes", minHomes, Integer::valueOf, faults)
                .ifPresent(it -> search.where(FieldGroup.CORE, search.homes() + " >= ?", it));
        parse("maxHomes", maxHomes, Integer::valueOf, faults)
                .ifPresent(it -> search.where(FieldGroup.CORE, search.homes() + " <= ?", it));
        parse("startBefore", startBefore, LocalDate::parse, faults)
                .ifPresent(it -> search.where(FieldGroup.MUNICIPAL_PLANNING, "f.start_on < ?", it));
        parse("startAfter", startAfter, LocalDate::parse, faults)
                .ifPresent(it -> search.where(FieldGroup.MUNICIPAL_PLANNING, "f.start_on > ?", it));
        order(search, words, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return search;
    }

    /** A person's own mark tells nothing about a project, so it needs no more than that he sees it. */
    private static void marked(
            String name, @Nullable String text, Mark mark, Viewer viewer, Search search, List<Fault> faults) {
        if (flag(name, text, faults).orElse(false)) {
            search.where(
                    FieldGroup.CORE,
                    search.fixed("id")
                            + " in (select m.project from mark m where m.account = ? and m.party = ? and m.kind = ?)",
                    viewer.account(),
                    viewer.party(),
                    mark.name());
        }
    }

    private void order(Search search, Optional<Typed> words, List<Fault> faults) {
        if (sort == null || sort.isBlank()) {
            words.ifPresent(it -> it.order(search));
            search.orderBy(FieldGroup.CORE, "f.name", Kind.TEXT, false);
            return;
        }
        for (var key : sort.split(",")) {
            var descending = key.startsWith("-");
            switch (descending ? key.substring(1) : key) {
                case "name" -> search.orderBy(FieldGroup.CORE, "f.name", Kind.TEXT, descending);
                case "homes" -> search.orderBy(FieldGroup.CORE, search.homes(), Kind.NUMBER, descending);
                case "municipality" ->
                    search.orderBy(FieldGroup.CORE, "f.municipality_name", Kind.TEXT, descending)
                            .orderBy(FieldGroup.CORE, "f.name", Kind.TEXT, false);
                case "status" -> search.orderBy(FieldGroup.STATUS, "f.planning_status", Kind.TEXT, descending);
                case "start" -> search.orderBy(FieldGroup.MUNICIPAL_PLANNING, "f.start_on", Kind.DAY, descending);
                case "updated" -> search.orderBy(FieldGroup.CORE, search.lastChange(), Kind.TIME, descending);
                default -> faults.add(Fault.parameter("sort", "unknown-value", key));
            }
        }
    }

    private static Optional<Boolean> flag(String name, @Nullable String text, List<Fault> faults) {
        return parse(
                name,
                text,
                it -> switch (it) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(it);
                },
                faults);
    }

    private static <T> Optional<String[]> codes(
            String name, List<String> texts, Function<String, T> parse, Function<T, String> code, List<Fault> faults) {
        var wanted = texts.stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !it.isBlank())
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(wanted.stream()
                .flatMap(it -> parse(name, it, parse, faults).stream())
                .map(code)
                .toArray(String[]::new));
    }

    /** One value of a question; a fault when it cannot be read. */
    public static <T> Optional<T> parse(
            String name, @Nullable String text, Function<String, T> parse, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            faults.add(Fault.parameter(name, "unknown-value", text));
            return Optional.empty();
        }
    }
}
