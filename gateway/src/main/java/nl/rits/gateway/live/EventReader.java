package nl.rits.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.gateway.live.Notice.Audience;
import nl.rits.gateway.live.Notice.Kind;
import nl.rits.gateway.session.KnownParties;
import nl.rits.gateway.session.KnownParties.KnownParty;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes from an event (CloudEvents in Kafka headers) the little that the gateway needs. What it cannot read it passes over. */
@ApplicationScoped
public class EventReader {

    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final String PARTY_CHANGED = "nl.woningbouw.partijen.partij-gewijzigd.v1";
    private static final String PROJECT_CHANGED = "nl.woningbouw.projecten.project-gewijzigd.v1";
    private static final String COMMENT_CHANGED = "nl.woningbouw.projecten.opmerking-gewijzigd.v1";
    private static final String BOTTLENECK_CHANGED = "nl.woningbouw.knelpunten.knelpunt-gewijzigd.v1";
    private static final String NOTIFICATION_ADDED = "nl.woningbouw.knelpunten.melding-toegevoegd.v1";
    private static final String JOINT_CASE_CHANGED = "nl.woningbouw.tafels.zaak-gewijzigd.v1";
    private static final String SESSION_CHANGED = "nl.woningbouw.tafels.zitting-gewijzigd.v1";
    private static final String QUESTION_CHANGED = "nl.woningbouw.tafels.vraag-gewijzigd.v1";
    private static final String AGREEMENT_CHANGED = "nl.woningbouw.tafels.afspraak-gewijzigd.v1";
    private static final String CAPACITY_CHANGED = "nl.woningbouw.knelpunten.capaciteit-gewijzigd.v1";
    private static final String LOBBY_CHANGED = "nl.woningbouw.tafels.lobbypunt-gewijzigd.v1";

    private final KnownParties parties;
    private final Streams streams;

    EventReader(KnownParties parties, Streams streams) {
        this.parties = parties;
        this.streams = streams;
    }

    void party(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null || !PARTY_CHANGED.equals(type(event))) {
            return;
        }
        try {
            var data = new JsonObject(Buffer.buffer(event.value()));
            var party = new KnownParty(
                    UUID.fromString(data.getString("id")),
                    data.getLong("version"),
                    data.getString("name"),
                    data.getString("kind"),
                    data.getBoolean("active", true),
                    strings(data.getJsonArray("principals")),
                    strings(data.getJsonArray("councillorPrincipals")));
            if (parties.replaceIfNewer(party)) {
                streams.partyChanged(party.id());
            }
        } catch (DecodeException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            unreadable(event, e);
        }
    }

    Optional<Notice> notice(ConsumerRecord<String, byte[]> event) {
        var type = type(event);
        if (event.value() == null || type == null) {
            return Optional.empty();
        }
        try {
            var data = new JsonObject(Buffer.buffer(event.value()));
            return switch (type) {
                case PROJECT_CHANGED ->
                    shared(Kind.PROJECT, data, data.getJsonObject("change").getJsonArray("audience"));
                case COMMENT_CHANGED ->
                    Optional.of(new Notice(
                            Kind.PROJECT,
                            UUID.fromString(data.getString("project")).toString(),
                            new Audience.Carriers(strings(data.getJsonArray("audience")))));
                case BOTTLENECK_CHANGED, JOINT_CASE_CHANGED ->
                    shared(Kind.BOTTLENECK, data, data.getJsonArray("audience"));
                case QUESTION_CHANGED ->
                    Optional.of(new Notice(
                            Kind.BOTTLENECK,
                            UUID.fromString(data.getString("bottleneck")).toString(),
                            new Audience.Carriers(strings(data.getJsonArray("audience")))));
                case SESSION_CHANGED -> shared(Kind.SESSION, data, data.getJsonArray("audience"));
                case AGREEMENT_CHANGED -> shared(Kind.AGREEMENT, data, data.getJsonArray("audience"));
                case CAPACITY_CHANGED -> shared(Kind.CAPACITY, data, data.getJsonArray("audience"));
                case LOBBY_CHANGED -> shared(Kind.LOBBY, data, data.getJsonArray("audience"));
                case NOTIFICATION_ADDED ->
                    Optional.of(new Notice(
                            Kind.NOTIFICATION,
                            id(data),
                            new Audience.People(UUID.fromString(data.getString("party")), data.getString("account"))));
                default -> Optional.empty();
            };
        } catch (DecodeException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            unreadable(event, e);
            return Optional.empty();
        }
    }

    private static Optional<Notice> shared(Kind kind, JsonObject data, JsonArray audience) {
        return Optional.of(new Notice(kind, id(data), new Audience.Carriers(strings(audience))));
    }

    /** An id goes into the stream as it is, so it must be one. */
    private static String id(JsonObject data) {
        return UUID.fromString(data.getString("id")).toString();
    }

    private static Set<String> strings(JsonArray values) {
        return values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @org.jspecify.annotations.Nullable String type(ConsumerRecord<String, byte[]> event) {
        var header = event.headers().lastHeader("ce_type");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void unreadable(ConsumerRecord<String, byte[]> event, RuntimeException e) {
        LOG.warnf("event %s-%d@%d passed over: %s", event.topic(), event.partition(), event.offset(), e.toString());
    }
}
