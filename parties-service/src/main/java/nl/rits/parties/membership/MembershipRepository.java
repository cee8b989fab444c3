package nl.rits.parties.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {
    private static final String IN_FORCE = " and m.from <= :day and (m.until is null or m.until >= :day)";

    /** Someone who sits on a platform on a day. */
    public record Member(UUID party, PartyKind kind, MembershipRole role) {}

    /** Who chairs a platform or keeps its papers on a day. */
    public record Holder(UUID platform, UUID party, MembershipRole role) {}

    /** What a party belongs to on a day, by platform. */
    public List<Belonging> belongings(UUID party, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select new nl.rits.parties.membership.Belonging(m.platform, p.kind, m.role)"
                                + " from Membership m join Platform p on p.id = m.platform where m.party = :party"
                                + IN_FORCE + " order by m.platform",
                        Belonging.class)
                .setParameter("party", party)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who belongs to a platform on a day, by party; a party that is not active counts nowhere. */
    public List<Member> members(UUID platform, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select new nl.rits.parties.membership.MembershipRepository$Member(m.party, p.kind, m.role)"
                                + " from Membership m join Party p on p.id = m.party"
                                + " where m.platform = :platform and p.active" + IN_FORCE + " order by m.party",
                        Member.class)
                .setParameter("platform", platform)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who holds a role that only one can hold, on any of these platforms. */
    public List<Holder> holders(Collection<UUID> platforms, LocalDate day) {
        return platforms.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select new nl.rits.parties.membership.MembershipRepository$Holder(m.platform, m.party, m.role)"
                                        + " from Membership m join Party p on p.id = m.party"
                                        + " where m.platform in :platforms and m.role <> :member and p.active"
                                        + IN_FORCE,
                                Holder.class)
                        .setParameter("platforms", platforms)
                        .setParameter("member", MembershipRole.MEMBER)
                        .setParameter("day", day)
                        .getResultList();
    }

    public Optional<Membership> findHolder(UUID platform, MembershipRole role, LocalDate day) {
        return find("platform = ?1 and role = ?2", platform, role).stream()
                .filter(m -> m.inForce(day))
                .findFirst();
    }

    /** Memberships of the same party, or with the same single role, on a day that this one would cover too. */
    public List<Membership> overlapping(
            UUID platform, UUID party, MembershipRole role, LocalDate from, @Nullable LocalDate until, UUID except) {
        return list("platform", platform).stream()
                .filter(m -> !m.id().equals(except))
                .filter(m -> m.party().equals(party) || (role != MembershipRole.MEMBER && m.role() == role))
                .filter(m -> (until == null || !m.from().isAfter(until))
                        && (m.until() == null || !m.until().isBefore(from)))
                .toList();
    }
}
