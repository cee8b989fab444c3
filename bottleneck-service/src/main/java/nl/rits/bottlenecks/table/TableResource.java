package nl.rits.bottlenecks.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.bottlenecks.table.TableViews.TableView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/tables")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class TableResource {

    private final CurrentViewer viewer;
    private final Tables tables;

    TableResource(CurrentViewer viewer, Tables tables) {
        this.viewer = viewer;
        this.tables = tables;
    }

    /**
     * @param starts with ends; without them it is for the whole day
     * @param name makes it a reference date instead of a meeting
     * @param invited parties; without them all members
     */
    public record NewSession(
            @NotNull LocalDate date,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime starts,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime ends,

            @Size(max = 200) @Nullable String place,
            @Size(max = 100) @Nullable String name,
            @Size(max = 1000) @Nullable List<@NotNull UUID> invited) {

        Planning planning() {
            return new Planning(date, starts, ends, place, name, invited);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Versnellingstafels; met zittingen van tafels waar u aan zit")
    public Page<TableView> list(@Valid @BeanParam Paging paging) {
        var all = tables.list(viewer.get());
        return Page.of(all.stream().skip(paging.offset()).limit(paging.pageSize).toList(), all.size(), paging);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén versnellingstafel")
    public TableView get(UUID id) {
        return tables.get(viewer.get(), id);
    }

    @POST
    @Path("/{id}/sessions")
    @Idempotent
    @Transactional
    @Operation(summary = "Plan een zitting, of met een naam een peildatum")
    @APIResponse(
            responseCode = "201",
            description = "Gepland",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response plan(UUID id, @Valid @NotNull NewSession session) {
        var planned = tables.plan(viewer.get(), id, session.planning());
        return ETags.created(URI.create("/api/bottlenecks/v1/sessions/" + planned.id()), planned, planned.version());
    }
}
