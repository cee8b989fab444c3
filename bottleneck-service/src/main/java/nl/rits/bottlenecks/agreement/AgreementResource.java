package nl.rits.bottlenecks.agreement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.AgreementInputs.AcceptanceInput;
import nl.rits.bottlenecks.agreement.AgreementInputs.AgreementStep;
import nl.rits.bottlenecks.agreement.AgreementInputs.NewAgreement;
import nl.rits.bottlenecks.agreement.AgreementInputs.WholeAgreement;
import nl.rits.bottlenecks.agreement.KeptRate.KeptQuarter;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.export.AskedFormat;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/agreements")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Afspraken")
public class AgreementResource {

    private final CurrentViewer viewer;
    private final SharedAgreements shared;
    private final Agreements agreements;
    private final AgreementViews views;
    private final KeptRate kept;
    private final AgreementExport export;
    private final Clock clock;

    AgreementResource(
            CurrentViewer viewer,
            SharedAgreements shared,
            Agreements agreements,
            AgreementViews views,
            KeptRate kept,
            AgreementExport export,
            Clock clock) {
        this.viewer = viewer;
        this.shared = shared;
        this.agreements = agreements;
        this.views = views;
        this.kept = kept;
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Afspraken die u mag zien",
            description = "Wat u beloofde, wat u is beloofd, en wat aan uw tafels is afgesproken.")
    public Page<AgreementView> list(@Valid @BeanParam Paging paging, @BeanParam AgreementSearch search) {
        var wanted = search.understood();
        var me = viewer.get();
        var today = today();
        var page = shared.list(me, wanted, today, paging.offset(), paging.pageSize);
        return Page.of(views.of(page, me), shared.count(me, wanted, today), paging);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Maak een afspraak bij een zitting",
            description =
                    "De voorzitter van de tafel, of een partij van de afspraak die daar aan tafel zit. Zij geldt als beide kanten akkoord zijn.")
    @APIResponse(
            responseCode = "201",
            description = "Voorgesteld",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response propose(@Valid @NotNull NewAgreement agreement) {
        var made = agreements.propose(viewer.get(), agreement);
        return ETags.created(
                URI.create("/api/bottlenecks/v1/agreements/" + made.id), views.of(made, viewer.get()), made.version);
    }

    @GET
    @Path("/_kept")
    @Transactional
    @Operation(
            summary = "Hoeveel afspraken per kwartaal zijn nagekomen",
            description = "Op de dag waarvoor zij gelden, over wat u mag zien; met de filters van de lijst.")
    public List<KeptQuarter> kept(@BeanParam AgreementSearch search) {
        return kept.perQuarter(viewer.get(), search.understood(), today());
    }

    @GET
    @Path("/_export")
    @Transactional
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "Afspraken die u mag zien als bestand, met de filters van de lijst en de kwartalen")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@BeanParam AgreementSearch search, @BeanParam AskedFormat format) {
        var kind = format.kind();
        var me = viewer.get();
        var sheets = export.sheets(me, search.understood(), today());
        return kind.answer("afspraken-" + today(), sheets);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén afspraak, met haar verhaal")
    @APIResponse(
            responseCode = "200",
            description = "De afspraak",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response get(UUID id) {
        return ok(shared.find(viewer.get(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Verander een afspraak",
            description =
                    "Daarna moeten beide kanten opnieuw akkoord gaan. Was zij al afgesproken, dan hoort er een reden bij.")
    @APIResponse(
            responseCode = "200",
            description = "De afspraak daarna",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response rewrite(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull WholeAgreement agreement) {
        return ok(agreements.rewrite(viewer.get(), id, ifMatch, agreement));
    }

    @POST
    @Path("/{id}/acceptances")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Ga akkoord met een afspraak",
            description =
                    "Voor uw organisatie, met de tekst die op uw scherm staat. Is die intussen anders, dan hoort u dat.")
    @APIResponse(
            responseCode = "200",
            description = "De afspraak daarna",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response accept(UUID id, @Valid @NotNull AcceptanceInput acceptance) {
        return ok(agreements.accept(viewer.get(), id, acceptance.wording()));
    }

    @POST
    @Path("/{id}/steps")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Meld een afspraak af, zeg dat zij is nagekomen of nog niet, of trek haar in",
            description = "Afmelden doet wie het beloofde, met bewijs. Of zij is nagekomen, zegt de andere kant.")
    @APIResponse(
            responseCode = "200",
            description = "De afspraak daarna",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response step(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull AgreementStep step) {
        return ok(agreements.step(viewer.get(), id, ifMatch, step));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }

    private Response ok(Agreement agreement) {
        return ETags.ok(views.of(agreement, viewer.get()), agreement.version);
    }
}
