package nl.rits.parties.post;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.execute;
import static nl.rits.foundation.testing.Tables.number;
import static nl.rits.parties.post.Mailroom.at;
import static nl.rits.parties.post.Mailroom.onlyMail;
import static nl.rits.parties.post.Mailroom.send;
import static nl.rits.parties.post.Mailroom.text;
import static nl.rits.parties.post.Mailroom.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.PromisedEvents;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.foundation.testing.Topic;
import nl.rits.parties.Someone;
import nl.rits.parties.TravellingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changed in someone's lists is asked just before the mail of the day, and only a fresh answer is in it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class NewsTest {
    private static final UUID PARTY = StableId.of("party", "hanzegrond");

    @Inject
    PostRound round;

    @Inject
    DataSource database;

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
        assertThat(text(mail))
                .contains("zijn 12 projecten gewijzigd", "- Weteringpark", "en nog 11", "Zet dat uit bij de weergave")
                .contains("https://rits.example/projecten?firm=true&sort=-homes");

        assertThat(round.send()).as("once a day").isZero();
        at(1, 9, 0);
        round.send();
        var questions = questions();
        assertThat(questions).hasSize(2);
        for (var one : questions) {
            assertThat(PromisedEvents.faults("news-asked.schema.json", one.toString()))
                    .isEmpty();
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
        assertThat(text(onlyMail()))
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
        assertThat(text(onlyMail())).contains("Klopt uw planning nog?");
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
        send(ViewsWatched.TYPE, reader.person(), """
                {"account": "%s", "watching": %s}""".formatted(Tokens.subject(reader.account()), watching));
    }

    private void answer(UUID question, UUID party, String view) throws ExecutionException, InterruptedException {
        send(LetterAsked.TYPE, reader.person(), """
                {"id": "%s", "person": "%s", "answers": "%s", "party": "%s", "kind": "VIEW_CHANGED", "subject": "%s",
                 "count": 12, "projects": ["Weteringpark"], "due": "%s", "path": "/projecten?firm=true&sort=-homes"}""".formatted(
                        UUID.randomUUID(), reader.person(), question, party, view, today()));
    }

    private void remind() throws ExecutionException, InterruptedException {
        send(LetterAsked.TYPE, reader.person(), """
                {"id": "%s", "party": "%s", "role": "READER", "kind": "CONFIRMATION_ASKED", "subject": "Tafel West",
                 "count": 1, "projects": [], "due": "%s", "path": "/bevestigen"}""".formatted(UUID.randomUUID(), PARTY, today().plusDays(9)));
    }

    /** What others heard about this reader. */
    private List<JsonNode> questions() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number("select count(*) from outbox where topic = 'mail'") == 0);
        try (var topic = new Topic("mail")) {
            return topic.toEnd().stream()
                    .filter(it -> it.type().equals(NewsAsked.TYPE) && it.key().equals(reader.person()))
                    .map(Topic.Told::data)
                    .toList();
        }
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
}
