package nl.rits.projects.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.geography.Municipality;
import nl.rits.projects.intake.PlannedRow.FieldChange;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.plan.RowDetails;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.MilestoneStatus;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.SubPlanKind;
import nl.rits.projects.planning.YearHomes;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it would be after the import: what the row says, and for the rest what was known.
 *
 * @param planning what the steward would state; empty when it would state nothing
 */
public record NextPlan(Planned facts, Programme programme, Planning planning) {

    /** Points closer than this are one point written in two ways, in degrees (about 10 cm). */
    private static final double SAME_PLACE = 0.000_001;

    /** @param id of the plan, new or known; @param known the plan as it is; null for a new one */
    public static NextPlan of(PlanRow row, UUID id, @Nullable KnownPlan known, LocalDate today) {
        var facts = facts(row, known);
        return new NextPlan(facts, programme(row, facts, id, known), planning(row, facts, known, today));
    }

    private static Planned facts(PlanRow row, @Nullable KnownPlan known) {
        var code = Objects.requireNonNull(row.municipality());
        var was = known == null ? null : known.facts();
        var said = row.details();
        var status = row.planningStatus() != null
                ? PlanningStatus.of(row.planningStatus())
                : was != null ? was.planningStatus() : PlanningStatus.UNKNOWN;
        return new Planned(
                row.name(),
                row.place() != null
                        ? row.place()
                        : was != null
                                ? was.place()
                                : Municipalities.withCode(code)
                                        .map(Municipality::shortName)
                                        .orElse(code),
                code,
                row.planType() != null
                        ? PlanType.valueOf(row.planType())
                        : was != null ? was.planType() : PlanType.UNKNOWN,
                status,
                row.phase() != null ? Phase.valueOf(row.phase()) : was != null ? was.phase() : firstPhase(status),
                row.homes(),
                row.demolition() != null ? row.demolition() : was != null ? was.demolition() : 0,
                row.keyProject() != null ? row.keyProject() : was != null && was.keyProject(),
                row.feasibility() != null ? row.feasibility() : was != null ? was.feasibility() : null,
                said.landPosition() != null
                        ? LandPosition.valueOf(said.landPosition())
                        : was != null ? was.landPosition() : null,
                said.commissioning() != null
                        ? Commissioning.valueOf(said.commissioning())
                        : was != null ? was.commissioning() : null,
                location(row, was),
                row.notes() != null ? row.notes() : was != null ? was.notes() : null,
                row.externalId() != null ? row.externalId() : was != null ? was.reference() : null,
                was != null ? was.involved() : List.of(),
                details(said, was != null ? was.details() : Details.NONE));
    }

    private static Details details(RowDetails said, Details was) {
        return new Details(
                was.area(),
                Objects.requireNonNullElse(said.planIds(), was.planIds()),
                Objects.requireNonNullElse(said.bagIds(), was.bagIds()),
                was.documents(),
                was.gates(),
                said.environment() != null ? said.environment() : was.environment());
    }

    /** A list without phases says how far a plan is only through its planning status. */
    private static Phase firstPhase(PlanningStatus status) {
        return switch (status) {
            case S1A, S1B, S1C, S2A, S2B, S2C -> Phase.PREPARATION;
            case S3 -> Phase.DESIGN;
            case S4A, S4B, S5A, S5B -> Phase.INITIATIVE;
            case UNKNOWN -> Phase.STUDY;
        };
    }

    private static @Nullable Location location(PlanRow row, @Nullable Planned was) {
        var known = was == null ? null : was.location();
        if (row.longitude() == null || row.latitude() == null) {
            return known;
        }
        boolean same = known != null
                && Math.abs(known.lon() - row.longitude()) < SAME_PLACE
                && Math.abs(known.lat() - row.latitude()) < SAME_PLACE;
        return same ? known : new Location(row.longitude(), row.latitude());
    }

    private record LineKey(DwellingType type, PriceClass price) {}

    private static Programme programme(PlanRow row, Planned facts, UUID id, @Nullable KnownPlan known) {
        var said = new LinkedHashMap<LineKey, Integer>();
        if (row.programme() != null) {
            for (var line : row.programme()) {
                said.merge(
                        new LineKey(DwellingType.valueOf(line.dwellingType()), PriceClass.valueOf(line.priceClass())),
                        line.homes(),
                        Integer::sum);
            }
        }
        if (known != null && keeps(known.programme(), said, facts)) {
            return known.programme();
        }
        var parts = new ArrayList<SubPlan>();
        if (facts.homes() > 0) {
            var lines = new ArrayList<ProgrammeLine>();
            said.forEach((key, homes) -> lines.add(line(id, key, homes, known)));
            boolean transforms = facts.planType() == PlanType.TRANSFORMATION_BUILDING;
            var kind = transforms ? SubPlanKind.TRANSFORMATION : SubPlanKind.NEW_BUILD;
            parts.add(new SubPlan(StableId.of("part", id + "/homes"), "Woningen", kind, facts.homes(), lines));
        }
        if (facts.demolition() > 0) {
            parts.add(new SubPlan(
                    StableId.of("part", id + "/demolition"),
                    "Sloop",
                    SubPlanKind.DEMOLITION,
                    facts.demolition(),
                    List.of()));
        }
        return new Programme(parts);
    }

    /** What a list does not say of a line stays as it was. */
    private static ProgrammeLine line(UUID plan, LineKey key, int homes, @Nullable KnownPlan known) {
        var id = StableId.of("line", plan + "/" + key.type() + "/" + key.price());
        var line = new ProgrammeLine(id, key.type(), key.price(), Care.UNKNOWN, Permanence.PERMANENT, homes);
        var was = known == null
                ? List.<ProgrammeLine>of()
                : known.programme()
                        .lines()
                        .filter(it -> it.dwellingType() == key.type() && it.priceClass() == key.price())
                        .toList();
        return was.size() == 1 ? was.getFirst().of(id, homes) : line;
    }

    /** A programme that says the same, or that says more than a list with nothing but "unknown", stays as it is. */
    private static boolean keeps(Programme programme, Map<LineKey, Integer> said, Planned facts) {
        if (programme.gross() != facts.homes() || programme.demolition() != facts.demolition()) {
            return false;
        }
        boolean saysNothing = said.keySet().stream()
                .allMatch(key -> key.type() == DwellingType.UNKNOWN && key.price() == PriceClass.TENURE_UNKNOWN);
        if (saysNothing) {
            return true;
        }
        var now = new LinkedHashMap<LineKey, Integer>();
        programme.subPlans().stream()
                .filter(part -> part.kind().isAddition())
                .flatMap(part -> part.lines().stream())
                .forEach(line ->
                        now.merge(new LineKey(line.dwellingType(), line.priceClass()), line.homes(), Integer::sum));
        return now.equals(said);
    }

    private static Planning planning(PlanRow row, Planned facts, @Nullable KnownPlan known, LocalDate today) {
        var was = known == null || known.planning() == null ? Planning.EMPTY : known.planning();
        var milestones = new ArrayList<>(was.milestones());
        row.milestones().forEach((name, day) -> {
            var milestone = Milestone.valueOf(name);
            if (was.date(milestone).filter(day::equals).isPresent()) {
                return;
            }
            milestones.removeIf(it -> it.milestone() == milestone);
            milestones.add(new MilestoneDate(milestone, day, status(milestone, day, facts.phase(), today)));
        });
        List<YearHomes> years = was.years();
        if (!row.years().isEmpty() && !was.homesPerYear().equals(new TreeMap<>(row.years()))) {
            years = row.years().entrySet().stream()
                    .map(year -> new YearHomes(year.getKey(), year.getValue(), null))
                    .toList();
        }
        return new Planning(milestones, years);
    }

    /** A day in the past was reached only when the phase says so; a list does not say it by itself. */
    private static MilestoneStatus status(Milestone milestone, LocalDate day, Phase phase, LocalDate today) {
        boolean done = switch (milestone) {
            case LAST_DELIVERY -> phase == Phase.COMPLETED || phase == Phase.AFTERCARE;
            default -> phase.isRealisedOrLater();
        };
        return done && !day.isAfter(today) ? MilestoneStatus.REACHED : MilestoneStatus.PLANNED;
    }

    /** What is different from the plan as it is; empty when nothing is. */
    public List<FieldChange> changes(KnownPlan known) {
        var changes = new ArrayList<FieldChange>();
        var was = known.facts();
        compare(changes, "name", was.name(), facts.name());
        compare(changes, "reference", was.reference(), facts.reference());
        compare(changes, "place", was.place(), facts.place());
        compare(changes, "planType", was.planType(), facts.planType());
        compare(
                changes,
                "planningStatus",
                was.planningStatus().code(),
                facts.planningStatus().code());
        compare(changes, "phase", was.phase(), facts.phase());
        compare(changes, "homes", was.homes(), facts.homes());
        compare(changes, "demolition", was.demolition(), facts.demolition());
        compare(changes, "keyProject", was.keyProject(), facts.keyProject());
        compare(changes, "feasibility", was.feasibility(), facts.feasibility());
        compare(changes, "location", written(was.location()), written(facts.location()));
        compare(changes, "notes", was.notes(), facts.notes());
        compare(changes, "commissioning", was.commissioning(), facts.commissioning());
        compare(changes, "landPosition", was.landPosition(), facts.landPosition());
        compare(
                changes,
                "environment",
                was.details().environment(),
                facts.details().environment());
        compare(
                changes,
                "planIds",
                written(was.details().planIds()),
                written(facts.details().planIds()));
        compare(
                changes,
                "bagIds",
                written(was.details().bagIds()),
                written(facts.details().bagIds()));
        if (!programme.equals(known.programme())) {
            changes.add(new FieldChange("programme", written(known.programme()), written(programme)));
        }
        var stated = known.planning() == null ? Planning.EMPTY : known.planning();
        for (var milestone : planning.milestones()) {
            compare(
                    changes,
                    milestone.milestone().name(),
                    stated.date(milestone.milestone()).orElse(null),
                    milestone.date());
        }
        compare(changes, "years", written(stated), written(planning));
        return changes;
    }

    private static void compare(List<FieldChange> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(
                    new FieldChange(field, from == null ? null : from.toString(), to == null ? null : to.toString()));
        }
    }

    private static @Nullable String written(@Nullable Location location) {
        return location == null ? null : location.lon() + " " + location.lat();
    }

    private static @Nullable String written(List<String> ids) {
        return ids.isEmpty() ? null : String.join(", ", ids);
    }

    private static @Nullable String written(Programme programme) {
        var text = new ArrayList<String>();
        for (var part : programme.subPlans()) {
            if (part.lines().isEmpty()) {
                text.add(part.kind() + " " + part.homes());
            }
            for (var line : part.lines()) {
                text.add(line.dwellingType() + " " + line.priceClass() + " " + line.homes());
            }
        }
        return text.isEmpty() ? null : String.join(", ", text);
    }

    private static @Nullable String written(Planning planning) {
        var years = planning.homesPerYear();
        return years.isEmpty() ? null : years.toString().replaceAll("[{}]", "").replace("=", ": ");
    }
}
