package nl.rits.parties.register;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.parties.membership.Membership;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.platform.PlatformRepository;

/** Memberships with the names of both ends. */
@ApplicationScoped
public class MembershipViews {
    private final MembershipRepository memberships;
    private final PartyRepository parties;
    private final PlatformRepository platforms;
    private final Today today;

    MembershipViews(
            MembershipRepository memberships, PartyRepository parties, PlatformRepository platforms, Today today) {
        this.memberships = memberships;
        this.parties = parties;
        this.platforms = platforms;
        this.today = today;
    }

    MembershipView of(Membership membership) {
        return of(List.of(membership)).getFirst();
    }

    Page<MembershipView> ofParty(UUID party, Paging paging) {
        return page("party", party, paging);
    }

    Page<MembershipView> ofPlatform(UUID platform, Paging paging) {
        return page("platform", platform, paging);
    }

    private Page<MembershipView> page(String end, UUID id, Paging paging) {
        var query = memberships.find(end + " = ?1", Sort.by("from").and("id"), id);
        var total = query.count();
        var found = query.range(paging.offset(), paging.offset() + paging.pageSize - 1)
                .list();
        return Page.of(of(found), total, paging);
    }

    private List<MembershipView> of(Collection<Membership> found) {
        var partyRefs =
                parties.refs(found.stream().map(Membership::party).distinct().toList());
        var platformRefs = platforms.refs(
                found.stream().map(Membership::platform).distinct().toList());
        var now = today.date();
        return found.stream()
                .map(membership -> new MembershipView(
                        membership.id(),
                        membership.version(),
                        Objects.requireNonNull(platformRefs.get(membership.platform())),
                        Objects.requireNonNull(partyRefs.get(membership.party())),
                        membership.role(),
                        membership.from(),
                        membership.until(),
                        membership.inForce(now)))
                .toList();
    }
}
