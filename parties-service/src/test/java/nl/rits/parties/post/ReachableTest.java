package nl.rits.parties.post;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.parties.Someone;
import org.junit.jupiter.api.Test;

/** Before a session the chair knows whom no invitation will reach, and no more than that. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReachableTest {
    private static final String PATH = "/v1/parties/_reachable";
    private static final UUID BEEKVLIET = StableId.of("party", "beekvliet");

    @Inject
    DataSource database;

    @Test
    void a_party_is_reached_once_an_official_of_it_was_here_and_wants_mail() throws SQLException {
        var party = StableId.of("party", "hanzegrond");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "delete from mail_reader where person in (select id from person where party = ?)")) {
            statement.setObject(1, party);
            statement.executeUpdate();
        }
        var planner = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        assertThat(reached(party)).as("entered, but never here").isFalse();
        planner.request().get("/v1/me").then().statusCode(200);
        assertThat(reached(party)).isTrue();
        mail(planner, "NONE");
        assertThat(reached(party)).as("wants no mail").isFalse();
        mail(planner, "WEEKLY");
        assertThat(reached(party)).isTrue();
    }

    @Test
    void it_answers_in_the_order_of_the_question_with_yes_or_no_and_nothing_else() {
        var nobody = UUID.randomUUID();
        var answer = as(Personas.CHAIR)
                .get(PATH + "?party=" + nobody + "&party=" + BEEKVLIET + "&party=" + nobody)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("party")).containsExactly(nobody.toString(), BEEKVLIET.toString());
        assertThat(answer.<Map<String, Object>>getList("$"))
                .allSatisfy(it -> assertThat(it).containsOnlyKeys("party", "reachable"));
        as(Personas.ADMINISTRATOR).get(PATH + "?party=" + nobody).then().statusCode(200);
    }

    @Test
    void only_chairs_and_administrators_may_ask_and_not_of_everybody_at_once() {
        for (var persona : List.of(Personas.DEVELOPER, Personas.MUNICIPALITY, Personas.COUNCILLOR, Personas.PROVINCE)) {
            as(persona).get(PATH + "?party=" + UUID.randomUUID()).then().statusCode(403);
        }
        as(Personas.CHAIR).get(PATH).then().statusCode(200).body("size()", equalTo(0));
        var many = new ArrayList<String>();
        for (int i = 0; i < 81; i++) {
            many.add("party=" + UUID.randomUUID());
        }
        as(Personas.CHAIR)
                .get(PATH + "?" + String.join("&", many))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many"));
        as(Personas.CHAIR)
                .get(PATH + "?" + String.join("&", many.subList(0, 80)))
                .then()
                .statusCode(200)
                .body("size()", equalTo(80));
    }

    private static boolean reached(UUID party) {
        return as(Personas.CHAIR)
                .get(PATH + "?party=" + party)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].reachable");
    }

    private static void mail(Someone person, String frequency) {
        person.request()
                .header("If-Match", "*")
                .body(Map.of("frequency", frequency, "language", "nl"))
                .put("/v1/me/mail")
                .then()
                .statusCode(200);
    }
}
