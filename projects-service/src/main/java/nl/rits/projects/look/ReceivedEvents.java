package nl.rits.projects.look;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import nl.rits.foundation.inbox.Inbox;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.look.NotificationAdded.Held;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records who was sent facts of another without asking for them: by a notification. */
@ApplicationScoped
class ReceivedEvents {
    private final Inbox inbox;
    private final Looks looks;

    ReceivedEvents(Inbox inbox, Looks looks) {
        this.inbox = inbox;
        this.looks = looks;
    }

    @Incoming("bottlenecks")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            if (arrival.type().equals(NotificationAdded.TYPE)) {
                var added = arrival.data(NotificationAdded.class);
                if (added.holds() != null) {
                    added.holds()
                            .forEach(held -> looks.received(
                                    added.party(), held.project(), held.owner(), mask(held), added.at()));
                }
            }
        });
    }

    private static int mask(Held held) {
        return Arrays.stream(FieldGroup.values())
                .filter(group -> held.groups().contains(group.name()))
                .mapToInt(FieldGroup::bit)
                .sum();
    }
}
