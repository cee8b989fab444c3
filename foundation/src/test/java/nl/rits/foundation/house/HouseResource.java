package nl.rits.foundation.house;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Path("houses")
@RunOnVirtualThread
public class HouseResource {
    static final String CHANGED = "nl.woningbouw.huizen.huis-gewijzigd.v1";

    private final Houses houses;
    private final Outbox outbox;
    private final CurrentViewer viewer;

    HouseResource(Houses houses, Outbox outbox, CurrentViewer viewer) {
        this.houses = houses;
        this.outbox = outbox;
        this.viewer = viewer;
    }

    @GET
    public Page<String> list(
            @Valid @BeanParam Paging paging,
            @QueryParam("colour") @Nullable List<House.Colour> colour,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("owner") @Nullable UUID owner) {
        return Page.of(List.of(colour + " " + asOf + " " + owner), 1, paging);
    }

    @GET
    @Path("me")
    public Map<String, Object> me() {
        var me = viewer.get();
        return Map.of(
                "account", me.account(),
                "party", me.party(),
                "kind", me.kind(),
                "roles", me.roles(),
                "principals", me.principals(),
                "numbers", me.principalNumbers(),
                "language", me.language().getLanguage());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) throws SQLException {
        var house = houses.find(id).orElseThrow(ProblemException::notFound);
        return ETags.ok(house, house.version());
    }

    @POST
    @Idempotent
    public Response create(@Valid @NotNull House.Plan plan) throws SQLException {
        var house = new House(
                UUID.randomUUID(), 1, Objects.requireNonNull(plan.name()), Objects.requireNonNull(plan.rooms()));
        houses.save(house);
        outbox.publish(Event.of("projects", house.id(), CHANGED, house));
        return ETags.created(URI.create("/api/houses/v1/houses/" + house.id()), house, house.version());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Idempotent(action = "change house")
    public House change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull House.Plan plan)
            throws SQLException {
        var old = houses.find(id).orElseThrow(ProblemException::notFound);
        ETags.require(ifMatch, old.version(), () -> old);
        var house = new House(
                id, old.version() + 1, Objects.requireNonNull(plan.name()), Objects.requireNonNull(plan.rooms()));
        houses.save(house);
        outbox.publish(Event.of("projects", id, CHANGED, house));
        return house;
    }

    @POST
    @Path("_fail")
    public void fail() {
        throw new IllegalStateException("secret of table house");
    }

    @POST
    @Path("_empty")
    @Idempotent
    public void empty() {
        // The smallest write there is.
    }
}
