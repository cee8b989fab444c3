package nl.rits.foundation.outbox;

import java.util.UUID;

/**
 * Something that became true, with the whole new state.
 *
 * @param topic {@code parties}, {@code projects} or {@code bottlenecks}
 * @param key id of the aggregate; events with the same key stay in order
 * @param type CloudEvents type, e.g. {@code nl.woningbouw.projecten.project-gewijzigd.v1}
 * @param subject id of what it is about; never a name
 * @param data becomes JSON; a {@code RawValue} already is
 */
public record Event(String topic, String key, String type, String subject, Object data) {
    public static Event of(String topic, UUID aggregate, String type, Object data) {
        return new Event(topic, aggregate.toString(), type, aggregate.toString(), data);
    }
}
