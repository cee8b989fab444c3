package nl.rits.projects.sharing.world;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A platform of a made-up world.
 *
 * @param kind REGION, LOCAL or TABLE
 * @param defaults what it agreed to show when the owner of facts chooses nothing
 */
public record Platform(
        UUID id, String kind, Set<String> municipalities, Set<UUID> members, Map<Group, Set<Ring>> defaults) {

    public Platform withMunicipalities(Set<String> next) {
        return new Platform(id, kind, next, members, defaults);
    }
}
