package nl.rits.projects.codelist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.codelist.PriceInput.BoundsInput;
import nl.rits.projects.codelist.PriceInput.CutsInput;
import nl.rits.projects.planning.Amount;
import nl.rits.projects.planning.Amount.Tenure;
import nl.rits.projects.planning.PriceCuts.Cut;
import nl.rits.projects.sharing.KnownParties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The bounds of price classes, and how those who receive plans cut prices themselves. */
@Path("/")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Codelijsten")
public class PriceResource {

    private final CurrentViewer current;
    private final PriceTable table;
    private final KnownParties parties;

    PriceResource(CurrentViewer current, PriceTable table, KnownParties parties) {
        this.current = current;
        this.table = table;
        this.parties = parties;
    }

    /** The bounds of one year, in euros; rents per month. @param version send it as If-Match to change them */
    public record PriceBoundsView(
            int year, BigDecimal socialRent, BigDecimal midRent, BigDecimal affordableSale, long version) {
        static PriceBoundsView of(PriceTable.Bounds it) {
            var bounds = it.bounds();
            return new PriceBoundsView(
                    bounds.year(), bounds.socialRent(), bounds.midRent(), bounds.affordableSale(), it.version());
        }
    }

    @GET
    @Path("price-bounds")
    @Operation(summary = "De prijsgrenzen per jaar")
    public List<PriceBoundsView> bounds() {
        return table.kept().stream().map(PriceBoundsView::of).toList();
    }

    @PUT
    @Path("price-bounds/{year}")
    @Idempotent
    @Transactional
    @Operation(summary = "Leg de prijsgrenzen van een jaar vast (beheerder)")
    @APIResponseSchema(PriceBoundsView.class)
    public Response setBounds(
            @PathParam("year") int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull BoundsInput input) {
        if (!current.get().has(Role.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        var known =
                table.kept().stream().filter(it -> it.bounds().year() == year).findFirst();
        var version = known.map(PriceTable.Bounds::version).orElse(0L);
        check(version, ifMatch, ifNoneMatch, () -> PriceBoundsView.of(known.orElseThrow()));
        var bounds = input.read(year);
        if (!table.write(bounds, version + 1)) {
            throw new ProblemException(412, "version-changed", version + 1);
        }
        var view = PriceBoundsView.of(new PriceTable.Bounds(bounds, version + 1));
        return answer("price-bounds/" + year, view, version + 1);
    }

    /** How a receiver cuts prices in one year. @param version send it as If-Match to change them */
    public record PriceCutsView(int year, List<Cut> rent, List<Cut> sale, long version) {
        static PriceCutsView of(PriceTable.Cuts it) {
            return new PriceCutsView(it.year(), it.cuts().rent(), it.cuts().sale(), it.version());
        }
    }

    @GET
    @Path("price-cuts/{party}")
    @Operation(summary = "Hoe een ontvanger van plannen de prijzen indeelt, per jaar")
    public List<PriceCutsView> cuts(@PathParam("party") UUID party) {
        requireKnown(party);
        return table.cuts(party).stream().map(PriceCutsView::of).toList();
    }

    @PUT
    @Path("price-cuts/{party}/{year}")
    @Idempotent
    @Transactional
    @Operation(summary = "Leg vast hoe een ontvanger de prijzen van een jaar indeelt (de ontvanger zelf, of beheerder)")
    @APIResponseSchema(PriceCutsView.class)
    public Response setCuts(
            @PathParam("party") UUID party,
            @PathParam("year") int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull CutsInput input) {
        var viewer = current.get();
        if (!viewer.has(Role.ADMINISTRATOR) && !viewer.plansFor(party)) {
            throw ProblemException.forbidden();
        }
        requireKnown(party);
        var known = table.cuts(party, year);
        var version = known.map(PriceTable.Cuts::version).orElse(0L);
        check(version, ifMatch, ifNoneMatch, () -> PriceCutsView.of(known.orElseThrow()));
        var cuts = input.read(year);
        if (!table.write(party, year, cuts, version + 1)) {
            throw new ProblemException(412, "version-changed", version + 1);
        }
        return answer(
                "price-cuts/" + party + "/" + year,
                PriceCutsView.of(new PriceTable.Cuts(year, cuts, version + 1)),
                version + 1);
    }

    /** The class of a receiver. */
    public record CutName(String name) {}

    @GET
    @Path("price-cuts/{party}/{year}/_class")
    @Operation(summary = "In welke klasse van een ontvanger een bedrag valt")
    public CutName classOf(
            @PathParam("party") UUID party,
            @PathParam("year") int year,
            @QueryParam("tenure")
                    @Parameter(
                            description = "Huur per maand of koopprijs.",
                            required = true,
                            schema = @Schema(implementation = Tenure.class))
                    @Nullable
                    String tenure,
            @QueryParam("euros")
                    @Parameter(
                            description = "Het bedrag in euro's.",
                            required = true,
                            schema = @Schema(implementation = BigDecimal.class))
                    @Nullable
                    String euros) {
        var faults = new ArrayList<Fault>();
        var how = read("tenure", tenure, Tenure::valueOf, faults);
        var much = read("euros", euros, BigDecimal::new, faults);
        if (much.isPresent() && !Amount.isThinkable(much.get())) {
            faults.add(Fault.parameter("euros", "amount-out-of-range"));
        }
        PriceInput.refuse(faults);
        var amount = new Amount(how.orElseThrow(), null, much.orElseThrow(), LocalDate.of(year, 1, 1));
        return table.cuts(party, year)
                .flatMap(it -> it.cuts().classOf(amount))
                .map(CutName::new)
                .orElseThrow(ProblemException::notFound);
    }

    private static <T> Optional<T> read(
            String name, @Nullable String text, Function<String, T> parse, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.parameter(name, "required"));
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.parameter(name, "unknown-value", text));
            return Optional.empty();
        }
    }

    private void requireKnown(UUID party) {
        if (parties.find(party).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private static void check(
            long version,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            java.util.function.Supplier<?> known) {
        if (version == 0) {
            ETags.requireNew(ifNoneMatch);
        } else {
            ETags.require(ifMatch, version, known);
        }
    }

    private static Response answer(String place, Object view, long version) {
        return version == 1 ? ETags.created(URI.create(place), view, version) : ETags.ok(view, version);
    }
}
