package nl.rits.projects.intake;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import nl.rits.foundation.testing.Tokens;
import nl.rits.projects.geography.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportTest {

    private static final String LIST = """
            Plannr;Plannaam;Gemeente;Plaats;Planstatus;Plantype;Aantal;Sloop;X;Y;Start bouw;2027;2028
            R-1;De Proefwei;Raalte;Heino;2A vastgesteld;Uitleg;24;-2;214000;487000;medio 2027;10;14
            R-2;Hoek Proefstraat;Raalte;;3. In voorbereiding;verdichting;ca. 8;;6,276;52,385;;;
            R-3;Zonder getal;Raalte;;1A;Verdichting;;;;;;;
            R-4;Ergens anders;Deventer;;1A;Verdichting;5;;;;;;
            """;

    @Inject
    DataSource database;

    @BeforeEach
    void the_municipalities_take_part_and_have_no_plans() throws SQLException {
        TakingPart.inEmptyRegister(database);
    }

    private ValidatableResponse send(Personas persona, String fileName, byte[] content, boolean onBehalf) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(persona))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", fileName, content)
                .multiPart("onBehalf", String.valueOf(onBehalf))
                .post("/v1/imports")
                .then();
    }

    private String sent(Personas persona, String fileName, byte[] content) {
        return send(persona, fileName, content, persona == ADMINISTRATOR)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String sent(Personas persona, String list) {
        return sent(persona, "lijst.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse get(Personas persona, String path) {
        return Requests.as(persona).get("/v1/imports/" + path).then();
    }

    private void apply(Personas persona, String id) {
        Requests.as(persona).post("/v1/imports/" + id + "/_apply").then().statusCode(202);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !get(persona, id).extract().path("state").equals("APPLYING"));
        get(persona, id).body("state", equalTo("APPLIED"));
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void the_real_list_of_overijssel_is_imported_whole_and_twice_changes_nothing() throws Exception {
        var file = RealFiles.find("plans/eib_overijssel_2021.csv");
        var truth = new ObjectMapper()
                .readTree(RealFiles.find("plans/truth_eib_overijssel.json").toFile());
        var content = Files.readAllBytes(file);
        int plans = truth.get("plannen").asInt();
        int homes = truth.get("aantal_rest").asInt();
        int demolition = -truth.get("sloop").asInt();

        var id = sent(ADMINISTRATOR, "eib_overijssel_2021.csv", content);
        get(ADMINISTRATOR, id)
                .body("totals.rows", equalTo(plans))
                .body("totals.created", equalTo(plans))
                .body("totals.refused", equalTo(0))
                .body("totals.homes", equalTo(homes))
                .body("totals.demolition", equalTo(demolition))
                .body("unknownValues", hasSize(0));
        assertThat(number("select count(*) from project")).isZero();

        long start = System.nanoTime();
        apply(ADMINISTRATOR, id);
        System.out.println("487 plans written in " + (System.nanoTime() - start) / 1_000_000 + " ms");

        assertThat(number("select count(*) from project")).isEqualTo(plans);
        assertThat(number("select sum(homes) from project")).isEqualTo(homes);
        assertThat(number("select sum(demolition) from project")).isEqualTo(demolition);
        assertThat(number(
                        "select sum((l ->> 'homes')::int) from project, jsonb_array_elements(programme -> 'subPlans') s,"
                                + " jsonb_array_elements(s -> 'lines') l where l ->> 'priceClass' = 'TENURE_UNKNOWN'"))
                .isEqualTo(truth.get("huurkoop_onbekend").asInt());
        assertThat(number("select count(distinct project) from project_version"))
                .isEqualTo(plans);
        for (var municipality : truth.get("gemeente [plannen, woningen, sloop]").properties()) {
            var code = Municipalities.named(municipality.getKey()).getFirst().code();
            assertThat(number("select sum(homes) from project where municipality = '" + code + "'"))
                    .as(municipality.getKey())
                    .isEqualTo(municipality.getValue().get(1).asInt());
        }
        for (var status : truth.get("planstatus [plannen, woningen]").properties()) {
            var code = status.getKey().equals("Onbekend")
                    ? "UNKNOWN"
                    : status.getKey().split(" ")[0];
            assertThat(number("select sum(homes) from project where planning_status = '" + code + "'"))
                    .as(code)
                    .isEqualTo(status.getValue().get(1).asInt());
        }

        long versions = number("select count(*) from project_version");
        var again = sent(ADMINISTRATOR, "eib_overijssel_2021.csv", content);
        get(ADMINISTRATOR, again)
                .body("totals.created", equalTo(0))
                .body("totals.changed", equalTo(0))
                .body("totals.unchanged", equalTo(plans));
        apply(ADMINISTRATOR, again);
        assertThat(number("select count(*) from project_version")).isEqualTo(versions);

        Requests.as(ADMINISTRATOR).post("/v1/imports/" + id + "/_undo").then().statusCode(200);
        assertThat(number("select count(*) from project where not withdrawn")).isZero();
    }

    @Test
    void the_messy_lists_are_imported_with_every_row_accounted_for() throws Exception {
        var truth = new ObjectMapper()
                .readTree(RealFiles.find("messy/truth_A_B.json").toFile());
        for (var name : Map.of("A", "messy/A_enschede_matrixlijst.xlsx", "B", "messy/B_dalfsen_planlijst_cp1252.csv")
                .entrySet()) {
            var file = RealFiles.find(name.getValue());
            var expected = truth.get(name.getKey());
            var id = sent(ADMINISTRATOR, file.getFileName().toString(), Files.readAllBytes(file));
            get(ADMINISTRATOR, id)
                    .body("totals.rows", equalTo(expected.get("plannen").asInt()))
                    .body("totals.created", equalTo(expected.get("plannen").asInt()))
                    .body("totals.homes", equalTo(expected.get("totaal_bruto").asInt()))
                    .body(
                            "totals.demolition",
                            equalTo(expected.get("totaal_sloop").asInt()))
                    .body(
                            "fileTotals.homes",
                            equalTo(expected.get("totaal_bruto").asInt()));
            apply(ADMINISTRATOR, id);
            get(ADMINISTRATOR, sent(ADMINISTRATOR, file.getFileName().toString(), Files.readAllBytes(file)))
                    .body("totals.unchanged", equalTo(expected.get("plannen").asInt()));
        }
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
        assertThat(number("select count(*) from project")).isZero();
        apply(MUNICIPALITY, id);
        assertThat(number(
                        "select count(*) from project where planning_status = '2A' and demolition = 2 and homes = 24"))
                .isEqualTo(1);
        assertThat(number("select count(*) from statement where document #>> '{planning,years,0,homes}' = '10'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from project where lat between 52.3 and 52.4 and lon between 6.2 and 6.3"))
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
        assertThat(number("select count(*) from project where name = 'De Grote Proefwei' and homes = 30"))
                .isEqualTo(1);

        Requests.as(MUNICIPALITY)
                .post("/v1/imports/" + id + "/_undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));
        assertThat(number("select count(*) from project where name = 'De Proefwei' and homes = 24"))
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
        assertThat(number(known)).isEqualTo(1);
        apply(MUNICIPALITY, sent(MUNICIPALITY, LIST.replace("ca. 8", "ca. 9")));
        assertThat(number(known)).isEqualTo(1);

        var id = sent(MUNICIPALITY, list.replace("Dorps", "Landelijk").replace("ontwikkelaar", "gemeente"));
        get(MUNICIPALITY, id + "/rows?outcome=changed")
                .body("items[0].changes.find { it.field == 'environment' }.to", equalTo("RURAL"))
                .body("items[0].changes.find { it.field == 'commissioning' }.from", equalTo("DEVELOPER"));
        apply(MUNICIPALITY, id);
        assertThat(number(known)).isZero();
        Requests.as(MUNICIPALITY).post("/v1/imports/" + id + "/_undo").then().statusCode(200);
        assertThat(number(known)).isEqualTo(1);
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
        assertThat(number("select count(*) from project where not withdrawn")).isEqualTo(2);
    }

    @Test
    void an_unknown_status_is_explained_once_and_remembered() throws Exception {
        var list = LIST.replace("2A vastgesteld", "hard");
        var id = sent(MUNICIPALITY, list);
        get(MUNICIPALITY, id)
                .body("unknownValues[0].field", equalTo("PLANNING_STATUS"))
                .body("unknownValues[0].value", equalTo("hard"))
                .body("unknownValues[0].proposal", equalTo("2A"))
                .body("totals.created", equalTo(1));
        Requests.as(MUNICIPALITY)
                .body(
                        "{\"columns\":[],\"values\":[{\"field\":\"PLANNING_STATUS\",\"value\":\"hard\",\"code\":\"1A\"}]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("unknownValues", hasSize(0))
                .body("totals.created", equalTo(2));
        get(MUNICIPALITY, sent(MUNICIPALITY, list)).body("totals.created", equalTo(2));

        Requests.as(MUNICIPALITY)
                .body(
                        "{\"columns\":[{\"index\":99,\"field\":\"NAME\"}],\"values\":[{\"field\":\"PLANNING_STATUS\",\"value\":\"hard\",\"code\":\"9Z\"}]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void a_column_with_a_strange_name_is_explained_and_remembered() {
        var list = LIST.replace("Plannaam", "Hoe het heet");
        var id = sent(MUNICIPALITY, list);
        get(MUNICIPALITY, id).body("totals.created", equalTo(0)).body("columns[1].certainty", equalTo("none"));
        Requests.as(MUNICIPALITY)
                .body("{\"columns\":[{\"index\":1,\"field\":\"NAME\"}],\"values\":[]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("totals.created", equalTo(2));
        get(MUNICIPALITY, sent(MUNICIPALITY, list)).body("totals.created", equalTo(2));
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
        assertThat(number("select count(*) from project")).isEqualTo(2);
    }

    @Test
    void a_screen_that_sends_all_columns_says_only_what_it_changed() {
        var list = LIST.replace("Plannaam", "Naam").replace("Plaats", "Hoe het heet");
        var id = sent(MUNICIPALITY, list);
        Requests.as(MUNICIPALITY)
                .body("{\"columns\":[{\"index\":1,\"field\":\"NAME\"},{\"index\":2,\"field\":\"MUNICIPALITY\"},"
                        + "{\"index\":3,\"field\":\"NAME\"},{\"index\":4,\"field\":null}],\"values\":[]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("columns[3].field", equalTo("NAME"))
                .body("columns[1].field", equalTo(null))
                .body("columns[4].field", equalTo("PLANNING_STATUS"));
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
        assertThat(number("select count(*) from project")).isEqualTo(2);
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
