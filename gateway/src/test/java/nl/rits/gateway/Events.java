package nl.rits.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as the services do: CloudEvents in binary mode. */
final class Events implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", GatewayParts.kafka, "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    void party(UUID id, long version, List<String> principals, List<String> councillorPrincipals) {
        send(
                "parties",
                "nl.woningbouw.partijen.partij-gewijzigd.v1",
                id.toString(),
                new JsonObject()
                        .put("id", id.toString())
                        .put("version", version)
                        .put("name", "Partij " + id)
                        .put("kind", "MUNICIPALITY")
                        .put("active", true)
                        .put("principals", new JsonArray(principals))
                        .put("councillorPrincipals", new JsonArray(councillorPrincipals))
                        .put("memberships", new JsonArray()));
    }

    UUID project(String... core) {
        var id = UUID.randomUUID();
        project(id, core);
        return id;
    }

    void project(UUID id, String... core) {
        send(
                "projects",
                "nl.woningbouw.projecten.project-gewijzigd.v1",
                id.toString(),
                new JsonObject()
                        .put("id", id.toString())
                        .put("name", "Geheim plan")
                        .put(
                                "audience",
                                new JsonObject()
                                        .put("CORE", new JsonArray(List.of(core)))
                                        .put("PROGRAMME", new JsonArray(List.of("public"))))
                        .put("change", new JsonObject().put("audience", new JsonArray(List.of(core)))));
    }

    UUID bottleneck(String... audience) {
        var id = UUID.randomUUID();
        send(
                "bottlenecks",
                "nl.woningbouw.knelpunten.knelpunt-gewijzigd.v1",
                id.toString(),
                new JsonObject()
                        .put("id", id.toString())
                        .put("title", "Geheim")
                        .put("audience", new JsonArray(List.of(audience))));
        return id;
    }

    /** Of what holds no more than its id and who may know. */
    UUID changed(String type, String... audience) {
        var id = UUID.randomUUID();
        send(
                "bottlenecks",
                type,
                id.toString(),
                new JsonObject().put("id", id.toString()).put("audience", new JsonArray(List.of(audience))));
        return id;
    }

    UUID notification(UUID party, @org.jspecify.annotations.Nullable String account) {
        var id = UUID.randomUUID();
        send(
                "bottlenecks",
                "nl.woningbouw.knelpunten.melding-toegevoegd.v1",
                id.toString(),
                new JsonObject()
                        .put("id", id.toString())
                        .put("party", party.toString())
                        .put("account", account));
        return id;
    }

    void send(String topic, String type, String key, JsonObject data) {
        var event = new ProducerRecord<>(topic, key, data.encode().getBytes(StandardCharsets.UTF_8));
        event.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
