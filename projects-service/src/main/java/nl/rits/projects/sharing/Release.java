package nl.rits.projects.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of facts chose to show (vrijgave).
 *
 * @param choices circles per field group; a group that is not there has the default
 * @param grants tables to which the owner granted its facts
 * @param publications facts that are public elsewhere already
 */
public record Release(Map<FieldGroup, Set<Circle>> choices, List<Grant> grants, List<Publication> publications) {

    public static final Release DEFAULT = new Release(Map.of(), List.of(), List.of());

    /** @param until the last day on which the table sees the facts; none: until it is taken back */
    public record Grant(UUID table, @Nullable LocalDate until) {

        boolean countsOn(LocalDate today) {
            return until == null || !today.isAfter(until);
        }
    }

    /** @param source where everyone can read these facts, as an address */
    public record Publication(FieldGroup group, String source, Instant at) {}

    public Release {
        choices = Map.copyOf(choices);
        grants = List.copyOf(grants);
        publications = List.copyOf(publications);
    }

    public Optional<Set<Circle>> chosen(FieldGroup group) {
        return Optional.ofNullable(choices.get(group));
    }

    /** The same, with the default for one group. */
    public Release without(FieldGroup group) {
        var others = new HashMap<>(choices);
        others.remove(group);
        return new Release(others, grants, publications);
    }

    public Set<UUID> tables(LocalDate today) {
        return grants.stream()
                .filter(it -> it.countsOn(today))
                .map(Grant::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isPublic(FieldGroup group) {
        return publications.stream().anyMatch(it -> it.group() == group);
    }
}
