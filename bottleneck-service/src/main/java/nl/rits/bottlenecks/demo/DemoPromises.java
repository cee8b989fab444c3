package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.CHAIR;
import static nl.rits.bottlenecks.demo.Cast.TABLE;
import static nl.rits.bottlenecks.demo.Cast.actor;
import static nl.rits.bottlenecks.demo.Cast.at;
import static nl.rits.bottlenecks.demo.Cast.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.Ledger;
import nl.rits.bottlenecks.agreement.Wording;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.time.DutchDays;

/** Makes the agreements of the demo, the same way as when people do it. */
@ApplicationScoped
class DemoPromises {

    private final Ledger ledger;
    private final Clock clock;

    DemoPromises(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param made bottlenecks by their name in the demo */
    void make(UUID session, Instant held, Map<String, Bottleneck> made) {
        DemoAgreements.ALL.forEach(one -> make(one, session, held, made));
    }

    private void make(DemoAgreements.Promise told, UUID session, Instant held, Map<String, Bottleneck> made) {
        var about = told.bottleneck() == null ? null : made.get(told.bottleneck());
        var today = DutchDays.today(clock);
        var wording = new Wording(
                told.what(),
                List.of(party(told.owner())),
                List.of(party(told.counterpart())),
                today.plusDays(told.dueInDays()),
                about == null ? null : about.state().id());
        var agreement = ledger.open(StableId.of("agreement", told.slug()), session, TABLE, wording, actor(CHAIR), held);
        told.accepted().forEach(one -> ledger.accept(agreement, actor(one), held));
        if (told.doneInDays() != null) {
            var done = today.plusDays(told.doneInDays());
            ledger.done(agreement, actor(told.owner()), told.evidence(), null, at(done));
            if (told.kept()) {
                ledger.kept(agreement, actor(told.counterpart()), null, at(done.plusDays(1)));
            }
        }
    }
}
