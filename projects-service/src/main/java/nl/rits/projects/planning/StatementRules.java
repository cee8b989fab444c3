package nl.rits.projects.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a statement must be to be kept. Every fault is told at once. */
public final class StatementRules {

    public static final int MOST_HOMES = 100_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    public static final int LONGEST_TEXT = 4_000;

    private static final int MOST_SLICES = 2_000;

    /** Within a chain no milestone may come before one that stands earlier in it. */
    private static final List<List<Milestone>> CHAINS = List.of(
            List.of(Milestone.PRINCIPLE_AGREEMENT, Milestone.LETTER_OF_INTENT, Milestone.DEVELOPMENT_AGREEMENT),
            List.of(
                    Milestone.PLAN_ANNOUNCED,
                    Milestone.PLAN_ON_VIEW,
                    Milestone.PLAN_ADOPTED,
                    Milestone.PLAN_IRREVOCABLE),
            List.of(
                    Milestone.PERMIT_APPLIED,
                    Milestone.PERMIT_GRANTED,
                    Milestone.START_OF_BUILDING,
                    Milestone.FIRST_DELIVERY,
                    Milestone.LAST_DELIVERY),
            List.of(Milestone.SALES_START, Milestone.PRESALES_REACHED),
            List.of(Milestone.SITE_READY, Milestone.START_OF_BUILDING));

    private StatementRules() {}

    /**
     * @param before what the party said last, if anything
     * @param projectHomes gross homes of the project
     * @param programme of the project; a year slice may name one of its sub-plans or lines
     */
    public static List<Refusal> refusals(
            @Nullable Planning before,
            Planning next,
            @Nullable Reason reason,
            int projectHomes,
            Programme programme,
            LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (next.milestones().isEmpty() && next.years().isEmpty()) {
            refusals.add(new Refusal.NothingStated("/milestones"));
        }
        checkMilestones(next, today, refusals);
        checkYears(next, projectHomes, programme, refusals);
        if (reason == null && before != null) {
            movedLater(before, next).ifPresent(it -> refusals.add(new Refusal.ReasonMissing("/reason", it)));
        }
        if (reason != null && reason.note() != null && reason.note().length() > LONGEST_TEXT) {
            refusals.add(new Refusal.TextTooLong("/reason/note", LONGEST_TEXT));
        }
        return refusals;
    }

    /** The first milestone that lies later than the party said before. */
    public static Optional<Milestone> movedLater(Planning before, Planning next) {
        return next.milestones().stream()
                .filter(it -> before.date(it.milestone())
                        .filter(was -> it.status() != MilestoneStatus.DROPPED
                                && it.date().isAfter(was))
                        .isPresent())
                .map(MilestoneDate::milestone)
                .findFirst();
    }

    /** A planning can only be confirmed while what it predicts is still to come. */
    public static Optional<Milestone> outdated(Planning planning, LocalDate today) {
        return planning.milestones().stream()
                .filter(it -> isPredictedInPast(it, today))
                .map(MilestoneDate::milestone)
                .findFirst();
    }

    /** Whether a year is none that plans are made for. */
    public static boolean isOutOfRange(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    private static void checkMilestones(Planning next, LocalDate today, List<Refusal> refusals) {
        Map<Milestone, Integer> places = new EnumMap<>(Milestone.class);
        for (int i = 0; i < next.milestones().size(); i++) {
            var it = next.milestones().get(i);
            var pointer = "/milestones/" + i;
            if (places.putIfAbsent(it.milestone(), i) != null) {
                refusals.add(new Refusal.StatedTwice(pointer + "/milestone", it.milestone()));
            }
            if (isOutOfRange(it.date().getYear())) {
                refusals.add(new Refusal.DateOutOfRange(pointer + "/date", it.date()));
            } else if (it.status() == MilestoneStatus.REACHED && it.date().isAfter(today)) {
                refusals.add(new Refusal.ReachedInFuture(pointer + "/date", it.milestone(), it.date()));
            } else if (isPredictedInPast(it, today)) {
                refusals.add(new Refusal.PredictedInPast(pointer + "/date", it.milestone(), it.date()));
            }
        }
        for (var chain : CHAINS) {
            MilestoneDate last = null;
            for (var milestone : chain) {
                var place = places.get(milestone);
                if (place == null) {
                    continue;
                }
                var it = next.milestones().get(place);
                if (it.status() == MilestoneStatus.DROPPED) {
                    continue;
                }
                if (last != null && it.date().isBefore(last.date())) {
                    refusals.add(new Refusal.DatesOutOfOrder(
                            "/milestones/" + place + "/date", last.milestone(), it.milestone()));
                }
                last = it;
            }
        }
    }

    private static void checkYears(Planning next, int projectHomes, Programme programme, List<Refusal> refusals) {
        if (next.years().size() > MOST_SLICES) {
            refusals.add(new Refusal.TooMany("/years", MOST_SLICES));
            return;
        }
        long sum = 0;
        for (int i = 0; i < next.years().size(); i++) {
            var it = next.years().get(i);
            var pointer = "/years/" + i;
            if (isOutOfRange(it.year())) {
                refusals.add(new Refusal.YearOutOfRange(pointer + "/year", it.year()));
            }
            if (it.quarter() != null && (it.quarter() < 1 || it.quarter() > 4)) {
                refusals.add(new Refusal.QuarterOutOfRange(pointer + "/quarter", it.quarter()));
            }
            ProjectRules.checkHomes(pointer + "/homes", it.homes(), refusals);
            checkPart(it, pointer, programme, refusals);
            // A year as a whole beside its quarters would count the same homes twice.
            if (next.years().subList(0, i).stream().anyMatch(it::overlaps)) {
                refusals.add(new Refusal.StatedTwice(pointer + "/year", Integer.toString(it.year())));
            }
            sum += it.homes();
        }
        if (sum > projectHomes) {
            refusals.add(
                    new Refusal.MoreHomesThanProject("/years", (int) Math.min(sum, Integer.MAX_VALUE), projectHomes));
        }
    }

    private static void checkPart(YearHomes it, String pointer, Programme programme, List<Refusal> refusals) {
        var part = it.subPlan() == null ? Optional.<Programme.SubPlan>empty() : programme.subPlan(it.subPlan());
        if (it.subPlan() != null && part.isEmpty()) {
            refusals.add(new Refusal.UnknownSubPlan(pointer + "/subPlan"));
        }
        if (it.line() != null) {
            var around = programme.subPlanOf(it.line());
            if (around.isEmpty()
                    || part.filter(known -> !known.id().equals(around.get().id()))
                            .isPresent()) {
                refusals.add(new Refusal.UnknownLine(pointer + "/line"));
            }
            part = around;
        }
        if (part.filter(known -> !known.kind().isAddition()).isPresent()) {
            refusals.add(new Refusal.NotAdded(pointer + (it.line() != null ? "/line" : "/subPlan")));
        }
    }

    /** By month: what is predicted for this month may still come. */
    private static boolean isPredictedInPast(MilestoneDate it, LocalDate today) {
        return it.status() == MilestoneStatus.PREDICTED
                && YearMonth.from(it.date()).isBefore(YearMonth.from(today));
    }
}
