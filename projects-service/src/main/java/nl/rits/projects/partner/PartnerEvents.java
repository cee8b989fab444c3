package nl.rits.projects.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.Deputyships;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.Forgetting;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.inbox.Inbox;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.ReleaseWriting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what parties-service says. A change of a platform changes who sees the projects around it, at once. */
@ApplicationScoped
public class PartnerEvents {

    /** What was one person's alone goes; what others use goes on without him. */
    private static final List<String> OF_A_PERSON = List.of(
            "delete from draft where",
            "delete from mark where",
            "delete from list_columns where",
            "delete from view_watch where",
            "delete from saved_view where not shared and",
            "update saved_view set account = null where",
            "update comment set account = null where");

    /** Who recomputes: the portal itself, for no party. */
    private static final UUID PORTAL = StableId.of("party", "beheer");

    private final Inbox inbox;
    private final Partners partners;
    private final Deputyships deputyships;
    private final ReleaseWriting writing;
    private final Forgetting forgetting;
    private final Clock clock;

    PartnerEvents(
            Inbox inbox,
            Partners partners,
            Deputyships deputyships,
            ReleaseWriting writing,
            Forgetting forgetting,
            Clock clock) {
        this.inbox = inbox;
        this.partners = partners;
        this.deputyships = deputyships;
        this.writing = writing;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Incoming("parties")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            switch (arrival.type()) {
                case PartyChanged.TYPE -> partners.replaceIfNewer(arrival.data(PartyChanged.class));
                case Deputyship.TYPE -> deputyships.replaceIfNewer(arrival.data(Deputyship.class));
                case Erased.TYPE -> forgetting.forget(arrival.data(Erased.class), OF_A_PERSON);
                case PlatformChanged.TYPE -> {
                    var act = new Act(PORTAL, "rits", clock.instant());
                    partners.replaceIfNewer(arrival.data(PlatformChanged.class))
                            .forEach(it -> writing.reshare(it, act));
                }
                default -> {
                    // A kind that this version does not know.
                }
            }
        });
    }
}
