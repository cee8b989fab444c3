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
    private final NewsReaders readers;
    private final Clock clock;
    private final Today today;

    LettersAsked(Inbox inbox, Letters letters, NewsReaders readers, Clock clock, Today today) {
        this.inbox = inbox;
        this.letters = letters;
        this.readers = readers;
        this.clock = clock;
        this.today = today;
    }

    @Incoming("mail")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            switch (arrival.type()) {
                case LetterAsked.TYPE -> take(arrival.data(LetterAsked.class));
                case ViewsWatched.TYPE -> readers.replace(arrival.data(ViewsWatched.class));
                default -> {
                    // Of another reader, or of a kind that this version does not know.
                }
            }
        });
    }

    private void take(LetterAsked letter) {
        if (letter.person() == null) {
            letters.put(letter, today.date(), clock.instant());
        } else {
            readers.answer(letter, clock.instant());
        }
    }
}
