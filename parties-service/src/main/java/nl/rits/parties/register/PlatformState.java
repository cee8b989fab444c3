package nl.rits.parties.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.rits.parties.membership.MembershipRepository.Member;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.platform.PlatformData;
import nl.rits.parties.platform.PlatformKind;
import nl.rits.parties.platform.SharedByDefault;
import org.jspecify.annotations.Nullable;

/** The whole state of a platform, as kept in its history: its facts and its members. */
public record PlatformState(
        UUID id,
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
    public PlatformState {
        municipalities = List.copyOf(municipalities);
        members = List.copyOf(members);
    }

    static PlatformState of(UUID id, PlatformData data, List<Member> members) {
        return new PlatformState(
                id,
                data.name(),
                data.kind(),
                data.parent(),
                data.municipalities(),
                members,
                holder(members, MembershipRole.CHAIR),
                holder(members, MembershipRole.SECRETARY),
                data.toleranceMonths(),
                data.toleranceShare(),
                data.staleMonths(),
                data.confirmDays(),
                data.defaults());
    }

    private static @Nullable UUID holder(List<Member> members, MembershipRole role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(Member::party)
                .findFirst()
                .orElse(null);
    }
}
