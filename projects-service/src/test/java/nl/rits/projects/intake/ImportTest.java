package nl.rits.projects.intake;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.projects.intake.SentLists.LIST;
import static nl.rits.projects.intake.SentLists.apply;
import static nl.rits.projects.intake.SentLists.get;
import static nl.rits.projects.intake.SentLists.number;
import static nl.rits.projects.intake.SentLists.send;
import static nl.rits.projects.intake.SentLists.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportTest {

    @Inject
    DataSource database;

    @BeforeEach
    void the_municipalities_take_part_and_have_no_plans() throws SQLException {
        TakingPart.inEmptyRegister(database);
    }

    @Test
    void a_planner_imports_its_own_municipality_and_hears_why_a_row_is_refused() throws Exception {
        var id = sent(MUNICIPALITY, LIST);
        get(MUNICIPALITY, id)
                .body("headerRow", equalTo(1))
                .body("separator", equalTo(";"))
                .body("totals.rows", equalTo(4))
                .body("totals.created", equalTo(2))
                .body("totals.refused", equalTo(2))
                .body("totals.homes", equalTo(32));
        get(MUNICIPALITY, id + "/rows?outcome=refused")
                .body("total", equalTo(2))
                .body("items[0].issues.code", hasItem("no-homes"))
                .body("items[0].issues.cell", hasItem("G4"))
                .body("items[1].issues.code", hasItem("not-your-municipality"))
                .body("items[1].issues.detail", hasItem(startsWith("Dit plan ligt niet in uw gemeente")));
        assertThat(number(database, "select count(*) from project")).isZero();
        apply(MUNICIPALITY, id);
        assertThat(number(
                        database,
                        "select count(*) from project where planning_status = '2A' and demolition = 2 and homes = 24"))
                .isEqualTo(1);
        assertThat(number(
                        database,
                        "select count(*) from statement where document #>> '{planning,years,0,homes}' = '10'"))
                .isEqualTo(1);
        assertThat(number(
                        database,
                        "select count(*) from project where lat between 52.3 and 52.4 and lon between 6.2 and 6.3"))
                .isEqualTo(2);
    }

    @Test
    void a_changed_list_shows_what_was_and_what_will_be_and_can_be_undone() throws Exception {
        apply(MUNICIPALITY, sent(MUNICIPALITY, LIST));
        var changed = LIST.replace("De Proefwei", "De Grote Proefwei")
                .replace("24;-2", "30;-2")
                .replace("medio 2027", "eind 2027");
        var id = sent(MUNICIPALITY, changed);
        get(MUNICIPALITY, id + "/rows?outcome=changed")
                .body("total", equalTo(1))
                .body("items[0].changes.find { it.field == 'name' }.from", equalTo("De Proefwei"))
                .body("items[0].changes.find { it.field == 'homes' }.to", equalTo("30"))
                .body("items[0].changes.find { it.field == 'START_OF_BUILDING' }.to", equalTo("2027-12-01"));
        apply(MUNICIPALITY, id);
        assertThat(number(database, "select count(*) from project where name = 'De Grote Proefwei' and homes = 30"))
                .isEqualTo(1);

        Requests.as(MUNICIPALITY)
                .post("/v1/imports/" + id + "/_undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));
        assertThat(number(database, "select count(*) from project where name = 'De Proefwei' and homes = 24"))
                .isEqualTo(1);
        get(MUNICIPALITY, sent(MUNICIPALITY, LIST)).body("totals.unchanged", equalTo(2));
    }

    @Test
    void details_come_along_stay_when_a_list_is_silent_and_go_back_with_an_undo() throws Exception {
        var list = """
                Plannr;Plannaam;Gemeente;Planstatus;Aantal;Opdrachtgever;Woonmilieu;IMRO
                R-1;De Proefwei;Raalte;3;24;ontwikkelaar;Dorps;NL.IMRO.0177.BP1-VG01
                """;
        apply(MUNICIPALITY, sent(MUNICIPALITY, list));
        var known = "select count(*) from project where commissioning = 'DEVELOPER'"
                + " and details ->> 'environment' = 'VILLAGE' and plan_ids = '{NL.IMRO.0177.BP1-VG01}'";
        assertThat(number(database, known)).isEqualTo(1);
        apply(MUNICIPALITY, sent(MUNICIPALITY, LIST.replace("ca. 8", "ca. 9")));
        assertThat(number(database, known)).isEqualTo(1);

        var id = sent(MUNICIPALITY, list.replace("Dorps", "Landelijk").replace("ontwikkelaar", "gemeente"));
        get(MUNICIPALITY, id + "/rows?outcome=changed")
                .body("items[0].changes.find { it.field == 'environment' }.to", equalTo("RURAL"))
                .body("items[0].changes.find { it.field == 'commissioning' }.from", equalTo("DEVELOPER"));
        apply(MUNICIPALITY, id);
        assertThat(number(database, known)).isZero();
        Requests.as(MUNICIPALITY).post("/v1/imports/" + id + "/_undo").then().statusCode(200);
        assertThat(number(database, known)).isEqualTo(1);
    }

    @Test
    void what_somebody_changed_since_is_not_undone() throws Exception {
        var id = sent(MUNICIPALITY, LIST);
        apply(MUNICIPALITY, id);
        apply(MUNICIPALITY, sent(MUNICIPALITY, LIST.replace("24;-2", "26;-2")));

        Requests.as(MUNICIPALITY)
                .post("/v1/imports/" + id + "/_undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:plans-changed-since"))
                .body("plans", hasItem("De Proefwei"));
        assertThat(number(database, "select count(*) from project where not withdrawn"))
                .isEqualTo(2);
    }

    @Test
    void a_preview_that_the_register_has_overtaken_is_shown_again_and_nothing_is_written() throws Exception {
        var first = sent(MUNICIPALITY, LIST);
        var second = sent(MUNICIPALITY, LIST);
        apply(MUNICIPALITY, first);
        Requests.as(MUNICIPALITY)
                .post("/v1/imports/" + second + "/_apply")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !get(MUNICIPALITY, second).extract().path("state").equals("APPLYING"));
        get(MUNICIPALITY, second)
                .body("state", equalTo("ANALYSED"))
                .body("failure", containsString("Er is niets geschreven"))
                .body("totals.unchanged", equalTo(2));
        assertThat(number(database, "select count(*) from project")).isEqualTo(2);
    }

    @Test
    void an_import_that_was_cut_off_wrote_nothing_and_can_be_started_again() throws Exception {
        var id = sent(MUNICIPALITY, LIST);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // As a killed service leaves it: said to be written, and nobody who writes it.
            statement.execute("update import set state = 'APPLYING', started_at = now() - interval '1 minute'");
        }
        get(MUNICIPALITY, id)
                .body("state", equalTo("ANALYSED"))
                .body("failure", containsString("Er is niets geschreven"));
        apply(MUNICIPALITY, id);
        assertThat(number(database, "select count(*) from project")).isEqualTo(2);
    }

    @Test
    void only_senders_of_plans_may_send_and_nobody_sees_the_list_of_another() {
        var content = LIST.getBytes(StandardCharsets.UTF_8);
        send(DEVELOPER, "lijst.csv", content, false).statusCode(403);
        send(PROVINCE, "lijst.csv", content, false).statusCode(403);
        send(ADMINISTRATOR, "lijst.csv", content, false).statusCode(400);
        var id = sent(MUNICIPALITY, LIST);
        get(NEIGHBOUR, id).statusCode(404);
        get(NEIGHBOUR, id + "/rows").statusCode(404);
        Requests.as(NEIGHBOUR).post("/v1/imports/" + id + "/_apply").then().statusCode(404);
        Requests.as(NEIGHBOUR).delete("/v1/imports/" + id).then().statusCode(404);
        Requests.as(MUNICIPALITY).delete("/v1/imports/" + id).then().statusCode(204);
        get(MUNICIPALITY, id).statusCode(404);
    }

    @Test
    void an_administrator_does_not_see_what_plans_were() {
        apply(MUNICIPALITY, sent(MUNICIPALITY, LIST));
        var id = sent(ADMINISTRATOR, LIST.replace("24;-2", "30;-2"));
        get(ADMINISTRATOR, id + "/rows?outcome=changed")
                .body("items[0].changes.find { it.field == 'homes' }.to", equalTo("30"))
                .body("items[0].changes.find { it.field == 'homes' }.from", equalTo(null));
    }

    @Test
    void what_is_not_a_list_of_plans_is_refused_with_what_to_do() throws IOException {
        send(MUNICIPALITY, "plan.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(415)
                .body("type", equalTo("urn:rits:problem:file-not-a-table"))
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].detail", containsString("CSV of XLSX"));
        send(MUNICIPALITY, "leeg.csv", new byte[0], false).statusCode(422);
        send(MUNICIPALITY, "brief.csv", "Beste lezer,\nhierbij onze plannen.\n".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(422)
                .body("errors[0].code", equalTo("no-header-row"));
    }
}
