package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.outbox.Event;
import nl.rits.parties.membership.Belonging;
import org.jspecify.annotations.Nullable;

/** What other services are told of a party: its whole state but its numbers, which they do not need. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyChanged(
        UUID id,
        long version,
        String name,
        PartyKind kind,
        @Nullable String municipality,
        @Nullable String province,
        boolean active,
        SortedSet<String> principals,
        SortedSet<String> councillorPrincipals,
        List<Belonging> memberships) {
    public static final String TYPE = "nl.woningbouw.partijen.partij-gewijzigd.v1";

    static Event event(PartyState state, long version) {
        var data = new PartyChanged(
                state.id(),
                version,
                state.name(),
                state.kind(),
                state.municipality(),
                state.province(),
                state.active(),
                state.principals(),
                state.councillorPrincipals(),
                state.memberships());
        return Event.of(Register.TOPIC, state.id(), TYPE, data);
    }
}
