package nl.rits.parties.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A membership as an administrator enters it.
 *
 * @param role absent: member
 * @param from first day that counts; absent: today
 * @param until last day that counts; absent: until further notice
 */
@Schema(description = "Een lidmaatschap zoals de beheerder het invult.")
public record MembershipEntry(
        @Nullable UUID platform,
        @Nullable UUID party,
        @Nullable MembershipRole role,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public MembershipRole roleOrMember() {
        return role == null ? MembershipRole.MEMBER : role;
    }

    /** The same, with its first day filled in. */
    public MembershipEntry startingBy(LocalDate today) {
        return from == null ? new MembershipEntry(platform, party, role, today, until) : this;
    }
}
