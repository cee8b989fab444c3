package nl.rits.bottlenecks.capacity;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.search.Asked;
import nl.rits.foundation.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which offers and requests, in which order, as it came in the address. */
public class CapacitySearch {

    private static final Map<String, String> COLUMNS = Map.of(
            "hours", "c.hours", "starts", "c.starts", "ends", "c.ends", "made", "c.made_at", "expertise", "e.place");

    private static final int LAST_YEAR = 9999;

    @QueryParam("kind")
    @Parameter(description = "Aanbod of vraag")
    @Nullable
    CapacityKind kind;

    @QueryParam("expertise")
    @Parameter(description = "Code van een expertise; mag vaker voorkomen")
    @Nullable
    List<String> expertise;

    @QueryParam("from")
    @Parameter(description = "Loopt op of na deze dag")
    @Nullable
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "Begint op of voor deze dag")
    @Nullable
    LocalDate until;

    @QueryParam("party")
    @Parameter(description = "'me': alleen van uw organisatie, ook wat voorbij, vergeven of ingetrokken is")
    @Nullable
    String party;

    @QueryParam("status")
    @Parameter(description = "Status; mag vaker voorkomen")
    @Nullable
    List<CapacityStatus> status;

    @QueryParam("bottleneck")
    @Parameter(description = "Knelpunt waarvoor hulp wordt gevraagd")
    @Nullable
    UUID bottleneck;

    @QueryParam("sort")
    @DefaultValue("starts")
    @Parameter(description = "expertise, hours, starts, ends of made; met een streepje ervoor aflopend")
    String sort = "starts";

    /** The same, understood. */
    record Wanted(
            @Nullable CapacityKind kind,
            List<String> expertise,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean mine,
            List<CapacityStatus> statuses,
            @Nullable UUID bottleneck,
            String orderBy) {}

    Wanted understood() {
        var asked = new Asked();
        checkDay("from", from, asked);
        checkDay("until", until, asked);
        var wanted = new Wanted(
                kind,
                asked.codes("expertise", expertise),
                from,
                until,
                asked.isMe("party", party),
                status == null ? List.of() : status,
                bottleneck,
                asked.orderBy(sort, COLUMNS) + ", c.id");
        asked.check();
        return wanted;
    }

    /** PostgreSQL counts no further. */
    private static void checkDay(String name, @Nullable LocalDate day, Asked asked) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            asked.fault(Fault.parameter(name, "not-a-date"));
        }
    }
}
