package nl.rits.parties.party;

import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party as others mention it. */
@Schema(
        description = "Een partij zoals andere gegevens haar noemen.",
        requiredProperties = {"id", "name", "kind", "side"})
public record PartyRef(UUID id, String name, PartyKind kind, Side side) {
    public static PartyRef of(UUID id, String name, PartyKind kind) {
        return new PartyRef(id, name, kind, kind.side());
    }
}
