package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a chair asks a party about a case, until it is answered. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuestionTest {

    private static final String PATH = "/v1/questions";

    @Inject
    World world;

    private UUID bottleneck;

    @BeforeEach
    void cast() {
        world.cast();
        var project = world.aProject("Weteringpark", 184, "beekvliet");
        bottleneck = Api.reported(
                Personas.DEVELOPER, project, Map.of("title", "Geen stroom", "cause", "GRID", "table", World.TABLE));
    }

    @Test
    void each_party_gets_its_own_question_and_answers_it_once_or_better() {
        var asked = ask(Personas.CHAIR, Map.of("parties", List.of(World.party("beekvliet"), World.party("gm0177"))))
                .statusCode(201)
                .body("party.name", equalTo(List.of("Beekvliet Ontwikkeling", "Gemeente Raalte")))
                .body("due", equalTo(List.of(inDays(5), inDays(5))))
                .body("daysLeft", equalTo(List.of(5, 5)))
                .body("[0].may.answer", equalTo(false))
                .body("[0].may.withdraw", equalTo(true))
                .extract()
                .jsonPath();
        var id = asked.getString("[0].id");
        assertThat(kinds(Personas.DEVELOPER)).contains("QUESTION_ASKED");

        answer(Personas.MUNICIPALITY, id, 1, Map.of("answer", "Niet van mij")).statusCode(404);
        answer(Personas.CHAIR, id, 1, Map.of("answer", "Niet van mij")).statusCode(403);
        answer(Personas.DEVELOPER, id, null, Map.of("answer", "2 MVA")).statusCode(428);
        answer(Personas.DEVELOPER, id, 1, Map.of("answer", " ", "link", "ftp://elders"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/answer"));
        answer(Personas.DEVELOPER, id, 1, Map.of("answer", "2 MVA", "link", "ftp://elders"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/link"));
        answer(Personas.DEVELOPER, id, 1, Map.of("answer", "2 MVA", "link", "https://beekvliet.example/vermogen"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("ANSWERED"))
                .body("answeredOn", equalTo(today().toString()))
                .body("overdue", equalTo(false));
        answer(Personas.DEVELOPER, id, 1, Map.of("answer", "Oud"))
                .statusCode(412)
                .body("current.answer", equalTo("2 MVA"));
        answer(Personas.DEVELOPER, id, 2, Map.of("answer", "Toch 3 MVA"))
                .statusCode(200)
                .body("answer", equalTo("Toch 3 MVA"))
                .body("link", nullValue());
        as(Personas.CHAIR)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("answer", equalTo("Toch 3 MVA"))
                .body("bottleneck.title", equalTo("Geen stroom"));
        assertThat(kinds(Personas.CHAIR)).contains("QUESTION_ANSWERED");
        withdraw(id, 3).statusCode(409);

        assertThat(world.text("select string_agg(what, ' ' order by version) from question_version where question = '"
                        + id + "'"))
                .isEqualTo("ASKED ANSWERED ANSWER_CHANGED");
        assertThat(world.number("select count(*) from question_version where question = '" + id
                        + "' and recorded_until = 'infinity'"))
                .isEqualTo(1);
    }

    @Test
    void who_asks_gives_more_time_with_a_reason_and_both_hear_it() {
        var id = ask(Personas.CHAIR, Map.of("days", 3))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("[0].id");
        var more = Map.of("days", 4, "reason", "De netbeheerder rekent nog");
        extend(Personas.MUNICIPALITY, id, 1, more).statusCode(404);
        extend(Personas.DEVELOPER, id, 1, more).statusCode(403);
        extend(Personas.CHAIR, id, 2, more).statusCode(412);
        extend(Personas.CHAIR, id, 1, Map.of("days", 61, "reason", " "))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        extend(Personas.CHAIR, id, 1, Map.of("days", 0, "reason", "x"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/days"));
        extend(Personas.CHAIR, id, 1, more)
                .statusCode(200)
                .body("due", equalTo(inDays(7)))
                .body("extended", equalTo("De netbeheerder rekent nog"))
                .body("version", equalTo(2));
        assertThat(kinds(Personas.DEVELOPER)).contains("QUESTION_EXTENDED");
        assertThat(kinds(Personas.CHAIR)).contains("QUESTION_EXTENDED");
        withdraw(id, 2).statusCode(200);
        extend(Personas.CHAIR, id, 3, more).statusCode(409);
    }

    @Test
    void only_who_asks_and_who_is_asked_see_it() {
        var id = ask(Personas.CHAIR, Map.of())
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("[0].id");
        for (var persona : List.of(Personas.CHAIR, Personas.DEVELOPER)) {
            as(persona).get(PATH + "/" + id).then().statusCode(200);
            as(persona).get(PATH + "?bottleneck=" + bottleneck).then().body("total", equalTo(1));
        }
        for (var persona : List.of(
                Personas.MUNICIPALITY,
                Personas.CORPORATION,
                Personas.PROVINCE,
                Personas.NEIGHBOUR,
                Personas.COMPETITOR,
                Personas.COUNCILLOR,
                Personas.ADMINISTRATOR)) {
            as(persona).get(PATH + "/" + id).then().statusCode(404);
            as(persona).get(PATH + "?pageSize=200").then().statusCode(200).body("items.id", not(hasItem(id)));
            answer(persona, id, 1, Map.of("answer", "nee")).statusCode(404);
        }
        list(Personas.DEVELOPER, "party=me&open=true").body("items.id", hasItem(id));
        list(Personas.DEVELOPER, "chair=me").body("total", equalTo(0));
        list(Personas.CHAIR, "chair=me&table=" + World.TABLE + "&sort=-askedAt").body("items[0].id", equalTo(id));
        list(Personas.CHAIR, "party=me").body("total", equalTo(0));
        as(Personas.CHAIR)
                .get(PATH + "?party=jij&sort=kleur")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void a_chair_asks_who_is_in_the_case_and_others_ask_nobody() {
        as(Personas.CHAIR)
                .get(PATH + "/_parties?bottleneck=" + bottleneck)
                .then()
                .statusCode(200)
                .body("name", hasItems("Beekvliet Ontwikkeling", "Gemeente Raalte"))
                .body("name", not(hasItem("Tijhof Projecten")))
                .body("name", not(hasItem("Tafel West-Overijssel")));
        as(Personas.MUNICIPALITY)
                .get(PATH + "/_parties?bottleneck=" + bottleneck)
                .then()
                .statusCode(403);
        as(Personas.COMPETITOR)
                .get(PATH + "/_parties?bottleneck=" + bottleneck)
                .then()
                .statusCode(404);
        as(Personas.CHAIR).get(PATH + "/_parties").then().statusCode(200).body("$", hasSize(0));
        ask(Personas.MUNICIPALITY, Map.of()).statusCode(403);
        ask(Personas.ADMINISTRATOR, Map.of()).statusCode(400).body("errors.code", hasItem("unknown-bottleneck"));
        ask(
                        Personas.CHAIR,
                        Map.of(
                                "parties",
                                        List.of(
                                                World.party("tijhof"),
                                                World.party("beekvliet"),
                                                World.party("beekvliet"),
                                                UUID.randomUUID()),
                                "due", today().minusDays(1).toString()))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/days", "/parties/0", "/parties/2", "/parties/3"));
        ask(Personas.CHAIR, Map.of("parties", List.of(), "text", ""))
                .statusCode(400)
                .body("errors.pointer", hasItems("/parties", "/text"));
        var due = today().plusDays(20);
        ask(Personas.CHAIR, without("days", Map.of("due", due.toString())))
                .statusCode(201)
                .body("[0].due", equalTo(BusinessDays.after(due, 0).toString()));
    }

    @Test
    void it_ends_when_the_chair_takes_it_back_or_the_case_ends() {
        var back = ask(Personas.CHAIR, Map.of()).extract().jsonPath().getString("[0].id");
        var waits = ask(Personas.CHAIR, Map.of("text", "En wanneer?"))
                .extract()
                .jsonPath()
                .getString("[0].id");
        as(Personas.DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Geen zin"))
                .post(PATH + "/" + back + "/withdrawal")
                .then()
                .statusCode(403);
        withdraw(back, 9).statusCode(412);
        withdraw(back, 1)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("reason", equalTo("De netbeheerder zei het al"));
        assertThat(kinds(Personas.DEVELOPER)).contains("QUESTION_WITHDRAWN");
        answer(Personas.DEVELOPER, back, 2, Map.of("answer", "Te laat")).statusCode(409);

        Api.move(Personas.DEVELOPER, bottleneck, "LAPSED", Map.of("reason", "Er is stroom"))
                .statusCode(200);
        as(Personas.DEVELOPER)
                .get(PATH + "/" + waits)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("may.answer", equalTo(false));
        answer(Personas.DEVELOPER, waits, 2, Map.of("answer", "Toch")).statusCode(409);
        ask(Personas.CHAIR, Map.of()).statusCode(409);
    }

    @Test
    void the_same_request_twice_asks_once() {
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as(Personas.CHAIR, key).body(question(Map.of())).post(PATH).then().statusCode(201);
        }
        list(Personas.CHAIR, "bottleneck=" + bottleneck).body("total", equalTo(1));
    }

    private Map<String, Object> question(Map<String, ?> more) {
        var question = new HashMap<String, Object>(Map.of(
                "bottleneck",
                bottleneck,
                "parties",
                List.of(World.party("beekvliet")),
                "text",
                "Welk vermogen vraagt elke fase?",
                "days",
                5));
        question.putAll(more);
        question.values().removeIf("–"::equals);
        return question;
    }

    private static Map<String, Object> without(String field, Map<String, ?> more) {
        var all = new HashMap<String, Object>(more);
        all.put(field, "–");
        return all;
    }

    private ValidatableResponse ask(Personas viewer, Map<String, ?> more) {
        return as(viewer).body(question(more)).post(PATH).then();
    }

    private static ValidatableResponse answer(
            Personas viewer, String id, @org.jspecify.annotations.Nullable Integer version, Map<String, ?> body) {
        var request = as(viewer).body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put(PATH + "/" + id + "/answer").then();
    }

    private static ValidatableResponse extend(Personas who, String id, int version, Map<String, ?> body) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PATH + "/" + id + "/extension")
                .then();
    }

    private static ValidatableResponse withdraw(String id, int version) {
        return as(Personas.CHAIR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "De netbeheerder zei het al"))
                .post(PATH + "/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse list(Personas viewer, String query) {
        return as(viewer).get(PATH + "?pageSize=200&" + query).then().statusCode(200);
    }

    private List<String> kinds(Personas viewer) {
        return as(viewer)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/knelpunten/" + bottleneck + "#vragen' }.kind");
    }

    private static String inDays(int days) {
        return BusinessDays.after(today(), days).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
