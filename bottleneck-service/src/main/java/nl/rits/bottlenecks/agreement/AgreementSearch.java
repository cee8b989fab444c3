package nl.rits.bottlenecks.agreement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.api.Sorting;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
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

    /** A part of a where clause; {@code me} and {@code today} are filled in by who asks and when. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** The same, understood. */
    record Wanted(List<Condition> conditions, String orderBy) {}

    /** What the parameters' types cannot say is checked here, and told at once. */
    Wanted understood() {
        var faults = new ArrayList<Fault>();
        var conditions = new ArrayList<Condition>();
        if (q != null && q.indexOf('\0') >= 0) {
            faults.add(Fault.parameter("q", "not-a-text"));
        } else if (q != null && !q.isBlank()) {
            conditions.add(new Condition(
                    "a.what ilike :words", Map.of("words", "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")));
        }
        me("owner", owner, I_OWN, conditions, faults);
        me("counterpart", counterpart, I_WAIT, conditions, faults);
        me(
                "waiting",
                waiting,
                "(a.status = 'PROPOSED' and (" + I_OWN + " or " + I_WAIT + ") and not " + I_ACCEPTED
                        + " or a.status = 'DONE' and " + I_WAIT + ")",
                conditions,
                faults);
        if (open) {
            conditions.add(new Condition("a.status in ('PROPOSED', 'AGREED', 'DONE')", Map.of()));
        }
        if (overdue) {
            conditions.add(new Condition("a.status = 'AGREED' and a.due < :today", Map.of("today", "")));
        }
        if (status != null && !status.isEmpty()) {
            conditions.add(new Condition(
                    "a.status in (:statuses)",
                    Map.of("statuses", status.stream().map(Enum::name).toList())));
        }
        equal("table_id", table, conditions);
        equal("session", session, conditions);
        // Who does not see the bottleneck does not learn by asking what was agreed about it.
        if (bottleneck != null) {
            conditions.add(new Condition(
                    "a.bottleneck = cast(:bottleneck as uuid) and exists (select from bottleneck b where b.id = a.bottleneck"
                            + " and b.audience && cast(:principals as integer[]))",
                    Map.of("bottleneck", bottleneck.toString())));
        }
        var orderBy = Sorting.by(sort, COLUMNS, faults) + ", a.id";
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Wanted(conditions, orderBy);
    }

    private static void equal(String column, @Nullable UUID id, List<Condition> conditions) {
        if (id != null) {
            conditions.add(
                    new Condition("a." + column + " = cast(:" + column + " as uuid)", Map.of(column, id.toString())));
        }
    }

    private static void me(
            String name, @Nullable String value, String sql, List<Condition> conditions, List<Fault> faults) {
        if (value == null) {
            return;
        }
        if (value.equals("me")) {
            conditions.add(new Condition(sql, Map.of("me", "")));
        } else {
            faults.add(Fault.parameter(name, "not-in-list", "me"));
        }
    }
}
