package nl.rits.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list goes on where the page before ended, in every order and for everyone as he sees it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GoingOnTest {

    private static final String WORD = "Vervolgveld";
    private static boolean filled;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Scene.arrive();
        // Some have the same name, the same number, no start; of some not everyone sees the status or who states what.
        for (int i = 0; i < 13; i++) {
            var status = List.of("1A", "2A", "3", "4A").get(i % 4);
            var id = Scene.aProject(WORD + " " + i / 3, status, 10 * (1 + i % 5), DEVELOPER);
            if (i % 3 == 0) {
                Scene.states(MUNICIPALITY, id, planning(6 + i, 20 + i));
            }
        }
        filled = true;
    }

    @ParameterizedTest
    @CsvSource({
        "name",
        "-name",
        "homes",
        "-homes",
        "municipality",
        "-municipality",
        "status",
        "-status",
        "start",
        "-start",
        "updated",
        "-updated",
        "'-homes,name'",
        "'status,-start,name'"
    })
    void every_project_comes_once_in_the_order_of_the_list(String sort) {
        for (var persona : List.of(MUNICIPALITY, DEVELOPER, PROVINCE, COMPETITOR)) {
            comesOnce(persona, "&q=" + WORD + "&sort=" + sort);
        }
        comesOnce(DEVELOPER, "&q=" + WORD + "&asOf=" + DutchDays.of(Instant.now()) + "&sort=" + sort);
    }

    private static void comesOnce(Personas persona, String filter) {
        assertThat(going(persona, filter, 4))
                .as(persona.name() + filter)
                .isNotEmpty()
                .isEqualTo(ids(page(persona, filter + "&pageSize=200")));
    }

    @Test
    void what_comes_in_between_makes_nothing_come_twice_or_not_at_all() {
        var first = page(MUNICIPALITY, "&q=" + WORD + "&sort=name&pageSize=4");
        var expected = ids(page(MUNICIPALITY, "&q=" + WORD + "&sort=name&pageSize=200"));
        Scene.aProject(WORD + " 0 ervoor", "3", 10);
        var found = new ArrayList<>(ids(first));
        for (var next = first.getString("next"); next != null; ) {
            var page = page(MUNICIPALITY, "&q=" + WORD + "&sort=name&pageSize=4&after=" + next);
            found.addAll(ids(page));
            next = page.getString("next");
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(expected);
    }

    @Test
    void a_page_that_follows_tells_no_totals_and_the_last_one_no_next() {
        var all = ids(page(MUNICIPALITY, "&sort=name&pageSize=200")).size();
        var first = page(MUNICIPALITY, "&sort=name&pageSize=" + (all - 1));
        assertThat(first.getInt("total")).isEqualTo(all);
        as(MUNICIPALITY)
                .get("/v1/projects?sort=name&pageSize=200&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("total", nullValue())
                .body("homes", nullValue())
                .body("next", nullValue());
        assertThat(page(MUNICIPALITY, "&sort=name&pageSize=" + all).getString("next"))
                .isNull();
    }

    @Test
    void a_place_in_another_order_is_no_place() {
        var next = page(MUNICIPALITY, "&sort=status,name&pageSize=2").getString("next");
        refused("sort=name&after=" + next);
        refused("q=" + WORD + "&after=" + next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!", "0", "null"})
    void a_place_that_was_made_up_is_refused(String made) {
        refused("sort=name&after=" + made);
        refused("sort=homes&after=" + Base64.getUrlEncoder().encodeToString(made.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"homes, veel", "homes, 99999999999", "start, gisteren", "updated, 2026", "name, '\0'"})
    void a_place_with_a_key_of_another_kind_is_refused(String sort, String key) {
        var place = "00000000-0000-0000-0000-000000000001\u001f" + key;
        refused("sort=" + sort + "&after=" + Base64.getUrlEncoder().encodeToString(place.getBytes(UTF_8)));
    }

    private static void refused(String question) {
        as(MUNICIPALITY)
                .get("/v1/projects?" + question)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("after"));
    }

    private static List<String> going(Personas persona, String filter, int size) {
        var found = new ArrayList<String>();
        var page = page(persona, filter + "&pageSize=" + size);
        found.addAll(ids(page));
        while (page.getString("next") != null) {
            page = page(persona, filter + "&pageSize=" + size + "&after=" + page.getString("next"));
            found.addAll(ids(page));
        }
        return found;
    }

    private static JsonPath page(Personas persona, String filter) {
        return as(persona)
                .get("/v1/projects?" + filter.substring(1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id");
    }
}
