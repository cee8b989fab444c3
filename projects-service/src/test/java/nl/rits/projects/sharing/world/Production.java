package nl.rits.projects.sharing.world;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Amount;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.MilestoneStatus;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanArea;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.SubPlanKind;
import nl.rits.projects.planning.Tolerance;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.planning.YearHomes;
import nl.rits.projects.project.Audience;
import nl.rits.projects.project.Project;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Release.Grant;
import nl.rits.projects.sharing.Release.Publication;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;
import org.jspecify.annotations.Nullable;

/** A made-up plan in the types of the service. */
public final class Production {

    public static final Programme NO_PROGRAMME = Programme.EMPTY;

    private Production() {}

    /** What the rules make of a plan. */
    public static Audience audience(World world, Plan plan) {
        var statements = statements(world, plan);
        var project = project(plan, statements);
        return Audience.of(project, statements, releases(plan), surroundings(world, plan), world.today());
    }

    public static Situation situation(World world, Plan plan) {
        return project(plan, List.of()).situation(surroundings(world, plan));
    }

    public static Planning planning(Said said) {
        return new Planning(
                List.of(
                        new MilestoneDate(Milestone.START_OF_BUILDING, said.start(), MilestoneStatus.PREDICTED),
                        new MilestoneDate(Milestone.FIRST_DELIVERY, said.delivery(), MilestoneStatus.PREDICTED)),
                List.of(new YearHomes(said.delivery().getYear(), said.homes(), null)));
    }

    public static Planned facts(Plan plan, Facts facts) {
        return new Planned(
                plan.name(),
                plan.place(),
                plan.municipality(),
                PlanType.valueOf(plan.planType()),
                PlanningStatus.of(facts.status()),
                Phase.valueOf(facts.phase()),
                facts.homes(),
                facts.demolition(),
                facts.keyProject(),
                facts.feasibility(),
                null,
                null,
                plan.isOnMap() ? new Location(6.2, 52.4) : null,
                facts.notes(),
                null,
                List.copyOf(plan.involved()),
                details(plan, facts));
    }

    /** What the numbers of the groups stand for. */
    private static Details details(Plan plan, Facts facts) {
        var area = facts.further(Group.CORE);
        var ids = facts.further(Group.STATUS);
        var documents = facts.further(Group.NOTES);
        var gates = facts.further(Group.CONTACTS);
        return new Details(
                area == 0 || !plan.isOnMap() ? null : triangle(6.2 + area / 10_000.0),
                ids == 0 ? List.of() : List.of("NL.IMRO.0177.Plan" + ids),
                ids == 0 ? List.of() : List.of("%016d".formatted(ids)),
                documents == 0
                        ? List.of()
                        : List.of(new Details.Document("Stuk " + documents, "https://voorbeeld.example/" + documents)),
                gates == 0 ? List.of() : List.of(new Details.Gate(Phase.DESIGN, "functie " + gates, null)),
                facts.further(Group.PROGRAMME) == 0
                        ? null
                        : facts.further(Group.PROGRAMME) % 2 == 0 ? "VILLAGE" : "RURAL");
    }

    private static PlanArea triangle(double lon) {
        var first = new Location(lon, 52.4);
        return new PlanArea(
                List.of(List.of(List.of(first, new Location(lon + 0.01, 52.4), new Location(lon, 52.41), first))));
    }

    /** One home of each price class, and one of each who has an amount of its own. */
    public static Programme programme(Plan plan) {
        var lines = new ArrayList<ProgrammeLine>();
        plan.priceClasses().stream()
                .sorted()
                .forEach(it -> lines.add(new ProgrammeLine(
                        line(plan, it),
                        DwellingType.UNKNOWN,
                        PriceClass.valueOf(it),
                        Care.UNKNOWN,
                        Permanence.PERMANENT,
                        1)));
        plan.amounts().keySet().stream().sorted().forEach(homes -> {
            var owner = plan.homesOf(homes);
            lines.add(new ProgrammeLine(
                    line(plan, homes.toString()),
                    DwellingType.UNKNOWN,
                    PriceClass.TENURE_UNKNOWN,
                    Care.UNKNOWN,
                    Permanence.PERMANENT,
                    1,
                    null,
                    owner.equals(plan.steward()) ? null : owner,
                    amount(plan.amounts().getOrDefault(owner, 0))));
        });
        return new Programme(List.of(new SubPlan(plan.id(), "Deel", SubPlanKind.NEW_BUILD, lines.size(), lines)));
    }

    public static UUID line(Plan plan, String what) {
        return UUID.nameUUIDFromBytes((plan.id() + what).getBytes(StandardCharsets.UTF_8));
    }

    /** A band over a bound, from which no price class follows: that would be told to more. */
    private static @Nullable Amount amount(int number) {
        return number == 0
                ? null
                : new Amount(
                        Amount.Tenure.SALE,
                        BigDecimal.valueOf(300_000L + number),
                        BigDecimal.valueOf(900_000),
                        LocalDate.of(2026, 1, 1));
    }

    public static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(DutchDays.ZONE).toInstant();
    }

    public static Map<UUID, Release> releases(Plan plan) {
        var releases = new HashMap<UUID, Release>();
        plan.releases().forEach((owner, released) -> releases.put(owner, release(released)));
        return releases;
    }

    public static Release release(Released released) {
        return new Release(
                choices(released.choices()),
                released.grants().stream()
                        .map(it -> new Grant(it.table(), it.until()))
                        .toList(),
                released.publications().stream()
                        .map(it -> new Publication(
                                FieldGroup.valueOf(it.name()), "https://voorbeeld.example/plan", Instant.EPOCH))
                        .toList());
    }

    public static Map<FieldGroup, Set<Circle>> choices(Map<Group, Set<Ring>> made) {
        var choices = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        made.forEach((group, rings) -> choices.put(
                FieldGroup.valueOf(group.name()),
                rings.stream().map(it -> Circle.valueOf(it.name())).collect(Collectors.toSet())));
        return choices;
    }

    private static Surroundings surroundings(World world, Plan plan) {
        return new Surroundings(
                around(world, plan, "REGION"),
                around(world, plan, "LOCAL"),
                world.platforms("TABLE").stream()
                        .filter(it -> it.members().contains(plan.steward()))
                        .map(Platform::id)
                        .collect(Collectors.toSet()),
                Tolerance.DEFAULT,
                choices(defaults(world, plan)));
    }

    private static Set<UUID> around(World world, Plan plan, String kind) {
        return world.platforms(kind).stream()
                .filter(it -> it.municipalities().contains(plan.municipality()))
                .map(Platform::id)
                .collect(Collectors.toSet());
    }

    /** Of the nearest platform that has them. */
    private static Map<Group, Set<Ring>> defaults(World world, Plan plan) {
        var defaults = new EnumMap<Group, Set<Ring>>(Group.class);
        for (var kind : List.of("LOCAL", "REGION")) {
            world.platforms(kind).stream()
                    .filter(it -> it.municipalities().contains(plan.municipality()))
                    .forEach(it -> it.defaults().forEach(defaults::putIfAbsent));
        }
        return defaults;
    }

    private static Project project(Plan plan, List<Statement> statements) {
        var project = new Project();
        project.id = plan.id();
        project.steward = plan.steward();
        project.involved = plan.involved().toArray(UUID[]::new);
        project.planningStatus = PlanningStatus.of(plan.now().status());
        project.phase = Phase.valueOf(plan.now().phase());
        project.opensOn = plan.opensOn();
        project.proposed = plan.proposed();
        project.withdrawn = plan.withdrawn();
        project.programmeAt = at(plan.programmeOn(), 10);
        project.agreed = AgreedPlanning.of(
                        statements.stream().map(it -> it.document).toList())
                .orElse(null);
        return project;
    }

    private static List<Statement> statements(World world, Plan plan) {
        var statements = new ArrayList<Statement>();
        for (var said : plan.said()) {
            var party = world.party(said.party());
            var side = party.isGovernment()
                    ? PartySide.MUNICIPALITY
                    : party.isCorporation() ? PartySide.CORPORATION : PartySide.MARKET;
            var stated = Stated.first(said.party(), side, planning(said), null, at(said.on(), 11));
            if (said.accepted()) {
                stated = stated.reviewed(Verdict.ACCEPT, null, null, plan.steward(), at(said.on(), 12));
            }
            statements.add(new Statement(plan.id(), stated, Tolerance.DEFAULT));
        }
        return statements;
    }
}
