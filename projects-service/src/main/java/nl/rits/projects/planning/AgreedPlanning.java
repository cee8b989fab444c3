package nl.rits.projects.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What the steward accepted last (gedeelde planning): of each milestone the date accepted last, of the homes per year
 * those of every party together.
 *
 * @param parties whose statements it was made from
 */
public record AgreedPlanning(
        List<MilestoneDate> milestones, List<YearHomes> years, Instant acceptedAt, List<UUID> parties) {

    public AgreedPlanning {
        milestones = List.copyOf(milestones);
        years = List.copyOf(years);
        parties = List.copyOf(parties);
    }

    public static Optional<AgreedPlanning> of(Collection<Stated> statements) {
        var accepted = statements.stream()
                .filter(it -> it.accepted() != null)
                .sorted(Comparator.comparing(
                        it -> Objects.requireNonNull(it.accepted()).at()))
                .toList();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        var milestones = new EnumMap<Milestone, MilestoneDate>(Milestone.class);
        var years = new ArrayList<YearHomes>();
        var parties = new ArrayList<UUID>();
        var last = Instant.MIN;
        for (var stated : accepted) {
            var what = Objects.requireNonNull(stated.accepted());
            what.planning().milestones().forEach(it -> milestones.put(it.milestone(), it));
            years.addAll(what.planning().years());
            parties.add(stated.party());
            last = what.at();
        }
        years.sort(Comparator.comparingInt(YearHomes::year));
        return Optional.of(new AgreedPlanning(List.copyOf(milestones.values()), years, last, parties));
    }
}
