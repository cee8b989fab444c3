package nl.rits.parties.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.parties.TravellingClock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Before and behind the post office: what others ask of it, what time it is there, and the mail that arrived. */
final class Mailroom {

    private Mailroom() {}

    /** @param key what is sent with one key arrives in this order */
    static void send(String type, String key, String body) throws ExecutionException, InterruptedException {
        var kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("mail", key, body);
            Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "urn:test",
                            "ce_type",
                            type,
                            "ce_specversion",
                            "1.0",
                            "ce_time",
                            Instant.now().toString(),
                            "ce_subject",
                            key)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    /** The clock of the service, so many days from now, at this time. */
    static void at(int days, int hour, int minute) {
        var then = today().plusDays(days)
                .atTime(LocalTime.of(hour, minute))
                .atZone(DutchDays.ZONE)
                .toInstant();
        TravellingClock.ahead(Duration.between(Instant.now(), then));
    }

    static LocalDate today() {
        return LocalDate.now(DutchDays.ZONE);
    }

    static MimeMessage onlyMail() {
        var all = MailServer.server().getReceivedMessages();
        assertThat(all).hasSize(1);
        return all[0];
    }

    static String text(MimeMessage mail) throws IOException, MessagingException {
        return body(mail, "text/plain");
    }

    static String body(MimeMessage mail, String type) throws IOException, MessagingException {
        return body((MimeMultipart) mail.getContent(), type).orElseThrow(() -> new AssertionError("no " + type));
    }

    private static Optional<String> body(MimeMultipart parts, String type) throws IOException, MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return Optional.of(parts.getBodyPart(i).getContent().toString());
            }
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart within) {
                var found = body(within, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
