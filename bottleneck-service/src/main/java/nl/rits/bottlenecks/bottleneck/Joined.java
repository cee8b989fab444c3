package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party that reports the same, in its own words.
 *
 * @param homes that it adds: those of its projects that nobody had told of
 * @param projects that it says are held back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Joined(
        UUID party,
        Certainty certainty,
        @Nullable String evidence,
        @Nullable String explanation,
        int homes,
        int months,
        List<UUID> projects) {

    public Joined {
        projects = List.copyOf(projects);
    }

    /** One entry per party: what it says in two places is put together. */
    static List<Joined> together(Collection<Joined> some, Joined one) {
        var all = new ArrayList<Joined>();
        var found = false;
        for (var each : some) {
            found |= each.party.equals(one.party);
            all.add(each.party.equals(one.party) ? each.with(one) : each);
        }
        if (!found) {
            all.add(one);
        }
        return List.copyOf(all);
    }

    private Joined with(Joined other) {
        var both = new LinkedHashSet<>(projects);
        both.addAll(other.projects);
        return new Joined(
                party,
                certainty == Certainty.CONFIRMED ? certainty : other.certainty,
                lines(evidence, other.evidence),
                lines(explanation, other.explanation),
                homes + other.homes,
                Math.max(months, other.months),
                List.copyOf(both));
    }

    private static @Nullable String lines(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return one + "\n" + other;
    }
}
