package nl.rits.projects.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.projects.planning.Warning.Code;

/** What is unusual in a plan or in a statement; never a reason to refuse it. */
public final class Warnings {

    /** From so many homes an expansion counts as a whole quarter (uitleg). */
    private static final int LARGE = 12;

    private static final int QUICKEST_BUILDING = 4;
    private static final int FAR = 15;

    /** Of each pair the first usually comes before the second. */
    private static final List<List<Milestone>> USUAL = List.of(
            List.of(Milestone.DEVELOPMENT_AGREEMENT, Milestone.PLAN_ADOPTED),
            List.of(Milestone.PLAN_ADOPTED, Milestone.PERMIT_GRANTED),
            List.of(Milestone.PLAN_IRREVOCABLE, Milestone.START_OF_BUILDING),
            List.of(Milestone.LAND_ACQUIRED, Milestone.START_OF_BUILDING),
            List.of(Milestone.CONTRACTOR_CHOSEN, Milestone.START_OF_BUILDING),
            List.of(Milestone.PRESALES_REACHED, Milestone.START_OF_BUILDING),
            List.of(Milestone.STUDIES_DONE, Milestone.PERMIT_APPLIED));

    private Warnings() {}

    public static List<Warning> ofProject(Planned facts, Programme programme, PriceBounds bounds) {
        var warnings = new ArrayList<Warning>();
        if (facts.planType() == PlanType.EXPANSION && facts.homes() < LARGE) {
            warnings.add(Warning.of(Code.EXPANSION_IS_SMALL, null, "/planType", facts.homes()));
        }
        if (facts.planType() == PlanType.SMALL_EXPANSION && facts.homes() >= LARGE) {
            warnings.add(Warning.of(Code.EXPANSION_IS_LARGE, null, "/planType", facts.homes()));
        }
        if (programme.isEmpty()) {
            return warnings;
        }
        if (programme.gross() != facts.homes()) {
            warnings.add(
                    Warning.of(Code.PROGRAMME_DIFFERS, null, "/programme/subPlans", programme.gross(), facts.homes()));
        }
        if (programme.demolition() != facts.demolition()) {
            warnings.add(Warning.of(
                    Code.DEMOLITION_DIFFERS, null, "/programme/subPlans", programme.demolition(), facts.demolition()));
        }
        for (int i = 0; i < programme.subPlans().size(); i++) {
            var part = programme.subPlans().get(i);
            var pointer = "/programme/subPlans/" + i;
            int sum = part.lines().stream()
                    .mapToInt(Programme.ProgrammeLine::homes)
                    .sum();
            if (!part.lines().isEmpty() && sum < part.homes()) {
                warnings.add(
                        Warning.of(Code.LINES_MISSING, part.id(), pointer + "/lines", part.name(), sum, part.homes()));
            }
            for (int j = 0; j < part.lines().size(); j++) {
                var line = part.lines().get(j);
                var amount = line.amount();
                if (amount != null && !bounds.agrees(line.priceClass(), amount)) {
                    warnings.add(new Warning(
                            Code.CLASS_DIFFERS,
                            line.id(),
                            pointer + "/lines/" + j + "/priceClass",
                            List.of(line.priceClass(), amount.on().getYear()),
                            true));
                }
            }
        }
        return warnings;
    }

    public static List<Warning> ofStatement(Planning planning, int projectHomes, Programme programme, LocalDate today) {
        var warnings = new ArrayList<Warning>();
        int stated = planning.years().stream().mapToInt(YearHomes::homes).sum();
        if (!planning.years().isEmpty() && stated != projectHomes) {
            warnings.add(Warning.of(Code.YEARS_DIFFER, null, "/years", stated, projectHomes));
        }
        exceeded(planning, programme, warnings);
        order(planning, warnings);
        var permit = planning.date(Milestone.PERMIT_GRANTED);
        var delivery = planning.date(Milestone.FIRST_DELIVERY);
        if (permit.isPresent()
                && delivery.isPresent()
                && delivery.get().isBefore(permit.get().plusMonths(QUICKEST_BUILDING))
                && !delivery.get().isBefore(permit.get())) {
            warnings.add(Warning.of(
                    Code.DELIVERY_SOON, null, at(planning, Milestone.FIRST_DELIVERY), permit.get(), delivery.get()));
        }
        planning.milestones().stream()
                .filter(it -> it.status() != MilestoneStatus.DROPPED)
                .filter(it -> it.date().isAfter(today.plusYears(FAR)))
                .findFirst()
                .ifPresent(it -> warnings.add(
                        Warning.of(Code.FAR_AHEAD, null, at(planning, it.milestone()), it.milestone(), it.date())));
        return warnings;
    }

    private static void exceeded(Planning planning, Programme programme, List<Warning> warnings) {
        var perLine = new HashMap<UUID, Integer>();
        var perPart = new HashMap<UUID, Integer>();
        for (var slice : planning.years()) {
            if (slice.line() != null) {
                perLine.merge(slice.line(), slice.homes(), Integer::sum);
            }
            var part = slice.subPlan() != null
                    ? slice.subPlan()
                    : slice.line() == null
                            ? null
                            : programme
                                    .subPlanOf(slice.line())
                                    .map(Programme.SubPlan::id)
                                    .orElse(null);
            if (part != null) {
                perPart.merge(part, slice.homes(), Integer::sum);
            }
        }
        for (var part : programme.subPlans()) {
            int stated = Objects.requireNonNullElse(perPart.get(part.id()), 0);
            if (stated > part.homes()) {
                warnings.add(
                        Warning.of(Code.SUB_PLAN_EXCEEDED, part.id(), "/years", part.name(), stated, part.homes()));
            }
            for (var line : part.lines()) {
                int homes = Objects.requireNonNullElse(perLine.get(line.id()), 0);
                if (homes > line.homes()) {
                    warnings.add(Warning.of(Code.LINE_EXCEEDED, line.id(), "/years", part.name(), homes, line.homes()));
                }
            }
        }
    }

    private static void order(Planning planning, List<Warning> warnings) {
        for (var pair : USUAL) {
            var first = planning.date(pair.getFirst());
            var second = planning.date(pair.getLast());
            if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
                warnings.add(Warning.of(
                        Code.ORDER_UNUSUAL, null, at(planning, pair.getLast()), pair.getFirst(), pair.getLast()));
                return;
            }
        }
    }

    private static String at(Planning planning, Milestone milestone) {
        for (int i = 0; i < planning.milestones().size(); i++) {
            if (planning.milestones().get(i).milestone() == milestone) {
                return "/milestones/" + i + "/date";
            }
        }
        return "/milestones";
    }
}
