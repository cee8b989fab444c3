package nl.rits.bottlenecks.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Versions;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of an offer or a request whole: state, version, event and whoever listens. It asks nobody's leave: users
 * come through {@link CapacityExchange}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CapacityBook {

    private final Versions versions;
    private final Outbox outbox;
    private final CapacityShelf shelf;
    private final jakarta.enterprise.event.Event<CapacityHappened> listeners;

    CapacityBook(
            Versions versions,
            Outbox outbox,
            CapacityShelf shelf,
            jakarta.enterprise.event.Event<CapacityHappened> listeners) {
        this.versions = versions;
        this.outbox = outbox;
        this.shelf = shelf;
        this.listeners = listeners;
    }

    /** Whoever has something that fits hears of it. */
    public Capacity open(
            UUID id,
            CapacityKind kind,
            Need need,
            @Nullable String note,
            @Nullable UUID bottleneck,
            Actor by,
            LocalDate today,
            Instant at) {
        var capacity = Capacity.opened(id, kind, by.party(), at);
        capacity.say(need, note, bottleneck);
        keep(capacity, CapacityEvent.OPENED, by, Set.of(), at);
        tell(capacity, CapacityEvent.OPENED, by, shelf.partiesThatFit(capacity, today), at);
        return capacity;
    }

    void keep(Capacity capacity, CapacityEvent what, Actor by, Collection<UUID> tell, Instant at) {
        capacity.version++;
        capacity.changedAt = at;
        shelf.persistAndFlush(capacity);
        versions.add(new Versions.Version("capacity", capacity.id, capacity.version, at, state(capacity), what, by));
        outbox.publish(Event.of(
                Casebook.TOPIC,
                capacity.id,
                CapacityChanged.TYPE,
                new CapacityChanged(capacity.id, Set.of(Principal.PUBLIC), at)));
        tell(capacity, what, by, tell, at);
    }

    void tell(Capacity capacity, CapacityEvent what, Actor by, Collection<UUID> parties, Instant at) {
        if (!parties.isEmpty()) {
            listeners.fire(new CapacityHappened(capacity, what, by.party(), Set.copyOf(parties), at));
        }
    }

    /** State of one version, as the history keeps it. */
    private record State(
            CapacityKind kind,
            UUID party,
            Need need,
            @Nullable String note,
            @Nullable UUID bottleneck,
            CapacityStatus status,
            @Nullable UUID partner) {}

    private static State state(Capacity it) {
        return new State(it.kind, it.party, it.need(), it.note, it.bottleneck, it.status, it.partner);
    }
}
