package nl.rits.foundation.identity;

import java.util.Locale;
import java.util.Optional;

/** What a person does for a party. A role only narrows what the party may see and do. */
public enum Role {
    PLANNER,
    READER,
    REVIEWER,
    CHAIR,
    COUNCILLOR,
    ADMINISTRATOR;

    /** The name in an access token, e.g. {@code planner}; roles of others are ignored. */
    public static Optional<Role> ofClaim(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether someone who stands in gets it: the roles that let a person do something. */
    public boolean isLendable() {
        return switch (this) {
            case PLANNER, REVIEWER, CHAIR, ADMINISTRATOR -> true;
            case READER, COUNCILLOR -> false;
        };
    }

    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
