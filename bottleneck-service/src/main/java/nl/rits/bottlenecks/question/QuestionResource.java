package nl.rits.bottlenecks.question;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.question.QuestionInputs.NewQuestion;
import nl.rits.bottlenecks.question.QuestionInputs.QuestionAnswer;
import nl.rits.bottlenecks.question.QuestionInputs.QuestionExtension;
import nl.rits.bottlenecks.question.QuestionInputs.QuestionWithdrawal;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
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

/** Between the chair of a table and the party that is asked; for all others they are not there. */
@Path("/questions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Vragen", description = "Wat de voorzitter van een tafel een partij vraagt over een zaak.")
public class QuestionResource {

    private final CurrentViewer viewer;
    private final SharedQuestions shared;
    private final Questions questions;
    private final QuestionViews views;
    private final Clock clock;

    QuestionResource(
            CurrentViewer viewer, SharedQuestions shared, Questions questions, QuestionViews views, Clock clock) {
        this.viewer = viewer;
        this.shared = shared;
        this.questions = questions;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Vragen aan uw organisatie, en van tafels die u voorzit",
            description = "Alleen wie vraagt en wie gevraagd is, ziet een vraag en haar antwoord.")
    public Page<QuestionView> list(@Valid @BeanParam Paging paging, @BeanParam QuestionSearch search) {
        var wanted = search.understood();
        var me = viewer.get();
        var today = DutchDays.today(clock);
        var page = shared.list(me, wanted, today, paging.offset(), paging.pageSize);
        return Page.of(views.of(page, me), shared.count(me, wanted, today), paging);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Vraag partijen om een feit, met een termijn in werkdagen",
            description =
                    "De voorzitter van de tafel waar het knelpunt ligt. Elke partij krijgt haar eigen vraag; een laatste dag"
                            + " in het weekend of op een feestdag schuift naar de eerste werkdag erna.")
    @APIResponse(
            responseCode = "201",
            description = "Gevraagd",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = QuestionView.class)))
    public Response ask(@Valid @NotNull NewQuestion question) {
        var me = viewer.get();
        var asked = questions.ask(me, question);
        return Response.status(Response.Status.CREATED)
                .entity(views.of(asked, me))
                .build();
    }

    @GET
    @Path("/_parties")
    @Transactional
    @Operation(summary = "Wie de voorzitter over een knelpunt iets kan vragen, op naam")
    public List<PartyRef> parties(@QueryParam("bottleneck") @Nullable UUID bottleneck) {
        return bottleneck == null ? List.of() : views.names(questions.askable(viewer.get(), bottleneck));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén vraag, met haar antwoord")
    @APIResponse(
            responseCode = "200",
            description = "De vraag",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response get(UUID id) {
        return ok(shared.find(viewer.get(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}/answer")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Beantwoord een vraag, of verbeter uw antwoord",
            description = "Ook als de termijn voorbij is. Alleen wie vroeg, leest het.")
    @APIResponse(
            responseCode = "200",
            description = "De vraag daarna",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response answer(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull QuestionAnswer answer) {
        return ok(questions.answer(viewer.get(), id, ifMatch, answer));
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Geef meer tijd voor een antwoord, met een reden",
            description =
                    "Alleen wie vraagt; beide horen het. Vóór de nieuwe laatste dag komt er weer een herinnering.")
    @APIResponse(
            responseCode = "200",
            description = "De vraag daarna",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response extend(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull QuestionExtension extension) {
        return ok(questions.extend(viewer.get(), id, ifMatch, extension));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Transactional
    @Operation(summary = "Trek een vraag in, met een reden")
    @APIResponse(
            responseCode = "200",
            description = "De vraag daarna",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull QuestionWithdrawal withdrawal) {
        return ok(questions.withdraw(viewer.get(), id, ifMatch, withdrawal.reason()));
    }

    private Response ok(Question question) {
        return ETags.ok(views.of(question, viewer.get()), question.version);
    }
}
