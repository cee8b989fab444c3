package nl.rits.bottlenecks.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stood from a moment on: only what two moments of it are compared by.
 *
 * @param begins the project began with it; otherwise nothing is known of before, when it is the first
 * @param dates of milestones that are still meant, each by who states it
 */
public record Planning(
        long version,
        Instant at,
        boolean begins,
        int homes,
        @Nullable String phase,
        List<Dated> dates) {

    /** By which date a move is measured, in this order. */
    static final List<String> MEASURED = List.of("FIRST_DELIVERY", "START_OF_BUILDING");

    private static final String DROPPED = "DROPPED";
    private static final String CREATED = "CREATED";

    public Planning {
        dates = List.copyOf(dates);
    }

    /** What one party states of one milestone. */
    public record Dated(UUID party, String milestone, LocalDate date) {}

    static Planning of(ProjectChanged change, Instant at) {
        return new Planning(
                change.version(),
                at,
                change.change() != null && CREATED.equals(change.change().kind()),
                change.homes(),
                change.phase(),
                change.confirmed().stream()
                        .filter(it -> it.side() != null && it.milestones() != null)
                        .flatMap(it -> it.milestones().stream()
                                .filter(one -> MEASURED.contains(one.milestone()) && !DROPPED.equals(one.status()))
                                .map(one -> new Dated(it.party(), one.milestone(), one.date())))
                        .toList());
    }

    /** It tells nothing else, whenever it was recorded. */
    boolean tellsTheSame(Planning other) {
        return homes == other.homes
                && Objects.equals(phase, other.phase)
                && Set.copyOf(dates).equals(Set.copyOf(other.dates));
    }

    Optional<LocalDate> date(UUID party, String milestone) {
        return dates.stream()
                .filter(it -> it.party().equals(party) && it.milestone().equals(milestone))
                .map(Dated::date)
                .findFirst();
    }
}
