package nl.rits.bottlenecks.known;

import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Side;

/** A party as other views name it. */
public record PartyRef(UUID id, String name, PartyKind kind, Side side) {

    static PartyRef of(UUID id, String name, PartyKind kind) {
        return new PartyRef(id, name, kind, kind.side());
    }

    /** A party of which no event came yet; its name follows by itself. */
    static PartyRef unknown(UUID id) {
        return of(id, "–", PartyKind.OTHER);
    }
}
