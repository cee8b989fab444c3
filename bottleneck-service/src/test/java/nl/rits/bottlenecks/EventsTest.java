package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in from the other services, and what goes out to them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventsTest {

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void duplicates_and_another_order_of_events_change_nothing() {
        var project = UUID.randomUUID();
        var history = IntStream.range(0, 8)
                .mapToObj(i -> world.project(
                        project,
                        "Versie " + i,
                        10 + i,
                        i % 2 == 0 ? List.of("beekvliet") : List.of("beekvliet", "esrand"),
                        Map.of(),
                        stated(i % 3 == 0 ? "STATED" : "CONFIRMED", "beekvliet")))
                .toList();
        world.tell(history.toArray(World.Told[]::new));
        world.awaitKnown("known_project", project, history.getLast().version());
        var about = Api.reported(Personas.DEVELOPER, project, Map.of("homes", 5));
        var before = hash(project, about);

        var again = new ArrayList<>(history);
        again.addAll(history);
        Collections.shuffle(again, new Random(42));
        world.tell(again.toArray(World.Told[]::new));
        // The same states again under new event ids: old news for the version fence.
        world.tell(history.stream().map(EventsTest::renamed).toArray(World.Told[]::new));
        awaitEverythingRead();

        assertThat(hash(project, about)).isEqualTo(before);
    }

    @Test
    void the_audience_of_a_bottleneck_follows_that_of_its_project() {
        var project = world.aProject("Lindenerf", 38, "beekvliet");
        var bats = Api.reported(Personas.DEVELOPER, project, Map.of("cause", "NATURE_SPECIES"));
        as(Personas.PROVINCE).get("/v1/bottlenecks/" + bats).then().statusCode(404);
        var people = List.of(Principal.party(World.party("gm0177")), Principal.party(World.party("beekvliet")));

        world.tellProject(
                project,
                "Lindenerf",
                38,
                List.of("beekvliet"),
                Map.of("BOTTLENECKS", with(people, Principal.GOVERNMENT)),
                Map.of());
        as(Personas.PROVINCE).get("/v1/bottlenecks/" + bats).then().statusCode(200);
        as(Personas.PROVINCE).get("/v1/bottlenecks?project=" + project).then().body("total", equalTo(1));

        world.tellProject(project, "Lindenerf", 38, List.of("beekvliet"), Map.of(), Map.of());
        as(Personas.PROVINCE).get("/v1/bottlenecks/" + bats).then().statusCode(404);
        as(Personas.PROVINCE).get("/v1/bottlenecks?project=" + project).then().body("total", equalTo(0));

        world.tellProject(
                project,
                "Lindenerf",
                38,
                List.of("beekvliet"),
                Map.of(
                        "CORE",
                        List.of(people.getFirst()),
                        "BOTTLENECKS",
                        with(people, Principal.market(World.SALLAND))),
                Map.of("planningStatus", "5A"));
        assertThat(Api.get(Personas.DEVELOPER, bats).getList("projects"))
                .as("the plan left their sight")
                .isEmpty();
        as(Personas.COMPETITOR).get("/v1/bottlenecks/" + bats).then().statusCode(404);
        assertThat(Api.get(Personas.MUNICIPALITY, bats).getList("story.code"))
                .as("no part of the story")
                .containsExactly("REPORTED");
        assertThat(world.number("select count(*) from bottleneck_version where bottleneck = '" + bats + "'"))
                .isEqualTo(3);
    }

    @Test
    void a_submitted_planning_is_told_to_the_reviewer_of_the_steward_and_a_verdict_to_the_party() {
        var project = UUID.randomUUID();
        world.tellProject(project, "De Zwaluwhof", 96, List.of("beekvliet"), Map.of(), stated("STATED", "beekvliet"));
        assertThat(about(Personas.MUNICIPALITY, "Planning ingediend voor De Zwaluwhof"))
                .hasSize(1);
        assertThat(about(Personas.COUNCILLOR, "Planning ingediend voor De Zwaluwhof"))
                .isEmpty();
        assertThat(about(Personas.DEVELOPER, "Planning ingediend voor De Zwaluwhof"))
                .isEmpty();
        assertThat(about(Personas.COMPETITOR, "Planning ingediend voor De Zwaluwhof"))
                .isEmpty();

        world.tellProject(project, "De Zwaluwhof", 96, List.of("beekvliet"), Map.of(), reviewed("QUESTIONED"));
        assertThat(about(Personas.DEVELOPER, "Vraag over uw planning van De Zwaluwhof"))
                .containsExactly("Gemeente Raalte heeft een vraag over uw planning.");
        assertThat(about(Personas.MUNICIPALITY, "Vraag over uw planning van De Zwaluwhof"))
                .isEmpty();

        world.tellProject(
                project,
                "De Zwaluwhof",
                96,
                List.of("beekvliet"),
                Map.of("CORE", List.of(Principal.party(World.party("gm0177")))),
                Map.of());
        assertThat(about(Personas.DEVELOPER, "Vraag over uw planning van De Zwaluwhof"))
                .as("the project is no longer shared with the party")
                .isEmpty();
    }

    @Test
    void a_statement_that_the_steward_may_not_see_is_not_told() {
        var project = UUID.randomUUID();
        var hidden = Map.<String, Object>of(
                "statements",
                        List.of(statement(
                                "beekvliet", "SUBMITTED", List.of(Principal.party(World.party("beekvliet"))))),
                "change", Map.of("kind", "STATED", "party", World.party("beekvliet")));
        world.tellProject(project, "Alleen van mij", 9, List.of("beekvliet"), Map.of(), hidden);

        assertThat(about(Personas.MUNICIPALITY, "Planning ingediend voor Alleen van mij"))
                .isEmpty();
    }

    @Test
    void a_project_that_a_party_sees_only_as_a_competitor_has_its_homes_in_tens() {
        var own = world.aProject("Lindenerf", 38, "beekvliet");
        var theirs = UUID.randomUUID();
        var exactly = List.of("party:" + World.party("gm0177"), "party:" + World.party("tijhof"));
        world.tellProject(theirs, "De Enkweide", 64, List.of("tijhof"), Map.of(), Map.of("exactAudience", exactly));
        var shared = Api.reported(
                Personas.DEVELOPER, own, Map.of("cause", "GRID", "projects", List.of(own, theirs), "homes", 40));

        var homes = Api.get(Personas.DEVELOPER, shared).getMap("projects.collectEntries { [it.id, it.homes] }");
        assertThat(homes).isEqualTo(Map.of(own.toString(), 38, theirs.toString(), 60));
        assertThat(Api.get(Personas.DEVELOPER, shared).getList("projects.findAll { it.homesAbout }.id"))
                .containsExactly(theirs.toString());
        assertThat(Api.get(Personas.MUNICIPALITY, shared).getList("projects.homesAbout", Boolean.class))
                .containsOnlyNulls();
        assertThat(Api.get(Personas.MUNICIPALITY, shared).getMap("projects.collectEntries { [it.id, it.homes] }"))
                .containsEntry(theirs.toString(), 64);
    }

    @Test
    void a_rise_to_firm_is_told_beforehand_and_once_to_those_who_take_part() {
        var project = UUID.randomUUID();
        var on = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7).toString();
        var change = Map.of("opensOn", on, "change", Map.of("kind", "CHANGED", "party", World.party("gm0177")));
        world.tellProject(project, "Stijgveld", 41, List.of("beekvliet"), Map.of(), change);
        world.tellProject(project, "Stijgveld", 41, List.of("beekvliet"), Map.of(), change);

        assertThat(told(Personas.DEVELOPER, project)).containsExactly("Stijgveld wordt hard");
        assertThat(told(Personas.MUNICIPALITY, project)).containsExactly("Stijgveld wordt hard");
        assertThat(told(Personas.COMPETITOR, project)).isEmpty();
    }

    private static List<String> told(Personas persona, UUID project) {
        return as(persona)
                .get("/v1/notifications?pageSize=200")
                .jsonPath()
                .getList("items.findAll { it.link.contains('" + project + "') }.title");
    }

    @Test
    void old_events_that_are_read_again_are_no_news() {
        var project = UUID.randomUUID();
        var old = new java.util.HashMap<>(stated("STATED", "beekvliet"));
        old.put("changedAt", Instant.now().minus(Duration.ofDays(30)).toString());
        world.tellProject(project, "Lang geleden", 96, List.of("beekvliet"), Map.of(), old);

        assertThat(about(Personas.MUNICIPALITY, "Planning ingediend voor Lang geleden"))
                .isEmpty();
    }

    @Test
    void what_goes_out_follows_its_schema_and_carries_its_audience() throws IOException {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(Personas.CORPORATION, project, Map.of("cause", "VIABILITY_GAP", "table", World.TABLE));
        var session = Api.aSession();
        Api.put(session, gap, 1, 1);

        var told = new ArrayList<Sent>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            told.clear();
            told.addAll(topic());
            return told.stream().anyMatch(one -> one.key().equals(session.toString()))
                    && told.stream().anyMatch(one -> one.key().equals(gap.toString()));
        });

        for (var one : told) {
            var schema = switch (one.type()) {
                case "nl.woningbouw.knelpunten.knelpunt-gewijzigd.v1" -> "bottleneck-changed.schema.json";
                case "nl.woningbouw.knelpunten.melding-toegevoegd.v1" -> "notification-added.schema.json";
                case "nl.woningbouw.tafels.zitting-gewijzigd.v1" -> "session-changed.schema.json";
                case "nl.woningbouw.tafels.afspraak-gewijzigd.v1" -> "agreement-changed.schema.json";
                case "nl.woningbouw.tafels.zaak-gewijzigd.v1" -> "joint-case-changed.schema.json";
                case "nl.woningbouw.tafels.vraag-gewijzigd.v1" -> "question-changed.schema.json";
                case "nl.woningbouw.tafels.lobbypunt-gewijzigd.v1" -> "lobby-changed.schema.json";
                case "nl.woningbouw.knelpunten.capaciteit-gewijzigd.v1" -> "capacity-changed.schema.json";
                default -> throw new AssertionError("unknown type " + one);
            };
            assertThat(EventContractTest.faults(schema, one.body()))
                    .as(one.body())
                    .isEmpty();
            assertThat(one.subject()).isEqualTo(one.key());
        }
        var event = told.stream()
                .filter(one -> one.key().equals(gap.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(json.readTree(event.body()).get("audience"))
                .extracting(node -> node.asText())
                .containsExactlyInAnyOrder(
                        Principal.party(World.party("esrand")),
                        Principal.party(World.party("gm0177")),
                        Principal.table(World.TABLE));
    }

    private static Map<String, Object> stated(String kind, String party) {
        return Map.of(
                "statements", List.of(statement(party, "SUBMITTED", visibleTo(party))),
                "change", Map.of("kind", kind, "party", World.party(party)));
    }

    private static Map<String, Object> reviewed(String state) {
        return Map.of(
                "statements", List.of(statement("beekvliet", state, visibleTo("beekvliet"))),
                "change",
                        Map.of(
                                "kind",
                                "REVIEWED",
                                "party",
                                World.party("gm0177"),
                                "subjectParty",
                                World.party("beekvliet")));
    }

    private static Map<String, Object> statement(String party, String state, List<String> audience) {
        return Map.of("party", World.party(party), "state", state, "version", 1, "audience", audience);
    }

    private static List<String> visibleTo(String party) {
        return List.of(
                Principal.party(World.party(party)), Principal.party(World.party("gm0177")), Principal.GOVERNMENT);
    }

    private static List<String> with(List<String> principals, String more) {
        var all = new ArrayList<>(principals);
        all.add(more);
        return all;
    }

    private static World.Told renamed(World.Told told) {
        return new World.Told(
                told.topic(), UUID.randomUUID().toString(), told.type(), told.key(), changedOnly(told.data()));
    }

    /** Without what happened: only the state. */
    private static Map<String, Object> changedOnly(Map<String, Object> data) {
        return data.entrySet().stream()
                .filter(field -> !field.getKey().equals("change"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> about(Personas viewer, String title) {
        return as(viewer)
                .get("/v1/notifications?pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.title == '" + title + "' }.text");
    }

    /** Every fact that came in, about one project and one bottleneck. */
    private String hash(UUID project, UUID bottleneck) {
        return world.text("select md5(string_agg(fact, ',' order by fact)) from ("
                + "select to_jsonb(p)::text as fact from known_project p where id = '" + project + "' union all "
                + "select to_jsonb(b)::text from bottleneck b where id = '" + bottleneck + "' union all "
                + "select to_jsonb(v)::text from bottleneck_version v where bottleneck = '" + bottleneck
                + "' union all "
                + "select to_jsonb(n)::text from notification n where project = '" + project + "') facts");
    }

    /** A last event in every partition was taken in, so all before it were. */
    private void awaitEverythingRead() {
        var last = IntStream.range(0, 24)
                .mapToObj(i -> world.project(UUID.randomUUID(), "Laatste " + i, 1, List.of(), Map.of(), Map.of()))
                .toList();
        world.tell(last.toArray(World.Told[]::new));
        last.forEach(one -> world.awaitKnown("known_project", one.key(), one.version()));
    }

    private record Sent(String key, String type, String subject, String body) {
        static Sent of(ConsumerRecord<String, String> record) {
            return new Sent(record.key(), header(record, "ce_type"), header(record, "ce_subject"), record.value());
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    private List<Sent> topic() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("bottlenecks").stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var all = new ArrayList<Sent>();
            for (var records = consumer.poll(Duration.ofSeconds(3));
                    !records.isEmpty();
                    records = consumer.poll(Duration.ofMillis(300))) {
                records.forEach(record -> all.add(Sent.of(record)));
            }
            return all;
        }
    }
}
