package nl.rits.bottlenecks.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Who reads one copy: one viewer, or everyone in the room. A fact is in it when each of them may see it. */
record Readers(List<List<Integer>> principals) {

    static Readers of(Collection<int[]> principals) {
        return new Readers(principals.stream()
                .map(it -> Arrays.stream(it).boxed().collect(Collectors.toUnmodifiableList()))
                .toList());
    }

    boolean see(int[] shownTo) {
        return !principals.isEmpty()
                && principals.stream().allMatch(mine -> Arrays.stream(shownTo).anyMatch(mine::contains));
    }
}
