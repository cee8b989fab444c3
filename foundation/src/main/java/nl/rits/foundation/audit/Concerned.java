package nl.rits.foundation.audit;

import java.util.Set;
import java.util.UUID;

/** What a service knows of whom an act concerns, besides the party that acts. A service has one such bean, or none. */
public interface Concerned {
    /** @param object path of the thing, e.g. {@code /projects/<id>/statements/<party>}; may be of something that is not there */
    Set<UUID> parties(String object);
}
