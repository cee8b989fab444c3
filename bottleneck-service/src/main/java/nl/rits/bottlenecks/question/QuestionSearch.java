package nl.rits.bottlenecks.question;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.search.Asked;
import nl.rits.bottlenecks.search.Where;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which questions, in which order, as it came in the address. */
public class QuestionSearch {

    private static final Map<String, String> COLUMNS =
            Map.of("due", "q.due", "askedAt", "q.asked_at", "status", "q.status");

    @QueryParam("party")
    @Parameter(description = "'me': gevraagd aan uw organisatie")
    @Nullable
    String party;

    @QueryParam("chair")
    @Parameter(description = "'me': gevraagd door een tafel die u voorzit")
    @Nullable
    String chair;

    @QueryParam("open")
    @Parameter(description = "Alleen wat nog op antwoord wacht")
    @DefaultValue("false")
    boolean open;

    @QueryParam("overdue")
    @Parameter(description = "Alleen wat te laat is")
    @DefaultValue("false")
    boolean overdue;

    @QueryParam("bottleneck")
    @Parameter(description = "Knelpunt waarover het gaat")
    @Nullable
    UUID bottleneck;

    @QueryParam("table")
    @Parameter(description = "Tafel waarvan de voorzitter het vraagt")
    @Nullable
    UUID table;

    @QueryParam("sort")
    @DefaultValue("due")
    @Parameter(description = "due, askedAt of status; met een streepje ervoor aflopend")
    String sort = "due";

    /** The same, understood; {@code me} and {@code today} are filled in by who asks and when. */
    record Wanted(Where where, String orderBy) {}

    Wanted understood() {
        var asked = new Asked();
        var where = new Where().equal("q.bottleneck", "bottleneck", bottleneck).equal("q.table_id", "table", table);
        if (asked.isMe("party", party)) {
            where.and(SharedQuestions.ASKED_OF_ME);
        }
        if (asked.isMe("chair", chair)) {
            where.and(SharedQuestions.ASKED_BY_ME);
        }
        if (open) {
            where.and("q.status = 'OPEN'");
        }
        if (overdue) {
            where.and("q.status = 'OPEN' and q.due < :today");
        }
        var orderBy = asked.orderBy(sort, COLUMNS) + ", q.id";
        asked.check();
        return new Wanted(where, orderBy);
    }
}
