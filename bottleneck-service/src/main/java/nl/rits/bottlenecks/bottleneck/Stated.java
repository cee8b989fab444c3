package nl.rits.bottlenecks.bottleneck;

import java.util.List;
import java.util.UUID;

/** What the first reporter says itself, where others joined. */
public record Stated(Certainty certainty, int homes, int months, List<UUID> projects) {

    public Stated {
        projects = List.copyOf(projects);
    }
}
