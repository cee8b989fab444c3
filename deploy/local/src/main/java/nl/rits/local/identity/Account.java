package nl.rits.local.identity;

import java.util.List;
import java.util.UUID;

/**
 * A demo account; its password is its name.
 *
 * @param may what its owner can do, for the table at the end of "up"
 */
public record Account(
        String name, String firstName, String lastName, List<String> roles, String organization, String may) {
    /** Stays the same when the realm is made anew, so that what the account did stays its own. */
    public UUID id() {
        return Organization.stableId("account", name);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
