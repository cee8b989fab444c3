package nl.rits.projects.watch;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rits.foundation.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the post office asks; what it is asked itself lies on the same topic. */
@ApplicationScoped
class NewsEvents {

    private final Inbox inbox;
    private final ViewNews news;

    NewsEvents(Inbox inbox, ViewNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @Incoming("mail")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            if (arrival.type().equals(NewsAsked.TYPE)) {
                news.answer(arrival.data(NewsAsked.class));
            }
        });
    }
}
