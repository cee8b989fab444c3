package nl.rits.parties.person;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A person was here, with these roles in the access token: what was lent comes and goes without anyone being here.
 *
 * @param account subject of the access token; absent: not here yet, but expected
 */
public record Seen(
        UUID person,
        Set<Role> roles,
        Locale language,
        @Nullable String account) {
    public Seen {
        roles = Set.copyOf(roles);
    }

    public static Seen of(Person person, Viewer viewer) {
        var own = viewer.roles().stream().filter(viewer::owns).collect(Collectors.toSet());
        return new Seen(person.id(), own, viewer.language(), viewer.account());
    }
}
