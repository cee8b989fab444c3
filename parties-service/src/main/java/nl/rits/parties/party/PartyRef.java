package nl.rits.parties.party;

import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Side;

/** A party as others mention it. */
public record PartyRef(UUID id, String name, PartyKind kind, Side side) {
    public static PartyRef of(UUID id, String name, PartyKind kind) {
        return new PartyRef(id, name, kind, kind.side());
    }
}
