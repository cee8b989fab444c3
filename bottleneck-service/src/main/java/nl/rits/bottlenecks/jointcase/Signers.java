package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;

/**
 * Whose signature a case needs: reporter, owner, and the municipalities and parties of its projects, as far as they see the
 * bottleneck. Who reads names only those of projects that he may know of.
 */
@ApplicationScoped
class Signers {

    private final KnownProjects projects;
    private final KnownParties parties;
    private final PrincipalNumbers numbers;

    Signers(KnownProjects projects, KnownParties parties, PrincipalNumbers numbers) {
        this.projects = projects;
        this.parties = parties;
        this.numbers = numbers;
    }

    /**
     * @param needed all whose signature is needed, in the order of a list
     * @param named of these, whom the viewer may know of
     */
    record Of(Set<UUID> needed, Set<UUID> named) {}

    /** By bottleneck. */
    Map<UUID, Of> of(Collection<Bottleneck> bottlenecks, Viewer viewer) {
        var all = all(bottlenecks);
        var seen = projects.find(viewer, all.keySet()).stream()
                .map(KnownProject::id)
                .collect(Collectors.toSet());
        var needed = needed(bottlenecks, all);
        var found = new HashMap<UUID, Of>();
        for (var bottleneck : bottlenecks) {
            var mine = Objects.requireNonNull(needed.get(bottleneck.state().id()));
            var named = new HashSet<>(always(bottleneck));
            named.add(viewer.party());
            bottleneck.state().projects().stream()
                    .filter(seen::contains)
                    .forEach(it ->
                            named.addAll(Objects.requireNonNull(all.get(it)).takePart()));
            named.retainAll(mine);
            found.put(bottleneck.state().id(), new Of(mine, named));
        }
        return found;
    }

    /** Whoever asks. */
    Set<UUID> needed(Bottleneck bottleneck) {
        return Objects.requireNonNull(needed(List.of(bottleneck), all(List.of(bottleneck)))
                .get(bottleneck.state().id()));
    }

    private Map<UUID, KnownProject> all(Collection<Bottleneck> bottlenecks) {
        var ids = bottlenecks.stream()
                .flatMap(it -> it.state().projects().stream())
                .collect(Collectors.toSet());
        return projects.findAll(ids).stream().collect(Collectors.toMap(KnownProject::id, Function.identity()));
    }

    private Map<UUID, Set<UUID>> needed(Collection<Bottleneck> bottlenecks, Map<UUID, KnownProject> all) {
        var carried = new HashMap<UUID, int[]>();
        return bottlenecks.stream()
                .collect(Collectors.toMap(
                        it -> it.state().id(),
                        it -> needed(
                                it,
                                it.state().projects().stream()
                                        .filter(all::containsKey)
                                        .map(all::get)
                                        .toList(),
                                carried)));
    }

    private Set<UUID> needed(Bottleneck bottleneck, List<KnownProject> mine, Map<UUID, int[]> carried) {
        var all = new LinkedHashSet<>(always(bottleneck));
        mine.forEach(it -> all.addAll(it.takePart()));
        all.removeIf(party -> !bottleneck.isFor(carried.computeIfAbsent(party, this::carriedBy)));
        return all;
    }

    private int[] carriedBy(UUID party) {
        return parties.isKnown(party) ? numbers.numbers(parties.of(party, PartyKind.OTHER, false)) : new int[0];
    }

    /** Whom a bottleneck names itself. */
    private static List<UUID> always(Bottleneck bottleneck) {
        var state = bottleneck.state();
        return Stream.concat(state.reporters().stream(), Stream.ofNullable(state.owner()))
                .distinct()
                .toList();
    }
}
