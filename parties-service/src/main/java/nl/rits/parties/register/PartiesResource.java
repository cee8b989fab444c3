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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.party.Party;
import nl.rits.parties.party.PartyEntry;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.party.PartyRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everyone who is signed in may read who takes part; administrators change it. */
@Path("parties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parties", description = "Partijen: de organisaties die meedoen.")
@RunOnVirtualThread
public class PartiesResource {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "search");
        ORDERS.put("kind", "kind");
        ORDERS.put("municipality", "municipality");
    }

    private final PartyRepository parties;
    private final Register register;
    private final MembershipViews memberships;
    private final ChangeViews changes;
    private final CurrentViewer viewer;

    PartiesResource(
            PartyRepository parties,
            Register register,
            MembershipViews memberships,
            ChangeViews changes,
            CurrentViewer viewer) {
        this.parties = parties;
        this.register = register;
        this.memberships = memberships;
        this.changes = changes;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "listParties", summary = "Zoek partijen", description = "Alle partijen, per bladzijde.")
    public Page<PartyView> list(
            @Parameter(description = "Deel van de naam.") @QueryParam("q") @Nullable String q,
            @QueryParam("kind") @Nullable PartyKind kind,
            @Parameter(description = "CBS-code, zoals GM0177.") @QueryParam("municipality") @Nullable
                    String municipality,
            @QueryParam("active") @Nullable Boolean active,
            @Parameter(description = "name, kind of municipality; met - ervoor aflopend.") @QueryParam("sort") @Nullable
                    String sort,
            @Valid @BeanParam Paging paging) {
        viewer.get();
        return new Filter()
                .search(q)
                .when(Optional.ofNullable(kind), "kind = :kind", "kind")
                .when(Optional.ofNullable(municipality), "municipality = :municipality", "municipality")
                .when(Optional.ofNullable(active), "active = :active", "active")
                .page(parties, sort, ORDERS, paging)
                .map(PartyView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "addParty", summary = "Voeg een partij toe", description = "Alleen voor de beheerder.")
    @APIResponse(
            responseCode = "201",
            description = "De nieuwe partij.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartyView.class)))
    public Response add(@Nullable PartyEntry body) {
        var editor = viewer.get();
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        Editing.refuse(PartyRules.faults(entry));
        register.open();
        var id = UUID.randomUUID();
        parties.requireOnlyOne(id, entry.toData());
        var party = register.add(id, entry.toData(), Editor.of(editor), Cause.EDITED);
        return ETags.created(URI.create("parties/" + id), PartyView.of(party), party.version());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getParty", summary = "Lees een partij", description = "De gegevens van één partij.")
    @APIResponse(
            responseCode = "200",
            description = "De partij.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartyView.class)))
    public Response get(UUID id) {
        viewer.get();
        var party = find(id);
        return ETags.ok(PartyView.of(party), party.version());
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(operationId = "changeParty", summary = "Wijzig een partij", description = "Alleen voor de beheerder.")
    @APIResponse(
            responseCode = "200",
            description = "De gewijzigde partij.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartyView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PartyEntry body) {
        var editor = viewer.get();
        register.open();
        var party = find(id);
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        ETags.require(ifMatch, party.version(), () -> PartyView.of(party));
        Editing.refuse(PartyRules.faults(entry));
        parties.requireOnlyOne(id, entry.toData());
        register.change(party, entry.toData(), Editor.of(editor));
        return ETags.ok(PartyView.of(party), party.version());
    }

    @GET
    @Path("{id}/memberships")
    @Operation(
            operationId = "listMembershipsOfParty",
            summary = "Lees waar een partij lid van is",
            description = "Ook de lidmaatschappen die nog moeten beginnen of voorbij zijn.")
    public Page<MembershipView> memberships(UUID id, @Valid @BeanParam Paging paging) {
        viewer.get();
        find(id);
        return memberships.ofParty(id, paging);
    }

    @GET
    @Path("{id}/changes")
    @Operation(
            operationId = "listChangesOfParty",
            summary = "Lees de geschiedenis van een partij",
            description = "Wie wat wanneer wijzigde, nieuwste eerst. Alleen voor de partij zelf en de beheerder.")
    public Page<ChangeView> changes(UUID id, @Valid @BeanParam Paging paging) {
        var reader = viewer.get();
        find(id);
        if (!Editing.isAdministrator(reader) && !reader.actsFor(id)) {
            throw ProblemException.forbidden();
        }
        return changes.ofParty(id, paging);
    }

    private Party find(UUID id) {
        return parties.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
