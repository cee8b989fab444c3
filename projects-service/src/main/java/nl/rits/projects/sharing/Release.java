package nl.rits.projects.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;

/**
 * What the owner of facts chose to show (vrijgave).
 *
 * @param choices circles per field group; a group that is not there has the default
 * @param tables tables to which the owner granted its facts
 */
public record Release(Map<FieldGroup, Set<Circle>> choices, Set<UUID> tables) {

    public static final Release DEFAULT = new Release(Map.of(), Set.of());

    public Release {
        choices = Map.copyOf(choices);
        tables = Set.copyOf(tables);
    }

    public Optional<Set<Circle>> chosen(FieldGroup group) {
        return Optional.ofNullable(choices.get(group));
    }
}
