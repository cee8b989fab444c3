package nl.rits.projects.statement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.AsOf;
import nl.rits.projects.project.StatementReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements over projects: what waits for the viewer. */
@Path("/statements")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opgaven")
public class StatementListResource {

    private final CurrentViewer current;
    private final StatementReading reading;

    StatementListResource(CurrentViewer current, StatementReading reading) {
        this.current = current;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "Opgaven over projecten heen: om te bevestigen, te beoordelen of te beantwoorden")
    public Page<StatementView> list(
            @QueryParam("awaiting")
                    @Parameter(
                            description = "Wat u te doen staat; zonder deze: alle opgaven die u mag zien.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"confirmation", "review", "answer"}))
                    @Nullable
                    String awaiting,
            @QueryParam("project") @Parameter(description = "Alleen van dit project.") @Nullable UUID project,
            @QueryParam("party") @Parameter(description = "Alleen van deze partij.") @Nullable UUID party,
            @QueryParam("confirmedBefore")
                    @Parameter(
                            description = "Alleen opgaven die vóór deze dag voor het laatst zijn bevestigd.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String confirmedBefore,
            @BeanParam AsOf asOf,
            @Valid @BeanParam Paging paging) {
        return reading.page(current.get(), awaiting, project, party, day(confirmedBefore), asOf, paging);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid(Fault.parameter("confirmedBefore", "unknown-value", text));
        }
    }
}
