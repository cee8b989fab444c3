package nl.rits.bottlenecks.since;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes, in which order, as it came in the address. */
public class SinceQuestion {

    private static final int FIRST_YEAR = 2000;

    private static final Map<String, Comparator<Found>> ORDERS = Map.of(
            "at", Comparator.comparing(Found::at),
            "kind", Comparator.comparing(Found::kind),
            "homes", Comparator.comparingInt(Found::homes),
            "title", Comparator.comparing(Found::title, String.CASE_INSENSITIVE_ORDER));

    @QueryParam("since")
    @Parameter(description = "Na deze dag; zonder: na de vorige zitting van dezelfde tafel")
    @Nullable
    LocalDate since;

    @QueryParam("kind")
    @Parameter(description = "Wat er gebeurde; mag vaker voorkomen")
    @Nullable
    List<SinceKind> kind;

    @QueryParam("case")
    @Parameter(description = "Alleen over deze zaak van de agenda")
    @Nullable
    UUID agendaCase;

    @QueryParam("sort")
    @DefaultValue("-at")
    @Parameter(description = "at, kind, homes of title; met een streepje ervoor aflopend")
    String sort = "-at";

    /** Everything that is wrong, at once. @param until the last day of the time that is looked at */
    void check(LocalDate until) {
        var faults = new ArrayList<Fault>();
        if (since != null && (since.getYear() < FIRST_YEAR || !since.isBefore(until))) {
            faults.add(Fault.parameter("since", "no-day-before"));
        }
        if (!ORDERS.containsKey(field())) {
            var known = ORDERS.keySet().stream().sorted().toList();
            faults.add(Fault.parameter("sort", "not-in-list", String.join(", ", known)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    Set<SinceKind> kinds() {
        return kind == null ? Set.of() : Set.copyOf(kind);
    }

    Comparator<Found> order() {
        var order = ORDERS.get(field());
        if (order == null) {
            throw new IllegalStateException("checked before");
        }
        return (sort.startsWith("-") ? order.reversed() : order)
                .thenComparing(Found::at, Comparator.reverseOrder())
                .thenComparing(Found::kind)
                .thenComparing(it -> String.valueOf(it.subject()));
    }

    private String field() {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
