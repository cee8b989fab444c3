package nl.rits.bottlenecks.bottleneck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** What the first reporter says itself, where others joined. */
public record Stated(Certainty certainty, int homes, int months, List<UUID> projects) {

    public Stated {
        projects = List.copyOf(projects);
    }

    /** One bottleneck of all who report it: as sure as the surest, as long as the longest, every project once. */
    Stated with(List<Joined> others) {
        var everywhere = new LinkedHashSet<>(projects);
        var sure = certainty == Certainty.CONFIRMED;
        var all = homes;
        var longest = months;
        for (var other : others) {
            everywhere.addAll(other.projects());
            sure |= other.certainty() == Certainty.CONFIRMED;
            all += other.homes();
            longest = Math.max(longest, other.months());
        }
        return new Stated(sure ? Certainty.CONFIRMED : Certainty.POTENTIAL, all, longest, List.copyOf(everywhere));
    }
}
