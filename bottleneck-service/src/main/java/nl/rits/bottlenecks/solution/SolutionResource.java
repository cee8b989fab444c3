package nl.rits.bottlenecks.solution;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionView;
import nl.rits.bottlenecks.solution.SolutionViews.ThumbInput;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/solutions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Oplossingen")
public class SolutionResource {

    private final CurrentViewer viewer;
    private final Solutions solutions;

    SolutionResource(CurrentViewer viewer, Solutions solutions) {
        this.viewer = viewer;
        this.solutions = solutions;
    }

    @GET
    @Transactional
    @Operation(summary = "Hoe knelpunten zijn opgelost; wat het meest lijkt op wat u hebt, staat voorop")
    public Page<SolutionView> list(
            @QueryParam("for") @Parameter(description = "Het knelpunt waarvoor u hulp zoekt") @Nullable UUID bottleneck,
            @QueryParam("cause") @Parameter(description = "Alleen van deze oorzaak") @Nullable String cause,
            @QueryParam("project") @Parameter(description = "Projecten van een knelpunt dat u nog schrijft")
                    List<UUID> of,
            @QueryParam("q") @Parameter(description = "Woorden uit de oplossing") @Nullable String words,
            @Valid @BeanParam Paging paging) {
        var who = viewer.get();
        check(cause, words);
        var like = bottleneck == null ? solutions.like(who, of, blankToNull(words)) : solutions.like(who, bottleneck);
        return solutions.list(who, cause, like, paging);
    }

    /** PostgreSQL has no text with a NUL in it. */
    private static void check(@Nullable String cause, @Nullable String words) {
        var faults = new ArrayList<Fault>();
        if (cause != null && cause.indexOf('\0') >= 0) {
            faults.add(Fault.parameter("cause", "not-a-text"));
        }
        if (words != null && words.indexOf('\0') >= 0) {
            faults.add(Fault.parameter("q", "not-a-text"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @PUT
    @Path("/{id}/thumb")
    @Idempotent
    @Transactional
    @Operation(summary = "Zeg of een oplossing uw organisatie hielp, of neem dat terug")
    public SolutionView thumb(UUID id, @Valid @NotNull ThumbInput thumb) {
        return solutions.thumb(viewer.get(), id, thumb.helped());
    }
}
