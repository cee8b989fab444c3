package nl.rits.projects.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Looks that count together. */
record Tally(int groups, int times, Instant lastAt) {
    record Key(UUID project, UUID owner, UUID viewer, LocalDate day, Kind kind) {}

    Tally and(Tally other) {
        return new Tally(
                groups | other.groups, times + other.times, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
    }
}
