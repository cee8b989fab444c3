package nl.rits.projects.partner;

import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import org.jspecify.annotations.Nullable;

/** What parties-service says of a party: its whole state. */
record PartyChanged(
        UUID id,
        long version,
        String name,
        PartyKind kind,
        @Nullable String municipality,
        @Nullable String province,
        boolean active,
        List<String> principals,
        List<String> councillorPrincipals) {

    static final String TYPE = "nl.woningbouw.partijen.partij-gewijzigd.v1";
}
