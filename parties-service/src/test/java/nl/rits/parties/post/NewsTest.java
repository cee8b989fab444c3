package nl.rits.parties.post;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.foundation.time.DutchDays;
import nl.rits.parties.Someone;
import nl.rits.parties.TravellingClock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changed in someone's lists is asked just before the mail of the day, and only a fresh answer is in it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class NewsTest {
    private static final UUID PARTY = StableId.of("party", "hanzegrond");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PostRound round;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Someone reader;

    @BeforeEach
    void someoneWatches() throws Exception {
        at(0, 9, 0);
        execute("delete from letter");
        execute("delete from news_reader");
        // Whom other tests left at this party would be reminded along.
        execute("update mail_reader set frequency = 'NONE' where person in (select id from person where party = '"
                + PARTY + "')");
        MailServer.empty();
        reader = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        reader.request().get("/v1/me").then().statusCode(200);
        watches(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> watching() == 1);
    }

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void the_mail_of_the_day_waits_for_the_answer_and_what_was_told_is_said_with_the_next_question() throws Exception {
        assertThat(round.send()).as("asked, and not answered yet").isZero();
        var question = asked();
        answer(question, PARTY, "Hard, groot eerst");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
        assertThat(round.send()).as("others may still answer").isZero();

        at(0, 9, 1);
        assertThat(round.send()).isEqualTo(1);
        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Gewijzigd in uw weergave ‘Hard, groot eerst’");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(reader.account() + "@example.org");
        assertThat(PostTest.text(mail))
                .contains("zijn 12 projecten gewijzigd", "- Weteringpark", "en nog 11", "Zet dat uit bij de weergave")
                .contains("https://rits.example/projecten?firm=true&sort=-homes");

        assertThat(round.send()).as("once a day").isZero();
        at(1, 9, 0);
        round.send();
        var questions = questions();
        assertThat(questions).hasSize(2);
        for (var one : questions) {
            assertThat(faults(one)).isEmpty();
            assertThat(one.get("account").asText()).isEqualTo(Tokens.subject(reader.account()));
            assertThat(one.get("party").asText()).isEqualTo(PARTY.toString());
            assertThat(one.get("councillor").asBoolean()).isFalse();
        }
        assertThat(questions.getFirst().has("told")).isFalse();
        assertThat(questions.getLast().get("told").asText()).isEqualTo(question.toString());
    }

    @Test
    void an_answer_that_is_late_or_not_for_this_party_is_not_mailed_and_is_not_told() throws Exception {
        round.send();
        answer(UUID.randomUUID(), PARTY, "Van een andere vraag");
        answer(asked(), Personas.COMPETITOR.party(), "Van een andere partij");
        answer(asked(), PARTY, "Van nu");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);

        at(0, 9, 20);
        assertThat(round.send()).as("asked anew, what was answered is old").isZero();
        assertThat(waiting()).isZero();
        answer(asked(), PARTY, "Van later");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
        at(0, 9, 21);
        assertThat(round.send()).isEqualTo(1);
        assertThat(PostTest.text(onlyMail()))
                .contains("‘Van later’")
                .doesNotContain("andere")
                .doesNotContain("‘Van nu’");
        var questions = questions();
        assertThat(questions).hasSize(2);
        assertThat(questions.getLast().has("told"))
                .as("the first answer never went out")
                .isFalse();
    }

    @Test
    void other_mail_of_the_day_goes_along_and_does_not_wait_long_for_who_does_not_answer() throws Exception {
        remind();
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
        assertThat(round.send()).isZero();
        at(0, 9, 1);
        assertThat(round.send()).isEqualTo(1);
        assertThat(PostTest.text(onlyMail())).contains("Klopt uw planning nog?");
    }

    @Test
    void two_instances_ask_once_and_mail_once() throws Exception {
        together();
        assertThat(questions()).hasSize(1);
        answer(asked(), PARTY, "Samen");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
        at(0, 9, 1);
        together();
        assertThat(MailServer.server().getReceivedMessages()).hasSize(1);
        assertThat(questions()).hasSize(1);
    }

    @Test
    void nobody_is_asked_for_who_wants_no_mail_watches_nothing_or_is_gone() throws Exception {
        execute("update mail_reader set frequency = 'NONE' where person = '" + reader.person() + "'");
        round.send();
        assertThat(number("select count(*) from news_reader where asked is not null"))
                .isZero();
        execute("update mail_reader set frequency = 'DAILY' where person = '" + reader.person() + "'");
        watches(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> watching() == 0);
        watches(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> watching() == 1);
        var tag =
                as(Personas.ADMINISTRATOR).get("/v1/people/" + reader.person()).header("ETag");
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag)
                .delete("/v1/people/" + reader.person())
                .then()
                .statusCode(204);
        assertThat(watching()).isZero();
        round.send();
        assertThat(MailServer.server().getReceivedMessages()).isEmpty();
    }

    private void together() throws InterruptedException {
        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> round.send()))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    private void watches(boolean watching) throws ExecutionException, InterruptedException {
        send(ViewsWatched.TYPE, """
                {"account": "%s", "watching": %s}""".formatted(Tokens.subject(reader.account()), watching));
    }

    private void answer(UUID question, UUID party, String view) throws ExecutionException, InterruptedException {
        send(LetterAsked.TYPE, """
                {"id": "%s", "person": "%s", "answers": "%s", "party": "%s", "kind": "VIEW_CHANGED", "subject": "%s",
                 "count": 12, "projects": ["Weteringpark"], "due": "%s", "path": "/projecten?firm=true&sort=-homes"}""".formatted(UUID.randomUUID(), reader.person(), question, party, view, today()));
    }

    private void remind() throws ExecutionException, InterruptedException {
        send(LetterAsked.TYPE, """
                {"id": "%s", "party": "%s", "role": "READER", "kind": "CONFIRMATION_ASKED", "subject": "Tafel West",
                 "count": 1, "projects": [], "due": "%s", "path": "/bevestigen"}""".formatted(UUID.randomUUID(), PARTY, today().plusDays(9)));
    }

    private void send(String type, String body) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            // One key, so that what is sent arrives in this order.
            var message = new ProducerRecord<>("mail", reader.person(), body);
            var headers = new HashMap<>(Map.of("ce_source", "urn:test", "ce_specversion", "1.0", "ce_type", type));
            headers.put("ce_id", UUID.randomUUID().toString());
            headers.put("ce_time", Instant.now().toString());
            headers.put("ce_subject", reader.person());
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    /** What others heard about this reader, once as much was sent as there are questions to be sent. */
    private List<JsonNode> questions() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number("select count(*) from outbox where topic = 'mail'") == 0);
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var parts = consumer.partitionsFor("mail").stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var ends = consumer.endOffsets(parts);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var type = Objects.requireNonNull(message.headers().lastHeader("ce_type"));
                    if (reader.person().equals(message.key())
                            && NewsAsked.TYPE.equals(new String(type.value(), StandardCharsets.UTF_8))) {
                        found.add(JSON.readTree(message.value()));
                    }
                }
                return parts.stream().allMatch(it -> consumer.position(it) >= ends.getOrDefault(it, 0L));
            });
        }
        return found;
    }

    private static List<String> faults(JsonNode question) throws IOException {
        var schema = Files.readString(Path.of("contracts/events/news-asked.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(question.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private UUID asked() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select asked from news_reader where person = '" + reader.person() + "'")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private long watching() throws SQLException {
        return number("select count(*) from news_reader where person = '" + reader.person() + "'");
    }

    private long waiting() throws SQLException {
        return number("select count(*) from letter where sent_at is null and person = '" + reader.person() + "'");
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static void at(int days, int hour, int minute) {
        var then = today().plusDays(days)
                .atTime(LocalTime.of(hour, minute))
                .atZone(DutchDays.ZONE)
                .toInstant();
        TravellingClock.ahead(Duration.between(Instant.now(), then));
    }

    private static LocalDate today() {
        return LocalDate.now(DutchDays.ZONE);
    }

    private static MimeMessage onlyMail() {
        var all = MailServer.server().getReceivedMessages();
        assertThat(all).hasSize(1);
        return all[0];
    }
}
