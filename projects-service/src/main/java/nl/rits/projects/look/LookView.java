package nl.rits.projects.look;

import java.time.Instant;
import java.util.List;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.PartyRef;

/**
 * That a party looked; which of its people did is told to nobody.
 *
 * @param groups of which it saw something
 * @param viewed how often it was shown
 * @param exported how often it left as a file or a layer of a map
 * @param received how often it was sent
 */
public record LookView(
        PartyRef party, List<FieldGroup> groups, long viewed, long exported, long received, Instant lastAt) {}
