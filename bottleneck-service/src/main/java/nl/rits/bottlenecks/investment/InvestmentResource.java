package nl.rits.bottlenecks.investment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.investment.InvestmentList.Order;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentView;
import nl.rits.bottlenecks.investment.InvestmentViews.WhatIf;
import nl.rits.bottlenecks.investment.Priorities.Means;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/investments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Investeringen")
public class InvestmentResource {

    private static final Map<String, Order> ORDERS =
            Map.of("eurosPerHome", Order.EUROS_PER_HOME, "-homes", Order.HOMES, "firstYear", Order.FIRST_YEAR);

    private final CurrentViewer viewer;
    private final Investments investments;

    InvestmentResource(CurrentViewer viewer, Investments investments) {
        this.viewer = viewer;
        this.investments = investments;
    }

    @GET
    @Transactional
    @Operation(summary = "Wat open knelpunten vragen aan geld en mensen, en hoeveel woningen dat vrijmaakt")
    public Page<InvestmentView> list(
            @QueryParam("table") @Parameter(description = "Alleen wat bij deze tafel ligt") @Nullable UUID table,
            @QueryParam("sort")
                    @DefaultValue("eurosPerHome")
                    @Parameter(description = "eurosPerHome (standaard), -homes of firstYear")
                    String sort,
            @Valid @BeanParam Paging paging) {
        var order = ORDERS.get(sort);
        if (order == null) {
            var known = String.join(", ", ORDERS.keySet().stream().sorted().toList());
            throw ProblemException.invalid(Fault.parameter("sort", "not-in-list", known));
        }
        return investments.list(viewer.get(), table, order, paging);
    }

    @GET
    @Path("/what-if")
    @Transactional
    @Operation(summary = "Verdeel een bedrag en uren zo, dat de meeste woningen vrijkomen; er wordt niets bewaard")
    public WhatIf whatIf(
            @QueryParam("table") @Parameter(description = "Alleen wat bij deze tafel ligt") @Nullable UUID table,
            @QueryParam("euros") @DefaultValue("0") @Min(0) @Max(1_000_000_000_000L) long euros,
            @QueryParam("hours") @DefaultValue("0") @Min(0) @Max(1_000_000_000L) long hours) {
        return investments.whatIf(viewer.get(), table, new Means(euros, hours));
    }
}
