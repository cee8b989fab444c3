package nl.rits.parties.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Organizations;
import nl.rits.foundation.logboek.DataSubjects;
import nl.rits.foundation.logboek.Logboek;
import nl.rits.parties.membership.Belonging;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.party.Party;
import nl.rits.parties.party.PartyRef;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.platform.PlatformRepository;
import nl.rits.parties.register.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking, from the access token and what is kept about the party. Works for a person whom nobody entered yet. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "Uzelf.")
@RunOnVirtualThread
public class MeResource {
    private final CurrentViewer viewer;
    private final PartyRepository parties;
    private final PlatformRepository platforms;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Deputies deputies;
    private final Today today;
    private final DataSubjects subjects;
    private final Event<Seen> seen;

    MeResource(
            CurrentViewer viewer,
            PartyRepository parties,
            PlatformRepository platforms,
            MembershipRepository memberships,
            Accounts accounts,
            Deputies deputies,
            Today today,
            DataSubjects subjects,
            Event<Seen> seen) {
        this.viewer = viewer;
        this.parties = parties;
        this.platforms = platforms;
        this.memberships = memberships;
        this.accounts = accounts;
        this.deputies = deputies;
        this.today = today;
        this.subjects = subjects;
        this.seen = seen;
    }

    @GET
    @Transactional
    @Logboek(name = "read who is asking", processingActivityId = "gebruikersbeheer")
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "getMe",
            summary = "Lees wie u bent",
            description = "Uw account, rollen, partij en lidmaatschappen.")
    public Me get() {
        var me = viewer.get();
        var token = viewer.token();
        subjects.account(me.account());
        var account = accounts.name();
        var myself = accounts.person();
        myself.ifPresent(found -> seen.fire(Seen.of(found, me)));
        var name = myself.map(found -> found.data().name())
                .or(() -> Optional.ofNullable(token.<String>getClaim("name")))
                .orElse(account);
        var mine = viewer.memberships();
        var known =
                parties.refs(mine.stream().map(Organizations.Membership::party).toList());
        var mayActFor = mine.stream().map(membership -> ref(membership, known)).toList();
        var belongings = belongings(me.party());
        var refs = platforms.refs(belongings.stream().map(Belonging::platform).toList());
        var belongs = belongings.stream()
                .map(belonging ->
                        new Me.Belongs(Objects.requireNonNull(refs.get(belonging.platform())), belonging.role()))
                .toList();
        return new Me(
                account,
                name,
                new TreeSet<>(me.roles()),
                mayActFor.stream()
                        .filter(party -> party.id().equals(me.party()))
                        .findFirst()
                        .orElseThrow(),
                mayActFor,
                belongs,
                belongs.stream()
                        .filter(place -> place.role() == MembershipRole.CHAIR)
                        .map(Me.Belongs::platform)
                        .toList(),
                myself.filter(accounts::isMe)
                        .map(person -> deputies.askedOf(person.id()))
                        .orElse(List.of()));
    }

    /** A party that is not active belongs nowhere. */
    private List<Belonging> belongings(UUID party) {
        return parties.findByIdOptional(party)
                .map(Party::data)
                .filter(data -> data.active())
                .map(data -> memberships.belongings(party, today.date()))
                .orElse(List.of());
    }

    /** A party that nobody entered yet has no other name than its organization in the token. */
    private static PartyRef ref(Organizations.Membership membership, Map<UUID, PartyRef> known) {
        var ref = known.get(membership.party());
        return ref == null ? PartyRef.of(membership.party(), membership.alias(), membership.kind()) : ref;
    }
}
