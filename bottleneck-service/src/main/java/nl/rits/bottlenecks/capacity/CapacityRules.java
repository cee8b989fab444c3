package nl.rits.bottlenecks.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityInput;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/** What an offer or a request has to keep to, beside the form of its fields; all faults are told at once. */
@ApplicationScoped
class CapacityRules {

    /** Nobody lends anyone for longer, or further ahead. */
    private static final int YEARS = 5;

    private final CapacityShelf shelf;
    private final SharedBottlenecks bottlenecks;

    CapacityRules(CapacityShelf shelf, SharedBottlenecks bottlenecks) {
        this.shelf = shelf;
        this.bottlenecks = bottlenecks;
    }

    static boolean mayWrite(Viewer viewer) {
        return viewer.actsFor(viewer.party())
                && (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER) || viewer.has(Role.CHAIR));
    }

    /** @param kept expertise that it has already, which may have gone from the list since */
    List<Fault> faults(Viewer viewer, CapacityKind kind, CapacityInput input, @Nullable String kept, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!input.expertise().equals(kept)
                && shelf.expertise().stream().noneMatch(it -> it.code.equals(input.expertise()) && it.isValid(today))) {
            faults.add(Fault.at("/expertise", "unknown-expertise"));
        }
        if (input.ends().isBefore(today)) {
            faults.add(Fault.at("/ends", "in-the-past"));
        } else if (input.ends().isAfter(today.plusYears(YEARS))) {
            faults.add(Fault.at("/ends", "too-far-ahead", YEARS));
        } else if (input.ends().isBefore(input.starts())) {
            faults.add(Fault.at("/ends", "last-day-before-first"));
        }
        if (input.starts().isBefore(today.minusYears(YEARS)) || input.starts().isAfter(today.plusYears(YEARS))) {
            faults.add(Fault.at("/starts", "too-far-ahead", YEARS));
        }
        if (input.note() != null && input.note().indexOf('\0') >= 0) {
            faults.add(Fault.at("/note", "not-a-text"));
        }
        bottleneckFault(viewer, kind, input.bottleneck()).ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> bottleneckFault(Viewer viewer, CapacityKind kind, @Nullable UUID bottleneck) {
        if (bottleneck == null) {
            return Optional.empty();
        }
        if (kind == CapacityKind.OFFER) {
            return Optional.of(Fault.at("/bottleneck", "only-on-request"));
        }
        return bottlenecks.find(viewer, bottleneck).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.at("/bottleneck", "unknown-bottleneck"));
    }
}
