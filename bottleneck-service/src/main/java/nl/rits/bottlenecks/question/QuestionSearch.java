package nl.rits.bottlenecks.question;

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

    /** A part of a where clause; {@code today} is filled in by when it is asked. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** The same, understood. */
    record Wanted(List<Condition> conditions, String orderBy) {}

    /** What the parameters' types cannot say is checked here, and told at once. */
    Wanted understood() {
        var faults = new ArrayList<Fault>();
        var conditions = new ArrayList<Condition>();
        me("party", party, SharedQuestions.ASKED_OF_ME, conditions, faults);
        me("chair", chair, SharedQuestions.ASKED_BY_ME, conditions, faults);
        if (open) {
            conditions.add(new Condition("q.status = 'OPEN'", Map.of()));
        }
        if (overdue) {
            conditions.add(new Condition("q.status = 'OPEN' and q.due < :today", Map.of("today", "")));
        }
        equal("bottleneck", bottleneck, conditions);
        equal("table_id", table, conditions);
        var orderBy = Sorting.by(sort, COLUMNS, faults) + ", q.id";
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Wanted(conditions, orderBy);
    }

    private static void equal(String column, @Nullable UUID id, List<Condition> conditions) {
        if (id != null) {
            conditions.add(
                    new Condition("q." + column + " = cast(:" + column + " as uuid)", Map.of(column, id.toString())));
        }
    }

    private static void me(
            String name, @Nullable String value, String sql, List<Condition> conditions, List<Fault> faults) {
        if (value == null) {
            return;
        }
        if (value.equals("me")) {
            conditions.add(new Condition(sql, Map.of()));
        } else {
            faults.add(Fault.parameter(name, "not-in-list", "me"));
        }
    }
}
