package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.PostOffice.answers;
import static nl.rits.projects.PostOffice.ask;
import static nl.rits.projects.PostOffice.faults;
import static nl.rits.projects.PostOffice.mail;
import static nl.rits.projects.PostOffice.send;
import static nl.rits.projects.PostOffice.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.projects.PostOffice.Reader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Mail about a view tells what its page would show at that moment, and nothing more. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ViewMailTest {

    @Test
    void what_another_party_changed_is_told_until_it_was_mailed_and_ones_own_changes_never() throws Exception {
        var word = word();
        var project = Scene.aProject(word, "2A", 40, DEVELOPER);
        var reader = Reader.of(DEVELOPER, Role.READER);
        var view = reader.watches(word);
        reader.request().get("/v1/views/" + view).then().body("mailed", is(true));
        reader.request().get("/v1/views?mailed=true").then().body("items.id", contains(view));
        reader.request().get("/v1/views?mailed=false").then().body("items.id", not(hasItem(view)));
        assertThat(answers(reader, ask(reader, null)))
                .as("nothing changed since")
                .isEmpty();

        Scene.patch(project, Map.of("place", "Heino"));
        var first = ask(reader, null);
        var letters = answers(reader, first);
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(faults("letter-asked.schema.json", letter)).isEmpty();
        assertThat(letter.get("subject").asText()).isEqualTo("Rond " + word);
        assertThat(letter.get("count").asInt()).isEqualTo(1);
        assertThat(names(letter)).containsExactly(word);
        assertThat(letter.get("path").asText()).isEqualTo("/projecten?q=" + word);
        assertThat(letter.get("party").asText()).isEqualTo(DEVELOPER.party().toString());

        var second = ask(reader, null);
        assertThat(answers(reader, second)).as("the first was not mailed").hasSize(1);
        assertThat(answers(reader, ask(reader, first)))
                .as("that of an older question")
                .hasSize(1);
        var third = ask(reader, null);
        assertThat(answers(reader, third)).hasSize(1);
        assertThat(answers(reader, ask(reader, third))).as("mailed").isEmpty();

        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        assertThat(answers(reader, ask(reader, null))).as("of the own party").isEmpty();
        Scene.states(MUNICIPALITY, project, Scene.planning(10, 24)).statusCode(201);
        assertThat(answers(reader, ask(reader, null))).hasSize(1);

        reader.request().delete("/v1/views/" + view + "/mail").then().statusCode(204);
        reader.request().delete("/v1/views/" + view + "/mail").then().statusCode(204);
        assertThat(answers(reader, ask(reader, null))).isEmpty();
    }

    @Test
    void a_change_that_is_hidden_is_not_told() throws Exception {
        var word = word();
        var project = Scene.aProject(word, "2A", 42, DEVELOPER);
        var reader = Reader.of(COMPETITOR, Role.PLANNER);
        reader.watches(word);
        Scene.patch(project, Map.of("notes", "Niet voor de concurrent"));
        Scene.patch(project, Map.of("homes", 43));
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        Scene.states(MUNICIPALITY, project, Scene.planning(10, 24)).statusCode(201);
        assertThat(answers(reader, ask(reader, null)))
                .as("remarks, homes within ten, and dates that are not shared")
                .isEmpty();
        Scene.patch(project, Map.of("homes", 58));
        assertThat(answers(reader, ask(reader, null))).hasSize(1);
    }

    @Test
    void who_may_not_see_a_project_any_more_does_not_read_of_what_changed_before() throws Exception {
        var word = word();
        var reader = Reader.of(COMPETITOR, Role.READER);
        var shown = Scene.aProject(word + " een", "4A", 30);
        var closed = Scene.aProject(word + " twee", "4A", 30);
        releases(shown, "MARKET");
        releases(closed, "MARKET");
        reader.request().queryParam("q", word).get("/v1/projects").then().body("total", is(2));
        reader.watches(word);
        for (var project : List.of(shown, closed)) {
            Scene.patch(project, Map.of("place", "Heino"));
        }
        releases(closed);
        var letters = answers(reader, ask(reader, null));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().get("count").asInt()).isEqualTo(1);
        assertThat(names(letters.getFirst())).containsExactly(word + " een");
        releases(shown);
        assertThat(answers(reader, ask(reader, null))).isEmpty();
    }

    @Test
    void a_councillor_reads_of_what_a_councillor_sees_and_of_no_view_of_officials() throws Exception {
        var word = word();
        var official = Reader.of(MUNICIPALITY, Role.PLANNER);
        var councillor = Reader.of(COUNCILLOR, Role.COUNCILLOR);
        Scene.arrive();
        var shared = official.view(word, true);
        councillor.request().put("/v1/views/" + shared + "/mail").then().statusCode(404);
        councillor.request().delete("/v1/views/" + shared + "/mail").then().statusCode(404);
        councillor.watches(word);
        Scene.aProject(word + " open", "2A", 20);
        Scene.aProject(word + " stil", "5A", 20);
        var letters = answers(councillor, ask(councillor, null));
        assertThat(letters).hasSize(1);
        assertThat(names(letters.getFirst())).containsExactly(word + " open");

        // Who was an official when he asked for it, and is a councillor now.
        official.request().put("/v1/views/" + shared + "/mail").then().statusCode(204);
        Scene.aProject(word + " nieuw", "2A", 20);
        var now = new Reader(official.account(), COUNCILLOR, Role.COUNCILLOR, official.person());
        assertThat(names(answers(now, ask(now, null)).getFirst())).containsExactly(word + " nieuw");
    }

    @Test
    void of_a_shared_view_each_chooses_for_himself_and_reads_no_more_when_it_is_not_shared() throws Exception {
        var word = word();
        var project = Scene.aProject(word, "2A", 40, DEVELOPER);
        var owner = Reader.of(DEVELOPER, Role.PLANNER);
        var colleague = Reader.of(DEVELOPER, Role.READER);
        var view = owner.view(word, true);
        colleague.request().put("/v1/views/" + view + "/mail").then().statusCode(204);
        colleague.request().put("/v1/views/" + view + "/mail").then().statusCode(204);
        owner.request().get("/v1/views/" + view).then().body("mailed", is(false));
        Scene.patch(project, Map.of("place", "Heino"));
        assertThat(answers(colleague, ask(colleague, null))).hasSize(1);
        assertThat(answers(owner, ask(owner, null))).isEmpty();
        owner.request()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Alleen van mij", "query", "q=" + word, "shared", false))
                .put("/v1/views/" + view)
                .then()
                .statusCode(200);
        assertThat(answers(colleague, ask(colleague, null))).isEmpty();
        colleague.request().get("/v1/views?mailed=true").then().body("items", empty());
        colleague.request().put("/v1/views/" + view + "/mail").then().statusCode(404);
    }

    @Test
    void a_view_of_the_past_or_of_another_page_has_no_mail() {
        Scene.arrive();
        var reader = Reader.of(DEVELOPER, Role.READER);
        for (var view : List.of(
                Map.of("screen", "PROJECTS", "name", "Toen", "query", "firm=true&asOf=2026-01-01"),
                Map.of("screen", "AGREEMENTS", "name", "Te laat", "query", "toon=overdue"))) {
            var id = reader.request()
                    .body(view)
                    .post("/v1/views")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            reader.request()
                    .put("/v1/views/" + id + "/mail")
                    .then()
                    .statusCode(409)
                    .body("type", is("urn:rits:problem:view-without-mail"));
        }
        as(DEVELOPER).put("/v1/views/" + UUID.randomUUID() + "/mail").then().statusCode(404);
    }

    @Test
    void a_question_counts_once_and_only_while_it_is_fresh_and_many_names_are_counted() throws Exception {
        var word = word();
        var reader = Reader.of(MUNICIPALITY, Role.READER);
        Scene.arrive();
        reader.watches(word);
        // Of the own party: another one proposes.
        IntStream.range(0, 12)
                .forEach(it -> as(DEVELOPER)
                        .body(Scene.project(word + " " + (char) ('a' + it), "3", 20))
                        .post("/v1/projects")
                        .then()
                        .statusCode(201));
        var old = UUID.randomUUID();
        send(reader, old, old, null, Instant.now().minus(Duration.ofHours(1)));
        assertThat(answers(reader, old)).isEmpty();
        var question = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            send(reader, question, question, null, Instant.now());
        }
        var letters = answers(reader, question);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().get("count").asInt()).isEqualTo(12);
        assertThat(names(letters.getFirst())).hasSize(10).startsWith(word + " a");
    }

    @Test
    void who_is_erased_is_told_nothing() throws Exception {
        var word = word();
        var project = Scene.aProject(word, "2A", 40, DEVELOPER);
        var reader = Reader.of(DEVELOPER, Role.READER);
        reader.watches(word);
        Scene.patch(project, Map.of("place", "Heino"));
        var erased = Erased.of(reader.person(), Tokens.subject(reader.account()), Instant.now());
        try (var producer = Scene.producer()) {
            Scene.send(producer, Erased.TYPE, erased.id(), """
                    {"id": "%s", "account": "%s", "at": "%s"}""".formatted(erased.id(), erased.account(), erased.at()));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> watched(reader) == 0);
        assertThat(answers(reader, ask(reader, null))).isEmpty();
    }

    @Test
    void the_post_office_hears_who_wants_mail_and_its_questions_are_understood() throws Exception {
        Scene.arrive();
        var reader = Reader.of(DEVELOPER, Role.READER);
        var view = reader.watches(word());
        reader.request().delete("/v1/views/" + view + "/mail").then().statusCode(204);
        var told = mail("nl.woningbouw.post.weergaven-gevolgd.v1").stream()
                .filter(it -> it.get("account").asText().equals(Tokens.subject(reader.account())))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().get("watching").asBoolean()).isTrue();
        assertThat(told.getLast().get("watching").asBoolean()).isFalse();
        for (var one : told) {
            assertThat(faults("views-watched.schema.json", one)).isEmpty();
        }
        var example = PostOffice.example("news-asked.official.json");
        assertThat(example.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "person", "account", "party", "councillor", "told", "at");
    }

    private static List<String> names(JsonNode letter) {
        var names = new ArrayList<String>();
        letter.get("projects").forEach(it -> names.add(it.asText()));
        return names;
    }

    /** The municipality shows its plan to these circles. */
    private static void releases(UUID project, String... circles) {
        var path = "/v1/projects/" + project + "/releases";
        var choices = List.of("CORE", "STATUS").stream()
                .map(it -> Map.of("group", it, "circles", List.of(circles)))
                .toList();
        as(MUNICIPALITY)
                .header("If-Match", as(MUNICIPALITY).get(path).header("ETag"))
                .body(Map.of("choices", choices))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String word() {
        // Not alike: search forgives a typing error.
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
