package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.outbox.Event;
import nl.rits.parties.membership.MembershipRepository.Member;
import nl.rits.parties.platform.PlatformKind;
import nl.rits.parties.platform.SharedByDefault;
import org.jspecify.annotations.Nullable;

/** What other services are told of a platform: its whole state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlatformChanged(
        UUID id,
        long version,
        String name,
        PlatformKind kind,
        @Nullable UUID parent,
        List<String> municipalities,
        List<Member> members,
        @Nullable UUID chair,
        @Nullable UUID secretary,
        int toleranceMonths,
        BigDecimal toleranceShare,
        int staleMonths,
        @Nullable Integer confirmDays,
        @Nullable List<SharedByDefault> defaults) {
    public static final String TYPE = "nl.woningbouw.platforms.platform-gewijzigd.v1";

    static Event event(PlatformState state, long version) {
        var data = new PlatformChanged(
                state.id(),
                version,
                state.name(),
                state.kind(),
                state.parent(),
                state.municipalities(),
                state.members(),
                state.chair(),
                state.secretary(),
                state.toleranceMonths(),
                state.toleranceShare(),
                state.staleMonths(),
                state.confirmDays(),
                state.defaults());
        return Event.of(Register.TOPIC, state.id(), TYPE, data);
    }
}
