package nl.rits.parties.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import nl.rits.parties.membership.Membership;
import nl.rits.parties.membership.MembershipRepository;

/**
 * Tells the other services when a membership began or ended by its date. Whoever reads here always gets the memberships of today;
 * this only makes the events of it, once a day and at start, for what happened while the service was down.
 */
@ApplicationScoped
public class Midnight {
    private final MembershipRepository memberships;
    private final Register register;

    Midnight(MembershipRepository memberships, Register register) {
        this.memberships = memberships;
        this.register = register;
    }

    void atStart(@Observes @Priority(2000) StartupEvent started) {
        turn();
    }

    /** One transaction for each membership: one that fails leaves the others right, and is tried again the next day. */
    @Scheduled(identity = "midnight", cron = "{rits.memberships.turn}", timeZone = "Europe/Amsterdam")
    public void turn() {
        var all = QuarkusTransaction.requiringNew().call(memberships::listAll);
        var parties = all.stream().map(Membership::party).distinct().toList();
        var platforms = all.stream().map(Membership::platform).distinct().toList();
        parties.forEach(party -> tell(List.of(party), List.of()));
        platforms.forEach(platform -> tell(List.of(), List.of(platform)));
    }

    private void tell(List<UUID> parties, List<UUID> platforms) {
        QuarkusTransaction.requiringNew().run(() -> {
            register.open();
            register.turn(parties, platforms);
        });
    }
}
