package nl.rits.parties.post;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.execute;
import static nl.rits.foundation.testing.Tables.number;
import static nl.rits.parties.post.Mailroom.at;
import static nl.rits.parties.post.Mailroom.body;
import static nl.rits.parties.post.Mailroom.onlyMail;
import static nl.rits.parties.post.Mailroom.send;
import static nl.rits.parties.post.Mailroom.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.parties.Someone;
import nl.rits.parties.TravellingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an event to a mail that arrives, over a real broker and a real mail server. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class PostTest {
    private static final String DEVELOPER = "ontwikkelaar@beekvliet.example";

    @Inject
    PostRound round;

    @BeforeEach
    void atNine() throws SQLException {
        at(0, 9, 0);
        execute("delete from letter");
        execute(
                "update mail_reader set sent_on = null, failures = 0, try_after = null, frequency = 'DAILY', language = 'nl'");
        MailServer.empty();
    }

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void a_planner_gets_one_mail_with_all_that_waits_and_a_link_to_the_portal() throws Exception {
        ask(Personas.DEVELOPER, UUID.randomUUID(), 12, List.of("Weteringpark", "<script>alert(1)</script>"));
        ask(Personas.DEVELOPER, UUID.randomUUID(), 1, List.of("IJsselbolder"));
        awaitLetters(2);

        assertThat(round.send()).isEqualTo(1);

        var mail = onlyMail();
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(DEVELOPER);
        assertThat(mail.getSubject()).isEqualTo("Rits: 2 berichten voor u");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://rits.example/instellingen>");
        assertThat(body(mail, "text/plain"))
                .contains(
                        "Dag Marloes Dekker",
                        "is voor 12 projecten nog niet",
                        "is voor één project nog niet",
                        "en nog 10")
                .contains("https://rits.example/bevestigen?voor=");
        assertThat(body(mail, "text/html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .contains("href=\"https://rits.example/bevestigen?voor=");
    }

    @Test
    void nobody_is_mailed_twice_a_day_or_before_the_morning_and_the_same_request_twice_is_one_letter()
            throws Exception {
        var id = UUID.randomUUID();
        ask(Personas.DEVELOPER, id, 3, List.of());
        ask(Personas.DEVELOPER, id, 3, List.of());
        ask(Personas.DEVELOPER, UUID.randomUUID(), 4, List.of());
        awaitLetters(2);
        at(0, 5, 0);
        assertThat(round.send()).isZero();
        at(0, 9, 0);
        assertThat(round.send()).isEqualTo(1);
        ask(Personas.DEVELOPER, UUID.randomUUID(), 5, List.of());
        awaitLetters(1);
        assertThat(round.send()).isZero();
        at(1, 9, 0);
        assertThat(round.send()).isEqualTo(1);
        assertThat(MailServer.server().getReceivedMessages()).hasSize(2);
    }

    @Test
    void a_councillor_and_who_does_not_plan_get_no_reminder() throws Exception {
        ask(Personas.MUNICIPALITY, UUID.randomUUID(), 3, List.of("Nog geheim"));
        ask(Personas.PROVINCE, UUID.randomUUID(), 3, List.of("Nog geheim"));
        awaitLetters(1);
        assertThat(round.send()).isEqualTo(1);
        assertThat(onlyMail().getAllRecipients()[0].toString()).isEqualTo("gemeente@gm0177.example");
    }

    @Test
    void who_stands_in_is_told_what_the_other_is_told_while_the_days_last() throws Exception {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        away.request().get("/v1/me").then().statusCode(200);
        deputy.request().get("/v1/me").then().statusCode(200);
        var party = StableId.of("party", "hanzegrond");
        var asked = away.asks(deputy, today(), today().plusDays(2));

        ask(party, UUID.randomUUID(), 3, List.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingFor(away) == 1);
        assertThat(waitingFor(deputy)).as("did not accept").isZero();

        deputy.request().post("/v1/deputies/" + asked + "/acceptances").then().statusCode(200);
        deputy.request().get("/v1/me").then().body("roles", hasItem("PLANNER"));
        ask(party, UUID.randomUUID(), 3, List.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingFor(away) == 2);
        assertThat(waitingFor(deputy)).isEqualTo(1);

        at(3, 9, 0);
        ask(party, UUID.randomUUID(), 3, List.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingFor(away) == 3);
        assertThat(waitingFor(deputy)).as("the days are over").isEqualTo(1);
    }

    @Test
    void what_is_past_its_day_is_not_mailed() throws Exception {
        ask(Personas.DEVELOPER, UUID.randomUUID(), 3, List.of());
        awaitLetters(1);
        at(40, 9, 0);
        assertThat(round.send()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void each_chooses_how_often_and_in_which_language() throws Exception {
        var before = as(Personas.DEVELOPER).get("/v1/me/mail");
        before.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("email", equalTo(DEVELOPER))
                .body("frequency", equalTo("DAILY"));
        as(Personas.DEVELOPER)
                .body(Map.of("frequency", "WEEKLY", "language", "en"))
                .put("/v1/me/mail")
                .then()
                .statusCode(428);
        as(Personas.DEVELOPER)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("frequency", "WEEKLY"))
                .put("/v1/me/mail")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/language")));
        as(Personas.DEVELOPER)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("frequency", "WEEKLY", "language", "en"))
                .put("/v1/me/mail")
                .then()
                .statusCode(200);
        ask(Personas.DEVELOPER, UUID.randomUUID(), 2, List.of());
        awaitLetters(1);
        assertThat(round.send()).isEqualTo(1);
        assertThat(onlyMail().getSubject()).startsWith("Is your planning still right?");
        ask(Personas.DEVELOPER, UUID.randomUUID(), 2, List.of());
        awaitLetters(1);
        var untilSunday = 7 - today().getDayOfWeek().getValue();
        at(untilSunday, 9, 0);
        assertThat(round.send()).isZero();
        at(untilSunday + 1, 9, 0);
        assertThat(round.send()).isEqualTo(1);

        as(Personas.DEVELOPER)
                .header("If-Match", "*")
                .body(Map.of("frequency", "NONE", "language", "nl"))
                .put("/v1/me/mail")
                .then()
                .statusCode(200);
        ask(Personas.DEVELOPER, UUID.randomUUID(), 2, List.of());
        ask(Personas.CORPORATION, UUID.randomUUID(), 2, List.of());
        awaitLetters(1);
        assertThat(round.send()).isEqualTo(1);
        assertThat(MailServer.server().getReceivedMessages()).hasSize(3);
    }

    @Test
    void when_the_mail_server_is_away_the_mail_waits_and_goes_out_later() throws Exception {
        ask(Personas.DEVELOPER, UUID.randomUUID(), 3, List.of());
        awaitLetters(1);
        MailServer.away();
        try {
            assertThat(round.send()).isZero();
            assertThat(waiting()).isEqualTo(1);
        } finally {
            MailServer.again();
        }
        assertThat(round.send()).as("not at once again").isZero();
        at(0, 10, 0);
        assertThat(round.send()).isEqualTo(1);
    }

    @Test
    void two_instances_never_mail_one_person_twice() throws Exception {
        ask(Personas.DEVELOPER, UUID.randomUUID(), 3, List.of());
        ask(Personas.CORPORATION, UUID.randomUUID(), 3, List.of());
        awaitLetters(2);
        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> round.send()))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(MailServer.server().getReceivedMessages()).hasSize(2);
    }

    @Test
    void an_invitation_goes_out_at_once_with_a_file_that_calendars_read_and_is_called_off_under_the_same_id()
            throws Exception {
        var session = UUID.randomUUID();
        ask(Personas.DEVELOPER, UUID.randomUUID(), 3, List.of());
        awaitLetters(1);
        round.send();
        MailServer.empty();

        invite(Personas.DEVELOPER, session, 0, "SESSION_PLANNED", "2027-07-01");
        awaitLetters(1);
        assertThat(round.send()).as("though today's mail went out").isEqualTo(1);
        var invited = calendar(onlyMail());
        var event = invited.getEvents().getFirst();
        assertThat(invited.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("session-" + session + "@rits");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-07-01T12:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-07-01T14:30:00Z"));
        assertThat(invited.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(event.getLocation().getValue()).isEqualTo("Raalte");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo(DEVELOPER);
        assertThat(onlyMail().getSubject()).isEqualTo("Uitnodiging: Tafel West, 1 juli 2027");
        assertThat(round.send()).as("once").isZero();

        MailServer.empty();
        invite(Personas.DEVELOPER, session, 1, "SESSION_WITHDRAWN", "2027-01-14");
        awaitLetters(1);
        assertThat(round.send()).isEqualTo(1);
        var off = calendar(onlyMail());
        assertThat(off.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(off.getEvents().getFirst().getUid().getValue()).isEqualTo("session-" + session + "@rits");
        assertThat(off.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
        assertThat(off.getEvents().getFirst().getDateStart().getValue().toInstant())
                .as("in winter an hour later by UTC")
                .isEqualTo(Instant.parse("2027-01-14T13:00:00Z"));
        assertThat(body(onlyMail(), "text/plain")).contains("gaat voor u niet door");
    }

    private void invite(Personas persona, UUID session, int sequence, String kind, String date)
            throws ExecutionException, InterruptedException {
        send(LetterAsked.TYPE, persona.party().toString(), """
                {"id": "%s", "party": "%s", "kind": "%s", "subject": "Tafel West", "count": 1, "projects": [],
                 "due": "%s", "path": "/zittingen/%s", "invitation": {"uid": "%s", "sequence": %d, "date": "%s",
                 "starts": "14:00:00", "ends": "16:30:00", "place": "Raalte"}}""".formatted(
                        UUID.randomUUID(), persona.party(), kind, date, session, session, sequence, date));
    }

    private static ICalendar calendar(MimeMessage mail) throws IOException, MessagingException {
        return Objects.requireNonNull(Biweekly.parse(file(mail.getContent())).first());
    }

    /** What hangs on the mail for a calendar, at whatever depth. */
    private static String file(Object content) throws IOException, MessagingException {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("text/calendar")) {
                    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                }
                var deeper = part.isMimeType("multipart/*") ? file(part.getContent()) : "";
                if (!deeper.isEmpty()) {
                    return deeper;
                }
            }
        }
        return "";
    }

    @Test
    void a_letter_that_leads_away_from_the_portal_is_refused() {
        for (var path : List.of("https://elders.example", "//elders.example", "/\\elders", "/a b")) {
            assertThatThrownBy(() -> new LetterAsked(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            null,
                            LetterAsked.Kind.CONFIRMATION_ASKED,
                            "Tafel",
                            1,
                            List.of(),
                            null,
                            path,
                            null,
                            null,
                            null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void ask(Personas persona, UUID id, int count, List<String> projects)
            throws ExecutionException, InterruptedException {
        ask(persona.party(), id, count, projects);
    }

    private void ask(UUID party, UUID id, int count, List<String> projects)
            throws ExecutionException, InterruptedException {
        var names = projects.stream().map(it -> "\"" + it + "\"").toList();
        var due = today().plusDays(30);
        send(LetterAsked.TYPE, party.toString(), """
                {"id": "%s", "party": "%s", "role": "PLANNER", "kind": "CONFIRMATION_ASKED", "subject": "Tafel West",
                 "count": %d, "projects": %s, "due": "%s", "path": "/bevestigen?voor=%s"}""".formatted(id, party, count, names, due, due));
    }

    private void awaitLetters(long count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() >= count);
    }

    private long waiting() throws SQLException {
        return number("select count(*) from letter where sent_at is null");
    }

    private long waitingFor(Someone someone) throws SQLException {
        return number("select count(*) from letter where sent_at is null and person = '" + someone.person() + "'");
    }
}
