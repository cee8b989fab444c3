package nl.rits.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts an event that cannot be read or applied on the topic {@code dead-letters}, with its cause, so that the rest goes on. */
@ApplicationScoped
public class Poison {
    public void park(String consumer, ConsumerRecord<String, String> message, Throwable cause) {
        throw new UnsupportedOperationException(consumer + message + cause);
    }
}
