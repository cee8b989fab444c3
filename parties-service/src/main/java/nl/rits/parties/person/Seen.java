package nl.rits.parties.person;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Role;

/** A person was here, with these roles in the access token. */
public record Seen(UUID person, Set<Role> roles, Locale language) {
    public Seen {
        roles = Set.copyOf(roles);
    }
}
