package nl.rits.projects.own;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists under a name: one's own, and those that the party shares. */
@Path("/views")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Weergaven", description = "Lijsten met filters en volgorde onder een naam: van uzelf, of van uw partij.")
public class SavedViewResource {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;

    /** Part of an address, and of nothing but a query. */
    private static final Pattern QUERY = Pattern.compile("[!$-;=?@A-Z_a-z~&%\\[\\]|]*");

    private final CurrentViewer current;
    private final SavedViews views;
    private final Clock clock;

    SavedViewResource(CurrentViewer current, SavedViews views, Clock clock) {
        this.current = current;
        this.views = views;
        this.clock = clock;
    }

    /** As it is saved. */
    public record SavedViewInput(
            @Nullable Screen screen,
            @Nullable String name,

            @Schema(description = "Filters en volgorde, zoals in het adres na het vraagteken.") @Nullable
            String query,

            @Schema(description = "Ook voor anderen van uw partij.") @Nullable
            Boolean shared) {}

    /** What may change of it. */
    public record SavedViewChange(
            @Nullable String name,
            @Nullable String query,
            @Nullable Boolean shared) {}

    /** @param own made by who asks; @param mailed who asks gets mail when something changes in it */
    @Schema(name = "SavedView")
    public record View(
            UUID id,
            long version,
            Screen screen,
            String name,
            String query,
            boolean shared,
            boolean own,
            boolean mayEdit,

            @Schema(description = "U krijgt mail als er iets in wijzigt.")
            boolean mailed,

            Instant updatedAt) {

        static View of(SavedView view, Viewer viewer) {
            return new View(
                    view.id(),
                    view.version(),
                    view.screen(),
                    view.name(),
                    view.query(),
                    view.shared(),
                    view.isBy(viewer),
                    view.mayChange(viewer),
                    view.mailed(),
                    view.updatedAt());
        }
    }

    @GET
    @Operation(summary = "Uw weergaven, en die uw partij deelt")
    public Page<View> list(
            @QueryParam("screen") @Parameter(description = "Van welke pagina.") @Nullable Screen screen,
            @QueryParam("mailed")
                    @Parameter(description = "Waarover u wel (true) of geen (false) mail krijgt.")
                    @Nullable
                    Boolean mailed,
            @QueryParam("sort") @Parameter(description = "name of updated; met - ervoor aflopend.") @Nullable
                    String sort,
            @Valid @BeanParam Paging paging) {
        var viewer = current.get();
        var order = switch (sort == null || sort.isBlank() ? "name" : sort) {
            case "name" -> "lower(name)";
            case "-name" -> "lower(name) desc";
            case "updated" -> "updated_at";
            case "-updated" -> "updated_at desc";
            case String other -> throw ProblemException.invalid(Fault.parameter("sort", "unknown-value", other));
        };
        return views.page(viewer, screen, mailed, order, paging).map(it -> View.of(it, viewer));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Eén weergave")
    @APIResponseSchema(View.class)
    public Response get(@PathParam("id") UUID id) {
        var viewer = current.get();
        var view = views.find(viewer, id).orElseThrow(ProblemException::notFound);
        return ETags.ok(View.of(view, viewer), view.version());
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Bewaar filters en volgorde onder een naam")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Response make(@NotNull SavedViewInput input) {
        var viewer = current.get();
        var faults = new ArrayList<Fault>();
        if (input.screen() == null) {
            faults.add(Fault.at("/screen", "value-missing"));
        }
        var name = name(input.name(), faults);
        var query = query(input.query(), faults);
        var shared = Boolean.TRUE.equals(input.shared());
        if (shared && !viewer.actsFor(viewer.party())) {
            faults.add(Fault.at("/shared", "not-yours-to-share"));
        }
        refuse(faults);
        var now = Sql.now(clock);
        var view = new SavedView(
                UUID.randomUUID(),
                1,
                viewer.party(),
                viewer.account(),
                shared,
                Objects.requireNonNull(input.screen()),
                name,
                query,
                now,
                now,
                false);
        views.keep(view);
        return ETags.created(URI.create("views/" + view.id()), View.of(view, viewer), 1);
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Wijzig een weergave",
            description = "Een gedeelde weergave wijzigt ook een planner van uw partij.")
    @APIResponseSchema(View.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull SavedViewChange input) {
        var viewer = current.get();
        var view = held(viewer, id, ifMatch);
        var faults = new ArrayList<Fault>();
        var name = name(input.name(), faults);
        var query = query(input.query(), faults);
        var shared = Boolean.TRUE.equals(input.shared());
        if (shared != view.shared() && !(view.isBy(viewer) && viewer.actsFor(view.party()))) {
            faults.add(Fault.at("/shared", "not-yours-to-share"));
        }
        refuse(faults);
        var next = view.changed(shared, name, query, Sql.now(clock));
        views.keep(next);
        return ETags.ok(View.of(next, viewer), next.version());
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Gooi een weergave weg")
    @APIResponse(responseCode = "204", description = "De weergave is weg.")
    public Response drop(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = current.get();
        views.drop(held(viewer, id, ifMatch).id());
        return Response.noContent().build();
    }

    private SavedView held(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var view = views.lock(viewer, id).orElseThrow(ProblemException::notFound);
        if (!view.mayChange(viewer)) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, view.version(), () -> View.of(view, viewer));
        return view;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static String name(@Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/name", "value-missing"));
            return "";
        }
        if (text.strip().length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "text-too-long", LONGEST_NAME));
        }
        return text.strip();
    }

    private static String query(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            faults.add(Fault.at("/query", "value-missing"));
            return "";
        }
        if (text.length() > LONGEST_QUERY) {
            faults.add(Fault.at("/query", "text-too-long", LONGEST_QUERY));
        } else if (!QUERY.matcher(text).matches()) {
            faults.add(Fault.at("/query", "not-a-query"));
        }
        return text.startsWith("?") ? text.substring(1) : text;
    }
}
