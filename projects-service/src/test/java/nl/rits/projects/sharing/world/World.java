package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Parties, platforms and plans, on one day. */
public record World(LocalDate today, List<Party> parties, List<Platform> platforms, List<Plan> plans) {

    /** Everyone who may look: an official of each party, and a councillor of each municipality. */
    public List<Watcher> watchers() {
        return parties.stream()
                .flatMap(it -> it.isMunicipality()
                        ? Stream.of(new Watcher(it, false), new Watcher(it, true))
                        : Stream.of(new Watcher(it, false)))
                .toList();
    }

    public Party party(UUID id) {
        return parties.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    public List<Platform> platforms(String kind) {
        return platforms.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    public World with(Plan next) {
        var all = new ArrayList<>(plans);
        all.replaceAll(it -> it.id().equals(next.id()) ? next : it);
        return new World(today, parties, platforms, all);
    }
}
