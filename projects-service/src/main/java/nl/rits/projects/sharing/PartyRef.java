package nl.rits.projects.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Side;

/** A party as named in answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyRef(UUID id, String name, PartyKind kind, Side side) {

    static PartyRef of(UUID id, String name, PartyKind kind) {
        return new PartyRef(id, name, kind, kind.side());
    }
}
