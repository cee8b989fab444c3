package nl.rits.projects.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one party expects of a project: dates of milestones and homes per year. */
public record Planning(List<MilestoneDate> milestones, List<YearHomes> years) {

    public static final Planning EMPTY = new Planning(List.of(), List.of());

    public Planning {
        milestones = List.copyOf(milestones);
        years = List.copyOf(years);
    }

    public Optional<MilestoneDate> find(Milestone milestone) {
        return milestones.stream().filter(it -> it.milestone() == milestone).findFirst();
    }

    /** The date of a milestone that is still to come or was reached; a dropped milestone has none. */
    public Optional<LocalDate> date(Milestone milestone) {
        return find(milestone)
                .filter(it -> it.status() != MilestoneStatus.DROPPED)
                .map(MilestoneDate::date);
    }

    /** Homes per year, over all programme lines. */
    public SortedMap<Integer, Integer> homesPerYear() {
        var sums = new TreeMap<Integer, Integer>();
        years.forEach(it -> sums.merge(it.year(), it.homes(), Integer::sum));
        return sums;
    }
}
