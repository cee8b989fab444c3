package nl.rits.bottlenecks.agreement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.search.Asked;
import nl.rits.bottlenecks.search.Where;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which agreements, in which order, as it came in the address. */
public class AgreementSearch {

    private static final Map<String, String> COLUMNS =
            Map.of("due", "a.due", "made", "a.made_at", "what", "lower(a.what)", "status", "a.status");

    private static final String I_OWN = "a.owners @> array[cast(:me as uuid)]";
    private static final String I_WAIT = "a.counterparts @> array[cast(:me as uuid)]";
    private static final String I_ACCEPTED =
            "a.accepted @> jsonb_build_array(jsonb_build_object('party', cast(:me as text)))";

    @QueryParam("q")
    @Parameter(description = "Woorden uit de afspraak")
    @Nullable
    String q;

    @QueryParam("owner")
    @Parameter(description = "'me': uw organisatie belooft het")
    @Nullable
    String owner;

    @QueryParam("counterpart")
    @Parameter(description = "'me': het is uw organisatie beloofd")
    @Nullable
    String counterpart;

    @QueryParam("waiting")
    @Parameter(description = "'me': wacht op een woord van uw organisatie")
    @Nullable
    String waiting;

    @QueryParam("open")
    @Parameter(description = "Alleen wat niet is nagekomen of ingetrokken")
    @DefaultValue("false")
    boolean open;

    @QueryParam("overdue")
    @Parameter(description = "Alleen wat te laat is")
    @DefaultValue("false")
    boolean overdue;

    @QueryParam("status")
    @Parameter(description = "Status; mag vaker voorkomen")
    @Nullable
    List<AgreementStatus> status;

    @QueryParam("table")
    @Parameter(description = "Tafel waar de afspraak ligt")
    @Nullable
    UUID table;

    @QueryParam("session")
    @Parameter(description = "Zitting waar zij is gemaakt")
    @Nullable
    UUID session;

    @QueryParam("bottleneck")
    @Parameter(description = "Knelpunt waarover zij gaat")
    @Nullable
    UUID bottleneck;

    @QueryParam("sort")
    @DefaultValue("due")
    @Parameter(description = "due, made, what of status; met een streepje ervoor aflopend")
    String sort = "due";

    /** The same, understood; {@code me}, {@code principals} and {@code today} are filled in by who asks and when. */
    record Wanted(Where where, String orderBy) {}

    Wanted understood() {
        var asked = new Asked();
        var where = new Where()
                .in("a.status", "statuses", status)
                .equal("a.table_id", "table", table)
                .equal("a.session", "session", session);
        asked.words("q", q).ifPresent(words -> where.and("a.what ilike :words", "words", Where.containing(words)));
        if (asked.isMe("owner", owner)) {
            where.and(I_OWN);
        }
        if (asked.isMe("counterpart", counterpart)) {
            where.and(I_WAIT);
        }
        if (asked.isMe("waiting", waiting)) {
            where.and("(a.status = 'PROPOSED' and (" + I_OWN + " or " + I_WAIT + ") and not " + I_ACCEPTED
                    + " or a.status = 'DONE' and " + I_WAIT + ")");
        }
        if (open) {
            where.and("a.status in ('PROPOSED', 'AGREED', 'DONE')");
        }
        if (overdue) {
            where.and("a.status = 'AGREED' and a.due < :today");
        }
        if (bottleneck != null) {
            // Who does not see the bottleneck does not learn by asking what was agreed about it.
            where.equal("a.bottleneck", "bottleneck", bottleneck)
                    .and("exists (select from bottleneck b where b.id = a.bottleneck and " + SharedBottlenecks.SEEN
                            + ")");
        }
        var orderBy = asked.orderBy(sort, COLUMNS) + ", a.id";
        asked.check();
        return new Wanted(where, orderBy);
    }
}
