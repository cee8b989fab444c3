package nl.rits.bottlenecks.lobby;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.search.Asked;
import nl.rits.bottlenecks.search.Where;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lobby points, in which order, as it came in the address. */
public class LobbySearch {

    private static final Map<String, String> COLUMNS = Map.of(
            "title",
            "lower(l.title)",
            "made",
            "l.made_at",
            "submitted",
            "l.submitted_on",
            "signatures",
            "jsonb_array_length(l.signatures)");

    @QueryParam("cause")
    @Parameter(description = "Code van een oorzaak; mag vaker voorkomen")
    @Nullable
    List<String> cause;

    @QueryParam("status")
    @Parameter(description = "Status; mag vaker voorkomen")
    @Nullable
    List<LobbyStatus> status;

    @QueryParam("addressee")
    @Parameter(description = "Aan wie het is gevraagd")
    @Nullable
    Addressee addressee;

    @QueryParam("table")
    @Parameter(description = "Tafel die het vraagt")
    @Nullable
    UUID table;

    @QueryParam("sort")
    @DefaultValue("-made")
    @Parameter(description = "title, made, submitted of signatures; met een streepje ervoor aflopend")
    String sort = "-made";

    /** The same, understood. */
    record Wanted(Where where, String orderBy) {}

    Wanted understood() {
        var asked = new Asked();
        var where = new Where().in("l.status", "statuses", status).equal("l.table_id", "table", table);
        var causes = asked.codes("cause", cause);
        if (!causes.isEmpty()) {
            where.and("l.cause in (:causes)", "causes", causes);
        }
        if (addressee != null) {
            where.and("l.addressee = :addressee", "addressee", addressee.name());
        }
        var orderBy = asked.orderBy(sort, COLUMNS) + " nulls last, l.id";
        asked.check();
        return new Wanted(where, orderBy);
    }
}
