package nl.rits.bottlenecks.insight;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what, as it came in the address. */
public class ShareQuestion {

    private static final Pattern CAUSE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    @QueryParam("cause")
    @Parameter(description = "Code van een oorzaak; mag vaker voorkomen")
    @Nullable
    List<String> cause;

    @QueryParam("municipality")
    @Parameter(description = "Code van een gemeente; mag vaker voorkomen")
    @Nullable
    List<String> municipality;

    @QueryParam("asOf")
    @Parameter(description = "Peildatum: zo was het aan het eind van die dag; zonder: nu")
    @Nullable
    LocalDate asOf;

    Asked now(Clock clock) {
        var today = DutchDays.today(clock);
        check(today);
        return asked(asOf == null || asOf.equals(today) ? List.of() : List.of(endOf(asOf)));
    }

    Asked at(List<LocalDate> days) {
        return asked(days.stream().map(ShareQuestion::endOf).toList());
    }

    LocalDate day(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    /** Everything that is wrong, at once, before anything is made of it. */
    void check(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (asOf != null && (asOf.isAfter(today) || asOf.getYear() < 2000)) {
            faults.add(Fault.parameter("asOf", "no-reference-date"));
        }
        if (!causes().stream().allMatch(code -> CAUSE.matcher(code).matches())) {
            faults.add(Fault.parameter("cause", "unknown-cause"));
        }
        if (!municipalities().stream()
                .allMatch(code -> MUNICIPALITY.matcher(code).matches())) {
            faults.add(Fault.parameter("municipality", "unknown-municipality"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Asked asked(List<Instant> moments) {
        return new Asked(causes(), municipalities(), moments);
    }

    private List<String> causes() {
        return cause == null ? List.of() : cause;
    }

    private List<String> municipalities() {
        return municipality == null ? List.of() : municipality;
    }

    private static Instant endOf(LocalDate day) {
        return DutchDays.start(day.plusDays(1));
    }
}
