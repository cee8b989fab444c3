package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Side;
import nl.rits.parties.party.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Party",
        description = "Een partij: een organisatie die meedoet.",
        requiredProperties = {"id", "version", "name", "kind", "side", "active"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyView(
        UUID id,
        long version,
        String name,
        PartyKind kind,
        Side side,

        @Schema(description = "CBS-code van de gemeente, zoals GM0177.") @Nullable
        String municipality,

        @Schema(description = "CBS-code van de provincie, zoals PV23.") @Nullable
        String province,

        @Nullable String kvk,
        @Nullable String oin,
        @Nullable String rsin,
        @Nullable String website,
        boolean active) {
    static PartyView of(Party party) {
        var data = party.data();
        return new PartyView(
                party.id(),
                party.version(),
                data.name(),
                data.kind(),
                data.kind().side(),
                data.municipality(),
                data.province(),
                data.kvk(),
                data.oin(),
                data.rsin(),
                data.website(),
                data.active());
    }
}
