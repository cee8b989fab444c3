package nl.rits.parties.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.platform.Platform;
import nl.rits.parties.platform.PlatformEntry;
import nl.rits.parties.platform.PlatformKind;
import nl.rits.parties.platform.PlatformRepository;
import nl.rits.parties.platform.PlatformRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everyone who is signed in may read which platforms there are and who sits on them; administrators change it. */
@Path("platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platforms", description = "Samenwerkingsplatforms: waar partijen elkaar treffen.")
@RunOnVirtualThread
public class PlatformsResource {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "search");
        ORDERS.put("kind", "kind");
    }

    private final PlatformRepository platforms;
    private final MembershipRepository memberships;
    private final PartyRepository parties;
    private final Register register;
    private final Today today;
    private final MembershipViews membershipViews;
    private final ChangeViews changes;
    private final CurrentViewer viewer;

    PlatformsResource(
            PlatformRepository platforms,
            MembershipRepository memberships,
            PartyRepository parties,
            Register register,
            Today today,
            MembershipViews membershipViews,
            ChangeViews changes,
            CurrentViewer viewer) {
        this.platforms = platforms;
        this.memberships = memberships;
        this.parties = parties;
        this.register = register;
        this.today = today;
        this.membershipViews = membershipViews;
        this.changes = changes;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            operationId = "listPlatforms",
            summary = "Zoek platforms",
            description = "Alle samenwerkingsplatforms, per bladzijde.")
    public Page<PlatformView> list(
            @Parameter(description = "Deel van de naam.") @QueryParam("q") @Nullable String q,
            @QueryParam("kind") @Nullable PlatformKind kind,
            @Parameter(description = "CBS-code van een gemeente die erin ligt, zoals GM0177.")
                    @QueryParam("municipality")
                    @Nullable
                    String municipality,
            @Parameter(description = "name of kind; met - ervoor aflopend.") @QueryParam("sort") @Nullable String sort,
            @Valid @BeanParam Paging paging) {
        viewer.get();
        var page = new Filter()
                .search(q)
                .when(Optional.ofNullable(kind), "kind = :kind", "kind")
                .when(
                        Optional.ofNullable(municipality),
                        "array_contains(municipalities, :municipality)",
                        "municipality")
                .page(platforms, sort, ORDERS, paging);
        var holders =
                memberships.holders(page.items().stream().map(Platform::id).toList(), today.date());
        return page.map(platform -> PlatformView.of(platform, holders));
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "addPlatform",
            summary = "Voeg een platform toe",
            description = "Alleen voor de beheerder.")
    @APIResponse(
            responseCode = "201",
            description = "Het nieuwe platform.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlatformView.class)))
    public Response add(@Nullable PlatformEntry body) {
        var editor = viewer.get();
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        register.open();
        Editing.refuse(faults(entry, null));
        var by = Editor.of(editor);
        var platform = register.add(UUID.randomUUID(), entry.toData(), by, Cause.EDITED);
        register.change(platform, entry.toData(), entry.chair(), entry.secretary(), by);
        return ETags.created(URI.create("platforms/" + platform.id()), view(platform), platform.version());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPlatform",
            summary = "Lees een platform",
            description = "De gegevens van één samenwerkingsplatform.")
    @APIResponse(
            responseCode = "200",
            description = "Het platform.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlatformView.class)))
    public Response get(UUID id) {
        viewer.get();
        var platform = find(id);
        return ETags.ok(view(platform), platform.version());
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "changePlatform",
            summary = "Wijzig een platform",
            description =
                    "Alleen voor de beheerder. Wie voorzitter of secretaris was en het niet blijft, is geen lid meer.")
    @APIResponse(
            responseCode = "200",
            description = "Het gewijzigde platform.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlatformView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PlatformEntry body) {
        var editor = viewer.get();
        register.open();
        var platform = find(id);
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        ETags.require(ifMatch, platform.version(), () -> view(platform));
        Editing.refuse(faults(entry, platform));
        register.change(platform, entry.toData(), entry.chair(), entry.secretary(), Editor.of(editor));
        return ETags.ok(view(platform), platform.version());
    }

    @GET
    @Path("{id}/memberships")
    @Operation(
            operationId = "listMembershipsOfPlatform",
            summary = "Lees de leden van een platform",
            description = "Ook de lidmaatschappen die nog moeten beginnen of voorbij zijn.")
    public Page<MembershipView> memberships(UUID id, @Valid @BeanParam Paging paging) {
        viewer.get();
        find(id);
        return membershipViews.ofPlatform(id, paging);
    }

    @GET
    @Path("{id}/changes")
    @Operation(
            operationId = "listChangesOfPlatform",
            summary = "Lees de geschiedenis van een platform",
            description = "Wie wat wanneer wijzigde, nieuwste eerst. Alleen voor de beheerder en wie voorzit.")
    public Page<ChangeView> changes(UUID id, @Valid @BeanParam Paging paging) {
        var reader = viewer.get();
        var chair = view(find(id)).chair();
        if (!Editing.isAdministrator(reader) && !(chair != null && reader.actsFor(chair))) {
            throw ProblemException.forbidden();
        }
        return changes.ofPlatform(id, paging);
    }

    private List<Fault> faults(PlatformEntry entry, @Nullable Platform present) {
        var parent = Optional.ofNullable(entry.parent()).flatMap(platforms::findByIdOptional);
        var faults = new ArrayList<>(PlatformRules.faults(
                entry,
                present == null ? null : present.data().kind(),
                parent.map(found -> found.data().kind()).orElse(null)));
        unknown("/chair", entry.chair()).ifPresent(faults::add);
        unknown("/secretary", entry.secretary()).ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> unknown(String pointer, @Nullable UUID party) {
        return party == null
                        || parties.findByIdOptional(party)
                                .filter(found -> found.data().active())
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Fault.at(pointer, "unknown-party"));
    }

    private PlatformView view(Platform platform) {
        return PlatformView.of(platform, memberships.holders(List.of(platform.id()), today.date()));
    }

    private Platform find(UUID id) {
        return platforms.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
