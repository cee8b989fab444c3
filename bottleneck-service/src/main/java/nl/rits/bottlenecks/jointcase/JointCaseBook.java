package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.jointcase.JointCase.Words;
import nl.rits.bottlenecks.jointcase.JointCaseRepository.What;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.PrincipalNumbers;

/**
 * Keeps a change of a joint case whole: state, version, event and whoever listens. It asks nobody's leave: users come through
 * {@link JointCases}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JointCaseBook {

    /** A party is not asked again within this time. */
    private static final Duration QUIET = Duration.ofHours(24);

    private final JointCaseRepository cases;
    private final Signers signers;
    private final KnownPlatforms platforms;
    private final PrincipalNumbers numbers;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<SignatureAsked> listeners;

    JointCaseBook(
            JointCaseRepository cases,
            Signers signers,
            KnownPlatforms platforms,
            PrincipalNumbers numbers,
            Outbox outbox,
            jakarta.enterprise.event.Event<SignatureAsked> listeners) {
        this.cases = cases;
        this.signers = signers;
        this.platforms = platforms;
        this.numbers = numbers;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /** The case of a bottleneck at the table where it lies, held until the end of the transaction. @param signers whose signature it takes */
    public record Held(Bottleneck bottleneck, KnownPlatform table, JointCase jointCase, Set<UUID> signers) {}

    /** Empty while the bottleneck lies at no table. */
    public Optional<Held> hold(Bottleneck bottleneck) {
        var id = bottleneck.state().id();
        return platforms.findTable(bottleneck.state().table()).map(table -> {
            var found = cases.findForChange(id, table.id());
            return new Held(
                    bottleneck,
                    table,
                    found.orElseGet(() -> JointCase.unworded(UUID.randomUUID(), id, table.id())),
                    signers.needed(bottleneck));
        });
    }

    /** @param signs signs what he wrote with that */
    public void word(Held it, Words words, Actor by, boolean signs, Instant at) {
        var first = !it.jointCase().isDrafted();
        if (it.jointCase().say(words, by.party())) {
            if (signs) {
                it.jointCase().sign(by.party(), at);
            }
            ask(it, unsigned(it), by, first ? What.DRAFTED : What.REWORDED, at);
        }
    }

    public void sign(Held it, Actor by, Instant at) {
        if (it.jointCase().signedBy(by.party()).isEmpty()) {
            it.jointCase().sign(by.party(), at);
            keep(it, What.SIGNED, by, at);
        }
    }

    void withdraw(Held it, Actor by, Instant at) {
        if (it.jointCase().signedBy(by.party()).isPresent()) {
            it.jointCase().withdraw(by.party());
            keep(it, What.WITHDRAWN, by, at);
        }
    }

    /** @return how many were asked */
    int remind(Held it, Actor by, Instant at) {
        var whom = unsigned(it);
        whom.removeIf(party -> it.jointCase()
                .askedAt(party)
                .filter(last -> last.isAfter(at.minus(QUIET)))
                .isPresent());
        if (!whom.isEmpty()) {
            ask(it, whom, by, What.ASKED, at);
        }
        return whom.size();
    }

    private static Set<UUID> unsigned(Held it) {
        var left = new LinkedHashSet<>(it.signers());
        left.removeIf(party -> it.jointCase().signedBy(party).isPresent());
        return left;
    }

    private void ask(Held it, Collection<UUID> whom, Actor by, What what, Instant at) {
        whom.forEach(party -> it.jointCase().ask(party, at));
        keep(it, what, by, at);
        listeners.fire(new SignatureAsked(
                it.jointCase().id,
                it.jointCase().version,
                it.bottleneck().state(),
                it.table().name(),
                Set.copyOf(whom),
                by.party(),
                at));
    }

    private void keep(Held it, What what, Actor by, Instant at) {
        cases.keep(it.jointCase(), what, by, at);
        var id = it.bottleneck().state().id();
        var audience = numbers.names(it.bottleneck().audience());
        outbox.publish(Event.of(
                Casebook.TOPIC,
                id,
                JointCaseChanged.TYPE,
                new JointCaseChanged(id, it.table().id(), audience, at)));
    }
}
