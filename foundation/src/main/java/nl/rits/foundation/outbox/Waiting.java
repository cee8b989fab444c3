package nl.rits.foundation.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One event in the outbox.
 *
 * @param data as it goes out, or what it is made of
 * @param recipe whether it is still to be made
 */
record Waiting(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        String data,
        @Nullable String trace,
        Instant recordedAt,
        boolean recipe) {

    Waiting with(String composed) {
        return new Waiting(id, topic, key, eventId, type, subject, composed, trace, recordedAt, false);
    }

    /** As a CloudEvent. */
    ProducerRecord<String, byte[]> record(String source) {
        var record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", eventId.toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(recordedAt.atOffset(ZoneOffset.UTC)));
        put(headers, "ce_datacontenttype", "application/json");
        put(headers, "content-type", "application/json");
        if (trace != null) {
            put(headers, "traceparent", trace);
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
