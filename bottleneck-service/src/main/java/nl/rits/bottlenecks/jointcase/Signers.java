package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.known.TakingPart;
import nl.rits.bottlenecks.known.TakingPart.InProject;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Whose signature a case needs: reporter, owner, and the municipalities and parties of its projects, as far as they see the
 * bottleneck. Who reads names only those of projects that he may know of.
 */
@ApplicationScoped
class Signers {

    private final TakingPart takingPart;

    Signers(TakingPart takingPart) {
        this.takingPart = takingPart;
    }

    /**
     * A bottleneck as far as its signers depend on it.
     *
     * @param named by the bottleneck itself: who reported it, and its owner
     * @param audience numbers of the principals that see it
     */
    record Concern(UUID bottleneck, Collection<UUID> named, List<UUID> projects, int[] audience) {

        static Concern of(Bottleneck bottleneck) {
            var state = bottleneck.state();
            var named = Stream.concat(state.reporters().stream(), Stream.ofNullable(state.owner()));
            return new Concern(
                    state.id(),
                    named.collect(Collectors.toCollection(LinkedHashSet::new)),
                    state.projects(),
                    bottleneck.audience());
        }
    }

    /**
     * @param needed all whose signature is needed, in the order of a list
     * @param named of these, whom the viewer may know of
     * @param projects how many projects of the bottleneck the viewer may know of
     */
    record Of(Set<UUID> needed, Set<UUID> named, int projects) {}

    /** By bottleneck. */
    Map<UUID, Of> of(Collection<Concern> concerns, Viewer viewer) {
        var there = takingPart.in(projects(concerns), viewer);
        var needed = needed(concerns, there);
        var found = new HashMap<UUID, Of>();
        for (var concern : concerns) {
            var mine = Objects.requireNonNull(needed.get(concern.bottleneck()));
            var seen = concern.projects().stream()
                    .map(there::get)
                    .filter(it -> it != null && it.seen())
                    .toList();
            var named = new HashSet<>(concern.named());
            named.add(viewer.party());
            seen.forEach(it -> named.addAll(it.parties()));
            named.retainAll(mine);
            found.put(concern.bottleneck(), new Of(mine, named, seen.size()));
        }
        return found;
    }

    /** Whoever asks: by bottleneck whose signature is needed, and through which of its projects; none: it names them itself. */
    Map<UUID, SequencedMap<UUID, List<UUID>>> ways(Collection<Concern> concerns) {
        var there = takingPart.in(projects(concerns));
        var needed = needed(concerns, there);
        var found = new HashMap<UUID, SequencedMap<UUID, List<UUID>>>();
        for (var concern : concerns) {
            var ways = new LinkedHashMap<UUID, List<UUID>>();
            Objects.requireNonNull(needed.get(concern.bottleneck()))
                    .forEach(party -> ways.put(
                            party,
                            concern.named().contains(party)
                                    ? List.of()
                                    : concern.projects().stream()
                                            .filter(it -> takesPart(party, there.get(it)))
                                            .toList()));
            found.put(concern.bottleneck(), ways);
        }
        return found;
    }

    private static boolean takesPart(UUID party, @Nullable InProject project) {
        return project != null && project.parties().contains(party);
    }

    /** Whoever asks. */
    Set<UUID> needed(Bottleneck bottleneck) {
        var concern = Concern.of(bottleneck);
        return Objects.requireNonNull(
                needed(List.of(concern), takingPart.in(concern.projects())).get(concern.bottleneck()));
    }

    private static Set<UUID> projects(Collection<Concern> concerns) {
        return concerns.stream().flatMap(it -> it.projects().stream()).collect(Collectors.toSet());
    }

    private Map<UUID, Set<UUID>> needed(Collection<Concern> concerns, Map<UUID, InProject> there) {
        var involved = concerns.stream().collect(Collectors.toMap(Concern::bottleneck, it -> involved(it, there)));
        var carried = takingPart.carriedBy(
                involved.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        concerns.forEach(it -> Objects.requireNonNull(involved.get(it.bottleneck()))
                .removeIf(party -> !PrincipalNumbers.meet(it.audience(), carried.getOrDefault(party, new int[0]))));
        return involved;
    }

    private static Set<UUID> involved(Concern concern, Map<UUID, InProject> there) {
        var all = new LinkedHashSet<>(concern.named());
        concern.projects().stream().map(there::get).filter(Objects::nonNull).forEach(it -> all.addAll(it.parties()));
        return all;
    }
}
