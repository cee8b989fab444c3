package nl.rits.projects;

import static nl.rits.foundation.testing.Requests.as;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The parties and platforms around Raalte, told by events as parties-service tells them; and projects among them. */
public final class Scene {

    static final UUID SALLAND = StableId.of("platform", "platform-salland");
    static final UUID REGION = StableId.of("platform", "regio-west-overijssel");
    static final UUID TABLE = StableId.of("platform", "tafel-west-overijssel");

    /** Higher each time, so that what is told again counts. */
    private static long version() {
        return System.currentTimeMillis();
    }

    /** Another test may have emptied the register. */
    private static boolean isThere() {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.prepareStatement(
                        "select 1 from party, platform where party.name = 'Beekvliet Ontwikkeling' and platform.id = ?")) {
            query.setObject(1, TABLE);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Scene() {}

    /** Lets the parties arrive, once per test run. */
    public static synchronized void arrive() {
        if (isThere()) {
            return;
        }
        try (var producer = producer()) {
            party(producer, Personas.DEVELOPER, "Beekvliet Ontwikkeling", null, market(), table());
            party(producer, Personas.COMPETITOR, "Tijhof Projecten", null, market());
            party(
                    producer,
                    Personas.CORPORATION,
                    "Woonstichting Esrand",
                    null,
                    "platform:" + SALLAND + ":corporations",
                    table());
            party(producer, Personas.MUNICIPALITY, "Gemeente Raalte", "GM0177", "region:" + REGION, table());
            party(producer, Personas.NEIGHBOUR, "Gemeente Olst-Wijhe", "GM1773", "region:" + REGION, table());
            party(producer, Personas.PROVINCE, "Provincie Overijssel", null, "government", table());
            party(producer, Personas.CHAIR, "Tafel West-Overijssel", null, table());
            party(producer, Personas.ADMINISTRATOR, "Rits beheer", null);
            platform(producer, REGION, "Regio West-Overijssel", "REGION", List.of());
            platform(producer, SALLAND, "Platform Salland", "LOCAL", List.of());
            platform(
                    producer,
                    TABLE,
                    "Tafel West-Overijssel",
                    "TABLE",
                    List.of(Personas.MUNICIPALITY, Personas.NEIGHBOUR, Personas.DEVELOPER, Personas.CORPORATION));
            producer.flush();
        }
        // The table came last: when a project of Raalte may be granted to it, everything is there.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var probe = as(Personas.MUNICIPALITY)
                            .body(project("Proefveld", "3", 1))
                            .post("/v1/projects");
                    if (probe.statusCode() == 400) {
                        return false;
                    }
                    probe.then().statusCode(201);
                    var id = probe.jsonPath().getString("id");
                    return !as(Personas.MUNICIPALITY)
                            .get("/v1/projects/" + id + "/releases")
                            .jsonPath()
                            .getList("availableTables")
                            .isEmpty();
                });
    }

    static Map<String, Object> project(String name, String status, int homes) {
        var project = new LinkedHashMap<String, Object>();
        project.put("name", name);
        project.put("place", "Raalte");
        project.put("municipality", "GM0177");
        project.put("planType", "INFILL");
        project.put("planningStatus", status);
        project.put("phase", "PREPARATION");
        project.put("homes", homes);
        project.put("location", Map.of("type", "Point", "coordinates", List.of(6.2759, 52.3862)));
        return project;
    }

    /** A project of Raalte in which these take part. */
    public static UUID aProject(String name, String status, int homes, Personas... involved) {
        arrive();
        var body = project(name, status, homes);
        body.put("involved", List.of(involved).stream().map(Personas::party).toList());
        return UUID.fromString(as(Personas.MUNICIPALITY)
                .body(body)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The municipality gives a project that it read in this version other facts. */
    static ValidatableResponse patch(UUID project, long version, Map<String, ?> change) {
        return patch(project, "\"" + version + "\"", change);
    }

    /** The same of a project as it is. */
    static void patch(UUID project, Map<String, ?> change) {
        var tag = as(Personas.MUNICIPALITY).get("/v1/projects/" + project).header("ETag");
        patch(project, tag, change).statusCode(200);
    }

    private static ValidatableResponse patch(UUID project, String tag, Map<String, ?> change) {
        return as(Personas.MUNICIPALITY)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/v1/projects/" + project)
                .then();
    }

    /** What a party says for the first time. */
    public static ValidatableResponse states(Personas persona, UUID project, Map<String, Object> statement) {
        return as(persona)
                .header("If-None-Match", "*")
                .body(statement)
                .put("/v1/projects/" + project + "/statements/" + persona.party())
                .then();
    }

    static ValidatableResponse restates(Personas persona, UUID project, long version, Map<String, Object> statement) {
        return as(persona)
                .header("If-Match", "\"" + version + "\"")
                .body(statement)
                .put("/v1/projects/" + project + "/statements/" + persona.party())
                .then();
    }

    /** Dates of start and first delivery, in months from now. */
    public static Map<String, Object> planning(int start, int delivery) {
        return Map.of(
                "milestones",
                List.of(milestone("START_OF_BUILDING", start), milestone("FIRST_DELIVERY", delivery)),
                "years",
                List.of(Map.of("year", inMonths(delivery).getYear(), "homes", 10)));
    }

    static Map<String, Object> moved(int start, int delivery, String cause) {
        var planning = new LinkedHashMap<>(planning(start, delivery));
        planning.put("reason", Map.of("cause", cause));
        return planning;
    }

    static Map<String, Object> milestone(String milestone, int months) {
        return Map.of("milestone", milestone, "date", inMonths(months).toString(), "status", "PREDICTED");
    }

    static LocalDate inMonths(int months) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusMonths(months).withDayOfMonth(15);
    }

    public static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer());
    }

    public static void send(KafkaProducer<String, String> producer, String type, UUID key, String body) {
        send(producer, "parties", UUID.randomUUID(), type, key, body);
    }

    public static void send(
            KafkaProducer<String, String> producer, String topic, UUID id, String type, UUID key, String body) {
        var event = new ProducerRecord<>(topic, key.toString(), body);
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "urn:nld:systeem:rits:parties-service",
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        type,
                        "ce_subject",
                        key.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_datacontenttype",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String market() {
        return "platform:" + SALLAND + ":market";
    }

    private static String table() {
        return "table:" + TABLE;
    }

    private static void party(
            KafkaProducer<String, String> producer,
            Personas persona,
            String name,
            @org.jspecify.annotations.Nullable String municipality,
            String... principals) {
        var all = new ArrayList<>(List.of(principals));
        all.add("party:" + persona.party());
        all.add("public");
        var quoted = all.stream().map(it -> "\"" + it + "\"").toList();
        send(producer, "nl.woningbouw.partijen.partij-gewijzigd.v1", persona.party(), """
                {"id": "%s", "version": %d, "name": "%s", "kind": "%s", "active": true, %s
                 "principals": %s, "councillorPrincipals": ["councillor:%s", "public"], "memberships": []}""".formatted(
                        persona.party(),
                        version(),
                        name,
                        persona.kind(),
                        municipality == null ? "" : "\"municipality\": \"" + municipality + "\",",
                        quoted,
                        persona.party()));
    }

    private static void platform(
            KafkaProducer<String, String> producer, UUID id, String name, String kind, List<Personas> members) {
        var listed = members.stream()
                .map(it -> "{\"party\": \"" + it.party() + "\", \"kind\": \"" + PartyKind.MUNICIPALITY
                        + "\", \"role\": \"MEMBER\"}")
                .toList();
        send(producer, "nl.woningbouw.platforms.platform-gewijzigd.v1", id, """
                {"id": "%s", "version": %d, "name": "%s", "kind": "%s", "municipalities": ["GM0177", "GM1773"],
                 "members": %s, "toleranceMonths": 6, "toleranceShare": 0.1, "staleMonths": 3}""".formatted(
                        id, version(), name, kind, listed));
    }
}
