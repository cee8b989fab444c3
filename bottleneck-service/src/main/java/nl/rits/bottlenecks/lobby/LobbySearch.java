package nl.rits.bottlenecks.lobby;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.api.Sorting;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
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

    /** A where clause after what the viewer sees, with its parameters. */
    record Wanted(String sql, Map<String, Object> parameters, String orderBy) {}

    Wanted understood() {
        var faults = new ArrayList<Fault>();
        var parts = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        if (cause != null && !cause.isEmpty()) {
            if (cause.stream().anyMatch(code -> code.indexOf('\0') >= 0)) {
                faults.add(Fault.parameter("cause", "not-a-text"));
            }
            parts.append(" and l.cause in (:causes)");
            parameters.put("causes", cause);
        }
        if (status != null && !status.isEmpty()) {
            parts.append(" and l.status in (:statuses)");
            parameters.put("statuses", status.stream().map(Enum::name).toList());
        }
        if (addressee != null) {
            parts.append(" and l.addressee = :addressee");
            parameters.put("addressee", addressee.name());
        }
        if (table != null) {
            parts.append(" and l.table_id = :table");
            parameters.put("table", table);
        }
        var orderBy = Sorting.by(sort, COLUMNS, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Wanted(parts.toString(), parameters, orderBy + " nulls last, l.id");
    }
}
