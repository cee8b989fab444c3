package nl.rits.bottlenecks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other services, as this one knows them: by their events on Kafka. */
@ApplicationScoped
public class World {

    public static final UUID TABLE = StableId.of("platform", "tafel-west-overijssel");
    static final UUID REGION = StableId.of("platform", "regio-west-overijssel");
    static final UUID SALLAND = StableId.of("platform", "platform-salland");

    private static final AtomicLong VERSIONS = new AtomicLong(1000);

    private final DataSource database;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;

    World(DataSource database, ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.database = database;
        this.json = json;
        this.producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    }

    /** An event as it lies on a topic. */
    public record Told(String topic, String id, String type, UUID key, Map<String, Object> data) {

        long version() {
            return ((Number) data.getOrDefault("version", 0)).longValue();
        }
    }

    static UUID party(String key) {
        return StableId.of("party", key);
    }

    public static long nextVersion() {
        return VERSIONS.incrementAndGet();
    }

    /** Parties, platforms and memberships of the cast. */
    public void cast() {
        var table = Principal.table(TABLE);
        tell(
                party("beekvliet", "Beekvliet Ontwikkeling", PartyKind.DEVELOPER, Principal.market(SALLAND), table),
                party("tijhof", "Tijhof Projecten", PartyKind.DEVELOPER, Principal.market(SALLAND)),
                party("esrand", "Woonstichting Esrand", PartyKind.CORPORATION, Principal.corporations(SALLAND), table),
                party("gm0177", "Gemeente Raalte", PartyKind.MUNICIPALITY, Principal.region(REGION), table),
                party("gm1773", "Gemeente Olst-Wijhe", PartyKind.MUNICIPALITY, Principal.region(REGION), table),
                party("pv23", "Provincie Overijssel", PartyKind.PROVINCE, Principal.GOVERNMENT, table),
                party("tafel-west-overijssel", "Tafel West-Overijssel", PartyKind.TABLE_OFFICE, table),
                party("beheer", "Rits beheer", PartyKind.OPERATOR),
                platform(REGION, "Regio West-Overijssel", "REGION", Map.of(), "gm0177", "gm1773"),
                platform(
                        TABLE,
                        "Tafel West-Overijssel",
                        "TABLE",
                        Map.of("parent", REGION, "chair", party("tafel-west-overijssel")),
                        "gm0177",
                        "gm1773",
                        "pv23",
                        "esrand",
                        "beekvliet",
                        "tafel-west-overijssel"));
        awaitKnown("known_party", party("beheer"), 1);
        awaitKnown("known_platform", TABLE, 1);
    }

    public Told party(String key, String name, PartyKind kind, String... more) {
        var id = party(key);
        var principals = new ArrayList<>(List.of(Principal.party(id), Principal.PUBLIC));
        principals.addAll(List.of(more));
        return new Told(
                "parties",
                UUID.randomUUID().toString(),
                "nl.woningbouw.partijen.partij-gewijzigd.v1",
                id,
                Map.of(
                        "id",
                        id,
                        "version",
                        1,
                        "name",
                        name,
                        "kind",
                        kind,
                        "active",
                        true,
                        "principals",
                        principals,
                        "councillorPrincipals",
                        List.of(Principal.councillor(id), Principal.PUBLIC),
                        "memberships",
                        List.of()));
    }

    Told platform(UUID id, String name, String kind, Map<String, Object> more, String... members) {
        var data = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "version",
                1,
                "name",
                name,
                "kind",
                kind,
                "municipalities",
                List.of(),
                "members",
                Stream.of(members)
                        .map(key -> Map.of("party", party(key), "kind", "OTHER", "role", "MEMBER"))
                        .toList()));
        data.putAll(more);
        return new Told(
                "parties", UUID.randomUUID().toString(), "nl.woningbouw.platforms.platform-gewijzigd.v1", id, data);
    }

    /** A firm plan in Raalte that everyone may know of; its bottlenecks are for those involved. */
    public UUID aProject(String name, int homes, String... involved) {
        var id = UUID.randomUUID();
        tellProject(id, name, homes, List.of(involved), Map.of(), Map.of());
        return id;
    }

    /** A plan that only its municipality and those involved know of. */
    UUID aSoftProject(String name, int homes, String... involved) {
        var id = UUID.randomUUID();
        var people = people(List.of(involved));
        tellProject(
                id,
                name,
                homes,
                List.of(involved),
                Map.of("CORE", people, "BOTTLENECKS", people),
                Map.of("planningStatus", "3"));
        return id;
    }

    /** @param audience replaces that of a group; @param fields replaces fields of the event */
    public void tellProject(
            UUID id,
            String name,
            int homes,
            List<String> involved,
            Map<String, Object> audience,
            Map<String, Object> fields) {
        var event = project(id, name, homes, involved, audience, fields);
        tell(event);
        awaitKnown("known_project", id, event.version());
    }

    Told project(
            UUID id,
            String name,
            int homes,
            List<String> involved,
            Map<String, Object> audience,
            Map<String, Object> fields) {
        var people = people(involved);
        var all = new ArrayList<>(people);
        all.addAll(List.of(
                Principal.councillor(party("gm0177")),
                Principal.region(REGION),
                Principal.GOVERNMENT,
                Principal.table(TABLE),
                Principal.corporations(SALLAND),
                Principal.market(SALLAND)));
        var groups = new HashMap<String, Object>(Map.of("CORE", all, "STATUS", all, "BOTTLENECKS", people));
        groups.putAll(audience);
        var data = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "version",
                nextVersion(),
                "name",
                name,
                "municipality",
                Map.of("code", "GM0177", "name", "Raalte"),
                "steward",
                party("gm0177"),
                "homes",
                homes,
                "planningStatus",
                "2A",
                "involved",
                involved.stream().map(World::party).toList(),
                "audience",
                groups,
                "changedAt",
                Instant.now().toString()));
        data.put(
                "exactAudience",
                all.stream()
                        .filter(it -> !it.endsWith(":market") && !it.equals(Principal.PUBLIC))
                        .toList());
        data.putAll(fields);
        return new Told(
                "projects", UUID.randomUUID().toString(), "nl.woningbouw.projecten.project-gewijzigd.v1", id, data);
    }

    private static List<String> people(List<String> involved) {
        return Stream.concat(Stream.of("gm0177"), involved.stream())
                .map(key -> Principal.party(party(key)))
                .toList();
    }

    public void tell(Told... events) {
        try {
            for (var event : events) {
                var message = new ProducerRecord<>(
                        event.topic(), event.key().toString(), json.writeValueAsString(event.data()));
                Map.of(
                                "ce_id", event.id(),
                                "ce_source", "urn:test",
                                "ce_type", event.type(),
                                "ce_specversion", "1.0",
                                "ce_time", Instant.now().toString(),
                                "ce_subject", event.key().toString(),
                                "ce_datacontenttype", "application/json")
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
                producer.send(message).get();
            }
        } catch (ExecutionException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void awaitKnown(String kind, UUID id, long version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("select coalesce(max(version), 0) from " + kind + " where id = '" + id + "'")
                        >= version);
    }

    /** One number from the database of the service. */
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    public String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    static Personas[] everyone() {
        return Personas.values();
    }
}
