package nl.rits.projects.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.MilestoneStatus;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.YearHomes;

/** A planning in the making: days of milestones and homes per year. Each method gives a new one. */
final class Sketch {

    /** What lies further ahead than this is a prediction, not a plan, in months. */
    private static final int HORIZON = 30;

    private final LocalDate today;
    private final Map<Milestone, LocalDate> days;
    private final Map<Integer, Integer> years;

    private Sketch(LocalDate today, Map<Milestone, LocalDate> days, Map<Integer, Integer> years) {
        this.today = today;
        this.days = days;
        this.years = years;
    }

    static Sketch from(LocalDate today) {
        return new Sketch(today, new EnumMap<>(Milestone.class), new TreeMap<>());
    }

    /** @param months from the month of today, on its first day */
    Sketch at(Milestone milestone, int months) {
        return on(milestone, months, 1);
    }

    Sketch on(Milestone milestone, int months, int dayOfMonth) {
        var next = copy();
        next.days.put(milestone, today.withDayOfMonth(1).plusMonths(months).withDayOfMonth(dayOfMonth));
        return next;
    }

    /** The same, with some milestones moved; a negative number of months is earlier. */
    Sketch moved(int months, Milestone... milestones) {
        var next = copy();
        for (var milestone : milestones) {
            next.days.computeIfPresent(milestone, (_, day) -> day.plusMonths(months));
        }
        return next;
    }

    /** Homes in the year in which a month lies, and in the years after it. */
    Sketch homes(int months, int... homes) {
        var next = copy();
        next.years.clear();
        int year = today.withDayOfMonth(1).plusMonths(months).getYear();
        for (int i = 0; i < homes.length; i++) {
            next.years.put(year + i, homes[i]);
        }
        return next;
    }

    /** The homes of each year move along to another year. */
    Sketch homesMoved(int years) {
        var next = copy();
        next.years.clear();
        this.years.forEach((year, homes) -> next.years.put(year + years, homes));
        return next;
    }

    LocalDate day(Milestone milestone) {
        return days.getOrDefault(milestone, today);
    }

    /** As it was said on a day: what lay before it was reached. */
    Planning asOf(LocalDate day) {
        var milestones = new ArrayList<MilestoneDate>();
        days.forEach((milestone, date) -> {
            var status = !date.isAfter(day)
                    ? MilestoneStatus.REACHED
                    : date.isAfter(day.plusMonths(HORIZON)) ? MilestoneStatus.PREDICTED : MilestoneStatus.PLANNED;
            milestones.add(new MilestoneDate(milestone, date, status));
        });
        var homes = years.entrySet().stream()
                .filter(year -> year.getValue() > 0)
                .map(year -> new YearHomes(year.getKey(), year.getValue(), null))
                .toList();
        return new Planning(milestones, homes);
    }

    /** Without the milestones that a party of this kind does not speak of. */
    Sketch only(Set<Milestone> milestones) {
        var next = copy();
        next.days.keySet().retainAll(milestones);
        return next;
    }

    private Sketch copy() {
        var copied = new EnumMap<Milestone, LocalDate>(Milestone.class);
        copied.putAll(days);
        return new Sketch(today, copied, new TreeMap<>(years));
    }
}
