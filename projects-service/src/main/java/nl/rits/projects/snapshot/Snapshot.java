package nl.rits.projects.snapshot;

import java.time.Instant;
import java.util.UUID;
import nl.rits.projects.sharing.ReferenceDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment with a name, fixed in both times.
 *
 * @param party who made it
 * @param everyone for everyone who is signed in; otherwise for that party alone
 */
public record Snapshot(
        UUID id,
        long version,
        String name,
        Instant at,
        Instant knownAt,
        UUID party,
        boolean everyone,
        Instant madeAt,
        @Nullable Instant withdrawnAt) {

    public ReferenceDate date() {
        return new ReferenceDate(at, knownAt);
    }

    public Snapshot named(String other, boolean forEveryone) {
        return new Snapshot(id, version + 1, other, at, knownAt, party, forEveryone, madeAt, withdrawnAt);
    }

    public Snapshot withdrawn(Instant when) {
        return new Snapshot(id, version + 1, name, at, knownAt, party, everyone, madeAt, when);
    }
}
