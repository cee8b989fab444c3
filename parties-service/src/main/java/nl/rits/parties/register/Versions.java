package nl.rits.parties.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.parties.register.KeptVersion.Aggregate;

/** The past of parties and platforms: every state that was, who made it and why. */
@ApplicationScoped
class Versions implements PanacheRepositoryBase<KeptVersion, KeptVersion.Key> {
    private final ObjectMapper json;
    private final Clock clock;

    Versions(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The state as it was kept last, if any. */
    <S> Optional<S> findLast(Aggregate aggregate, UUID id, Class<S> type) {
        return findCurrent(aggregate, id).map(current -> state(current, type));
    }

    void append(Aggregate aggregate, UUID id, long version, Object state, Cause cause, Editor editor) {
        // PostgreSQL keeps microseconds; and a clock that was set back must not make two versions hold at once.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var current = findCurrent(aggregate, id);
        if (current.isPresent()) {
            now = latest(now, current.get().recordedFrom.plus(1, ChronoUnit.MICROS));
            current.get().recordedUntil = now;
            flush();
        }
        var next = new KeptVersion();
        next.aggregate = aggregate;
        next.id = id;
        next.version = version;
        next.recordedFrom = now;
        next.state = write(state);
        next.cause = cause;
        next.byParty = editor.party();
        next.byAccount = editor.account();
        persist(next);
    }

    /** Newest first. */
    List<KeptVersion> of(Aggregate aggregate, UUID id, int offset, int most) {
        return find("aggregate = ?1 and id = ?2 order by version desc", aggregate, id)
                .range(offset, offset + most - 1)
                .list();
    }

    private <S> S state(KeptVersion kept, Class<S> type) {
        try {
            return json.readValue(kept.state, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "version " + kept.version + " of " + kept.aggregate + " " + kept.id, unreadable);
        }
    }

    private Optional<KeptVersion> findCurrent(Aggregate aggregate, UUID id) {
        return find("aggregate = ?1 and id = ?2 and recordedUntil is null", aggregate, id)
                .firstResultOptional();
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a state that is not JSON", impossible);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
