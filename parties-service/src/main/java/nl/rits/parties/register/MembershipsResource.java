package nl.rits.parties.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.membership.Membership;
import nl.rits.parties.membership.MembershipEntry;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.membership.MembershipRules;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.platform.PlatformRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who belongs where, and from when until when. Administrators decide; it follows at once what a party may see. */
@Path("memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships", description = "Lidmaatschappen: welke partij bij welk platform hoort, en wanneer.")
@RunOnVirtualThread
public class MembershipsResource {
    private final MembershipRepository memberships;
    private final PartyRepository parties;
    private final PlatformRepository platforms;
    private final Register register;
    private final Today today;
    private final MembershipViews views;
    private final CurrentViewer viewer;

    MembershipsResource(
            MembershipRepository memberships,
            PartyRepository parties,
            PlatformRepository platforms,
            Register register,
            Today today,
            MembershipViews views,
            CurrentViewer viewer) {
        this.memberships = memberships;
        this.parties = parties;
        this.platforms = platforms;
        this.register = register;
        this.today = today;
        this.views = views;
        this.viewer = viewer;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "addMembership",
            summary = "Maak een partij lid van een platform",
            description = "Alleen voor de beheerder. Zonder from telt het lidmaatschap vanaf vandaag.")
    @APIResponse(
            responseCode = "201",
            description = "Het nieuwe lidmaatschap.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MembershipView.class)))
    public Response add(@Nullable MembershipEntry body) {
        var editor = viewer.get();
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body).startingBy(today.date());
        register.open();
        var faults = new ArrayList<>(MembershipRules.faults(entry));
        unknownEnds(entry, faults);
        Editing.refuse(faults);
        var membership = new Membership(
                UUID.randomUUID(),
                Objects.requireNonNull(entry.platform()),
                Objects.requireNonNull(entry.party()),
                entry.roleOrMember(),
                Objects.requireNonNull(entry.from()),
                entry.until());
        requireRoom(membership, entry);
        register.add(membership, Editor.of(editor), Cause.MEMBERSHIP);
        return ETags.created(URI.create("memberships/" + membership.id()), views.of(membership), membership.version());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getMembership",
            summary = "Lees een lidmaatschap",
            description = "Eén lidmaatschap, met zijn versie.")
    @APIResponse(
            responseCode = "200",
            description = "Het lidmaatschap.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MembershipView.class)))
    public Response get(UUID id) {
        viewer.get();
        var membership = find(id);
        return ETags.ok(views.of(membership), membership.version());
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "changeMembership",
            summary = "Wijzig een lidmaatschap",
            description = "Alleen voor de beheerder: de rol en de dagen. Partij en platform liggen vast.")
    @APIResponse(
            responseCode = "200",
            description = "Het gewijzigde lidmaatschap.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MembershipView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable MembershipEntry body) {
        var editor = viewer.get();
        register.open();
        var membership = find(id);
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        ETags.require(ifMatch, membership.version(), () -> views.of(membership));
        Editing.refuse(MembershipRules.faults(entry, membership));
        requireRoom(membership, entry);
        register.change(
                membership,
                entry.roleOrMember(),
                entry.from() == null ? membership.from() : entry.from(),
                entry.until(),
                Editor.of(editor));
        return ETags.ok(views.of(membership), membership.version());
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "removeMembership",
            summary = "Verwijder een lidmaatschap",
            description =
                    "Alleen voor de beheerder, en voor een lidmaatschap dat er nooit had moeten zijn. Loopt het af,"
                            + " vul dan een laatste dag in. De geschiedenis blijft.")
    public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var editor = viewer.get();
        register.open();
        var membership = find(id);
        Editing.requireAdministrator(editor);
        ETags.require(ifMatch, membership.version(), () -> views.of(membership));
        register.remove(membership, Editor.of(editor));
    }

    private void unknownEnds(MembershipEntry entry, List<Fault> faults) {
        if (entry.platform() != null
                && platforms.findByIdOptional(entry.platform()).isEmpty()) {
            faults.add(Fault.at("/platform", "unknown-platform"));
        }
        if (entry.party() != null
                && parties.findByIdOptional(entry.party())
                        .filter(party -> party.data().active())
                        .isEmpty()) {
            faults.add(Fault.at("/party", "unknown-party"));
        }
    }

    /** A party sits on a platform once, and a chair or secretary is alone in that role, on every day. */
    private void requireRoom(Membership membership, MembershipEntry entry) {
        var others = memberships.overlapping(
                membership.platform(),
                membership.party(),
                entry.roleOrMember(),
                Optional.ofNullable(entry.from()).orElse(membership.from()),
                entry.until(),
                membership.id());
        if (!others.isEmpty()) {
            throw ProblemException.conflict("membership-overlaps")
                    .with("current", others.stream().map(views::of).toList());
        }
    }

    private Membership find(UUID id) {
        return memberships.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
