package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.snapshot.Snapshot;
import nl.rits.projects.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

/** Reads on which day to look back. */
@ApplicationScoped
public class ReferenceDates {

    private final Snapshots snapshots;
    private final Clock clock;

    ReferenceDates(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** None: as it is now, as it is known now. */
    public Optional<ReferenceDate> read(AsOf asked, Viewer viewer) {
        var faults = new ArrayList<Fault>();
        var date = read(asked, viewer, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return date;
    }

    public Optional<ReferenceDate> read(AsOf asked, Viewer viewer, List<Fault> faults) {
        if (asked.snapshot != null && !asked.snapshot.isBlank()) {
            return named(asked, asked.snapshot.strip(), viewer, faults);
        }
        var now = clock.instant();
        var at = instant("asOf", asked.asOf, now, faults);
        var known = instant("knownAt", asked.knownAt, now, faults);
        if (known == null) {
            return Optional.ofNullable(at).map(ReferenceDate::of);
        }
        if (at != null && at.isAfter(known)) {
            faults.add(Fault.parameter("asOf", "after-known"));
        }
        return Optional.of(new ReferenceDate(at == null ? known : at, known));
    }

    private Optional<ReferenceDate> named(AsOf asked, String id, Viewer viewer, List<Fault> faults) {
        if (asked.isAsked()) {
            faults.add(Fault.parameter("snapshot", "not-with-as-of"));
        }
        var found = uuid(id).flatMap(it -> snapshots.find(viewer, it)).map(Snapshot::date);
        if (found.isEmpty()) {
            faults.add(Fault.parameter("snapshot", "unknown-value", id));
        }
        return found;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A day means the end of it; absent and today mean now. */
    public static @Nullable Instant instant(String name, @Nullable String text, Instant now, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                var today = DutchDays.of(now);
                if (day.isAfter(today)) {
                    faults.add(Fault.parameter(name, "in-future"));
                    return null;
                }
                return day.equals(today)
                        ? null
                        : DutchDays.start(day.plusDays(1)).minusNanos(1000);
            }
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(now)) {
                faults.add(Fault.parameter(name, "in-future"));
                return null;
            }
            return instant;
        } catch (DateTimeException unreadable) {
            faults.add(Fault.parameter(name, "not-a-date", text));
            return null;
        }
    }
}
