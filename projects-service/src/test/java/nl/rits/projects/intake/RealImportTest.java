package nl.rits.projects.intake;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.projects.intake.SentLists.apply;
import static nl.rits.projects.intake.SentLists.get;
import static nl.rits.projects.intake.SentLists.number;
import static nl.rits.projects.intake.SentLists.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import nl.rits.projects.geography.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as provinces and municipalities send them, from the file to the plans. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RealImportTest {

    @Inject
    DataSource database;

    @BeforeEach
    void the_municipalities_take_part_and_have_no_plans() throws SQLException {
        TakingPart.inEmptyRegister(database);
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
        assertThat(number(database, "select count(*) from project")).isZero();

        long start = System.nanoTime();
        apply(ADMINISTRATOR, id);
        System.out.println("487 plans written in " + (System.nanoTime() - start) / 1_000_000 + " ms");

        assertThat(number(database, "select count(*) from project")).isEqualTo(plans);
        assertThat(number(database, "select sum(homes) from project")).isEqualTo(homes);
        assertThat(number(database, "select sum(demolition) from project")).isEqualTo(demolition);
        assertThat(number(
                        database,
                        "select sum((l ->> 'homes')::int) from project, jsonb_array_elements(programme -> 'subPlans') s,"
                                + " jsonb_array_elements(s -> 'lines') l where l ->> 'priceClass' = 'TENURE_UNKNOWN'"))
                .isEqualTo(truth.get("huurkoop_onbekend").asInt());
        assertThat(number(database, "select count(distinct project) from project_version"))
                .isEqualTo(plans);
        for (var municipality : truth.get("gemeente [plannen, woningen, sloop]").properties()) {
            var code = Municipalities.named(municipality.getKey()).getFirst().code();
            assertThat(number(database, "select sum(homes) from project where municipality = '" + code + "'"))
                    .as(municipality.getKey())
                    .isEqualTo(municipality.getValue().get(1).asInt());
        }
        for (var status : truth.get("planstatus [plannen, woningen]").properties()) {
            var code = status.getKey().equals("Onbekend")
                    ? "UNKNOWN"
                    : status.getKey().split(" ")[0];
            assertThat(number(database, "select sum(homes) from project where planning_status = '" + code + "'"))
                    .as(code)
                    .isEqualTo(status.getValue().get(1).asInt());
        }

        long versions = number(database, "select count(*) from project_version");
        var again = sent(ADMINISTRATOR, "eib_overijssel_2021.csv", content);
        get(ADMINISTRATOR, again)
                .body("totals.created", equalTo(0))
                .body("totals.changed", equalTo(0))
                .body("totals.unchanged", equalTo(plans));
        apply(ADMINISTRATOR, again);
        assertThat(number(database, "select count(*) from project_version")).isEqualTo(versions);

        Requests.as(ADMINISTRATOR).post("/v1/imports/" + id + "/_undo").then().statusCode(200);
        assertThat(number(database, "select count(*) from project where not withdrawn"))
                .isZero();
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
}
