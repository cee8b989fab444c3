package nl.rits.bottlenecks.bottleneck;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.search.Asked;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to look for, in which order, as it came in the address. */
public class Search {

    private static final Map<String, String> COLUMNS =
            Map.of("homes", "b.homes", "reported", "b.reported_at", "due", "b.answer_by");

    @QueryParam("q")
    @Parameter(description = "Woorden uit titel of toelichting")
    @Nullable
    String q;

    @QueryParam("project")
    @Parameter(description = "Project dat het knelpunt raakt")
    @Nullable
    UUID project;

    @QueryParam("cause")
    @Parameter(description = "Code van een oorzaak; mag vaker voorkomen")
    @Nullable
    List<String> cause;

    @QueryParam("certainty")
    @Parameter(description = "Mogelijk of bevestigd")
    @Nullable
    Certainty certainty;

    @QueryParam("status")
    @Parameter(description = "Status; mag vaker voorkomen")
    @Nullable
    List<BottleneckStatus> status;

    @QueryParam("owner")
    @Parameter(description = "'me': de eigen organisatie is eigenaar")
    @Nullable
    String owner;

    @QueryParam("reporter")
    @Parameter(description = "'me': de eigen organisatie meldde het, of sloot zich aan")
    @Nullable
    String reporter;

    @QueryParam("table")
    @Parameter(description = "Tafel waar het ligt")
    @Nullable
    UUID table;

    @QueryParam("kind")
    @Parameter(description = "Knelpunt of kans; zonder: allebei")
    @Nullable
    BottleneckKind kind;

    @QueryParam("near")
    @Parameter(description = "In dezelfde gemeente als dit project; mag vaker voorkomen")
    @Nullable
    List<UUID> near;

    @QueryParam("sort")
    @DefaultValue("due")
    @Parameter(description = "homes, reported of due; met een streepje ervoor aflopend")
    String sort = "due";

    /** The same, understood. */
    record Wanted(
            Optional<String> words,
            Optional<UUID> project,
            List<String> causes,
            Optional<Certainty> certainty,
            List<BottleneckStatus> statuses,
            boolean mineToSolve,
            boolean mineReported,
            Optional<UUID> table,
            Optional<BottleneckKind> kind,
            List<UUID> near,
            String orderBy) {}

    Wanted understood() {
        var asked = new Asked();
        var wanted = new Wanted(
                asked.words("q", q),
                Optional.ofNullable(project),
                asked.codes("cause", cause),
                Optional.ofNullable(certainty),
                status == null ? List.of() : status,
                asked.isMe("owner", owner),
                asked.isMe("reporter", reporter),
                Optional.ofNullable(table),
                Optional.ofNullable(kind),
                near == null ? List.of() : near,
                asked.orderBy(sort, COLUMNS) + ", b.id");
        asked.check();
        return wanted;
    }
}
