package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code nl.woningbouw.partijen.partij-gewijzigd.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartyChanged(
        UUID id,
        long version,
        String name,
        PartyKind kind,
        @Nullable String municipality,
        boolean active,
        List<String> principals,
        List<String> councillorPrincipals) {

    public static final String TYPE = "nl.woningbouw.partijen.partij-gewijzigd.v1";

    public PartyChanged {
        principals = List.copyOf(principals);
        councillorPrincipals = List.copyOf(councillorPrincipals);
    }
}
