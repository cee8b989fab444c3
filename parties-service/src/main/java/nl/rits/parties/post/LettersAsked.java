package nl.rits.parties.post;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.rits.foundation.inbox.Inbox;
import nl.rits.parties.register.Today;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what other services ask to tell; types that came later are passed over. */
@ApplicationScoped
class LettersAsked {
    private final Inbox inbox;
    private final Letters letters;
    private final Clock clock;
    private final Today today;

    LettersAsked(Inbox inbox, Letters letters, Clock clock, Today today) {
        this.inbox = inbox;
        this.letters = letters;
        this.clock = clock;
        this.today = today;
    }

    @Incoming("mail")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            if (arrival.type().equals(LetterAsked.TYPE)) {
                letters.put(arrival.data(LetterAsked.class), today.date(), clock.instant());
            }
        });
    }
}
