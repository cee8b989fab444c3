package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.execute;
import static nl.rits.projects.Scene.patch;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search forgives spelling, and finds nothing that the asker does not see. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchTest {

    private static boolean filled;

    @Inject
    DataSource database;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Scene.arrive();
        Stream.of(
                        "Stadshaven Zuidkade",
                        "Havenkwartier",
                        "Oud Havenkwartier",
                        "Molenstraat 12-18",
                        "Kwekerij Hengelo",
                        "Sint-Janskerk en omgeving",
                        "Dordrechtseweg",
                        "Cafévilla's Überwald")
                .forEach(it -> Scene.aProject(it, "3", 10));
        filled = true;
    }

    @ParameterizedTest
    @CsvSource({
        "Stadshave, Stadshaven Zuidkade",
        "stadshvaen, Stadshaven Zuidkade",
        "hengeloo, Kwekerij Hengelo",
        "hengalo, Kwekerij Hengelo",
        "havenkwartir, Havenkwartier",
        "kwartir, Havenkwartier",
        "havenkwrt, Havenkwartier",
        "molenstraten, Molenstraat 12-18",
        "sint janskerk, Sint-Janskerk en omgeving",
        "de omgevin van janskerk, Sint-Janskerk en omgeving",
        "cafevillas uberwald, Cafévilla's Überwald",
        "ralte stadshaven, Stadshaven Zuidkade",
        "Stadshaven de, Stadshaven Zuidkade",
        "zuidkade stadshaven, Stadshaven Zuidkade"
    })
    void a_mistake_of_typing_is_forgiven(String typed, String name) {
        assertThat(found(MUNICIPALITY, typed)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "dorp, Dordrechtseweg",
        "14-18, Molenstraat 12-18",
        "21, Molenstraat 12-18",
        "stadshaven veemarkt, Stadshaven Zuidkade",
        "---, Havenkwartier",
        "%, Havenkwartier"
    })
    void but_what_is_something_else_is_not_found(String typed, String name) {
        assertThat(found(MUNICIPALITY, typed)).doesNotContain(name);
    }

    @Test
    void what_is_called_so_comes_first_then_what_only_resembles_it() {
        Scene.aProject("Waterwijk oost", "3", 10);
        Scene.aProject("Aan de Waterwyk", "3", 10);
        Scene.aProject("Bij de Waterwijk", "3", 10);
        Scene.aProject("Achterwaterwijken", "3", 10);
        assertThat(found(MUNICIPALITY, "waterwijk"))
                .containsExactly("Waterwijk oost", "Bij de Waterwijk", "Achterwaterwijken", "Aan de Waterwyk");
        assertThat(found(MUNICIPALITY, "waterwijk&sort=name"))
                .containsExactly("Aan de Waterwyk", "Achterwaterwijken", "Bij de Waterwijk", "Waterwijk oost");
    }

    @Test
    void a_plan_is_found_by_its_id_however_its_dots_stand() {
        var id = Scene.aProject("Genummerd veld", "1A", 10);
        patch(id, Map.of("planIds", List.of("NL.IMRO.0177.BP20200001-VG01"), "reference", "RAA/2021-017"));
        assertThat(found(MUNICIPALITY, "NL.IMRO.0177.BP20200001")).contains("Genummerd veld");
        assertThat(found(MUNICIPALITY, "nlimro0177bp20200001vg01")).contains("Genummerd veld");
        assertThat(found(MUNICIPALITY, "raa2021017")).contains("Genummerd veld");
        // The other digit is another plan.
        assertThat(found(MUNICIPALITY, "nlimro0177bp20200002")).isEmpty();
    }

    @Test
    void who_does_not_see_who_takes_part_or_the_steward_s_number_does_not_find_by_it() {
        var id = Scene.aProject("Meedoeveld", "3", 10, DEVELOPER);
        patch(id, Map.of("reference", "GEHEIM-4711", "planIds", List.of("NL.IMRO.0177.ZACHT")));
        assertThat(found(DEVELOPER, "beekvleit")).contains("Meedoeveld");
        assertThat(found(MUNICIPALITY, "Beekvliet meedoeveld")).contains("Meedoeveld");
        for (var other : List.of(COMPETITOR, CORPORATION, NEIGHBOUR, PROVINCE)) {
            var shown = as(other).get("/v1/projects/" + id);
            var seen = shown.statusCode() == 200;
            List<String> hidden = seen ? shown.jsonPath().getList("hidden") : List.of();
            var planning = seen && !hidden.contains("MUNICIPAL_PLANNING");
            assertThat(found(other, "beekvliet meedoeveld").contains("Meedoeveld"))
                    .isEqualTo(planning);
            assertThat(found(other, "geheim4711").contains("Meedoeveld")).isEqualTo(planning);
            assertThat(found(other, "nlimro0177zacht").contains("Meedoeveld"))
                    .isEqualTo(seen && !hidden.contains("STATUS"));
        }
        assertThat(found(COMPETITOR, "geheim4711")).isEmpty();
    }

    @Test
    void a_name_of_the_past_is_found_at_a_day_of_the_past_only() throws SQLException {
        var id = Scene.aProject("Spoorzicht", "3", 10);
        execute(
                "update project_version set valid = tstzrange(lower(valid) - interval '10 days', upper(valid)) where project = '"
                        + id + "'");
        patch(id, Map.of("name", "Treinzicht"));
        var then = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        assertThat(found(MUNICIPALITY, "spoorzigt")).isEmpty();
        assertThat(found(MUNICIPALITY, "treinzigt")).containsExactly("Treinzicht");
        assertThat(found(MUNICIPALITY, "spoorzigt&asOf=" + then)).containsExactly("Spoorzicht");
        assertThat(found(MUNICIPALITY, "treinzigt&asOf=" + then)).isEmpty();
    }

    @Test
    void the_words_are_looked_up_in_indexes() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            try (var rows = statement.executeQuery("""
                    explain select f.id from project f
                    where (f.words && array(select words_like('havenkwartir'))
                        or (municipal_to && '{1}' and f.involved && array(
                            select p.id from party p where p.words && array(select words_like('havenkwartir'))))
                        or (status_to && '{1}' and f.plan_key like '%havenkwartir%')
                        or (municipal_to && '{1}' and f.reference_key like '%havenkwartir%'))""")) {
                var text = new StringBuilder();
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
                assertThat(text.toString())
                        .contains("project_words", "project_involved", "project_plan_key", "project_reference_key");
            }
            connection.rollback();
        }
    }

    private static List<String> found(Personas persona, String typed) {
        var query = Stream.of(("q=" + typed).split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        return as(persona)
                .queryParams(query)
                .get("/v1/projects?pageSize=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }
}
