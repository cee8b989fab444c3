package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.BottleneckHappened;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.FreeToRise;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of an agreement whole: state, version, audience, event, and whoever listens, in one transaction, or none of it.
 * It asks nobody's leave: users come through {@link Agreements}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private final AgreementRepository agreements;
    private final AgreementHistory history;
    private final FreeToRise free;
    private final Ladders ladders;
    private final PrincipalNumbers numbers;
    private final EntityManager database;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<AgreementHappened> listeners;

    Ledger(
            AgreementRepository agreements,
            AgreementHistory history,
            FreeToRise free,
            Ladders ladders,
            PrincipalNumbers numbers,
            EntityManager database,
            Outbox outbox,
            jakarta.enterprise.event.Event<AgreementHappened> listeners) {
        this.agreements = agreements;
        this.history = history;
        this.free = free;
        this.ladders = ladders;
        this.numbers = numbers;
        this.database = database;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /** A new agreement, not accepted by anyone yet. */
    public Agreement open(UUID id, UUID session, UUID table, Wording wording, Actor proposer, Instant at) {
        var agreement = Agreement.proposed(id, session, table, proposer.party(), wording, at);
        keep(agreement, AgreementEvent.PROPOSED, proposer, null, at);
        return agreement;
    }

    public void accept(Agreement agreement, Actor by, Instant at) {
        var last = agreement.accept(by.party(), terms(agreement), at);
        keep(agreement, last ? AgreementEvent.AGREED : AgreementEvent.ACCEPTED, by, null, at);
    }

    public void done(Agreement agreement, Actor by, @Nullable String evidence, @Nullable String link, Instant at) {
        agreement.done(evidence, link, at);
        keep(agreement, AgreementEvent.DONE, by, evidence, at);
    }

    public void kept(Agreement agreement, Actor by, @Nullable String reason, Instant at) {
        agreement.kept();
        keep(agreement, AgreementEvent.KEPT, by, reason, at);
    }

    void reopen(Agreement agreement, Actor by, @Nullable String reason, Instant at) {
        agreement.reopen(terms(agreement), at);
        keep(agreement, AgreementEvent.REOPENED, by, reason, at);
    }

    void withdraw(Agreement agreement, Actor by, @Nullable String reason, Instant at) {
        agreement.withdraw();
        keep(agreement, AgreementEvent.WITHDRAWN, by, reason, at);
    }

    void reword(Agreement agreement, Wording wording, Actor by, @Nullable String reason, Instant at) {
        agreement.word(wording);
        keep(agreement, AgreementEvent.CHANGED, by, reason, at);
    }

    private Terms terms(Agreement agreement) {
        return ladders.terms(agreement.table, List.of());
    }

    void keep(Agreement agreement, AgreementEvent what, @Nullable Actor actor, @Nullable String reason, Instant at) {
        agreement.version++;
        agreement.changedAt = at;
        var state = agreement.state();
        agreement.audience = numbers.numbers(audience(state));
        agreement.beyond = numbers.numbers(beyond(state));
        agreements.persistAndFlush(agreement);
        history.append(state, what, actor, reason);
        outbox.publish(Event.of(
                Casebook.TOPIC,
                state.id(),
                AgreementChanged.TYPE,
                new AgreementChanged(state.id(), state.version(), state.table(), state.status(), hearers(state), at)));
        listeners.fire(new AgreementHappened(state, what, actor == null ? null : actor.party(), reason));
    }

    /** Both sides, who proposed it, and every table where it lay. */
    private static Set<String> audience(AgreementState state) {
        var audience = new TreeSet<String>();
        audience.add(Principal.party(state.proposer()));
        state.parties().forEach(party -> audience.add(Principal.party(party)));
        state.tables().forEach(table -> audience.add(Principal.table(table)));
        return audience;
    }

    /** The tables above that of the session, when the bottleneck may go there by itself. */
    private Set<String> beyond(AgreementState state) {
        return state.bottleneck() == null || !free.mayRise(state.bottleneck())
                ? Set.of()
                : state.tables().stream().skip(1).map(Principal::table).collect(Collectors.toSet());
    }

    /** Who hears that there is something to read: a table only when it sees the bottleneck too. */
    private List<String> hearers(AgreementState state) {
        var beyond = beyond(state);
        var seen = state.bottleneck() == null ? Set.<String>of() : free.audience(state.bottleneck());
        return audience(state).stream()
                .filter(it -> state.bottleneck() == null
                        || !it.startsWith("table:")
                        || beyond.contains(it)
                        || seen.contains(it))
                .toList();
    }

    /** A bottleneck may no longer go up by itself: neither may what was agreed about it. */
    void on(@Observes BottleneckHappened news) {
        var about = agreements.list("bottleneck", news.state().id());
        about.forEach(agreement -> {
            var now = numbers.numbers(beyond(agreement.state()));
            if (!Arrays.equals(now, agreement.beyond)) {
                agreement.beyond = now;
            }
        });
        if (!about.isEmpty()) {
            database.flush();
        }
    }
}
