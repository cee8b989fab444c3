package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.Promises.accept;
import static nl.rits.bottlenecks.Promises.step;
import static nl.rits.bottlenecks.Promises.today;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements together: found, counted and taken along. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgreementListTest {

    private static final String PATH = "/v1/agreements";

    @Inject
    World world;

    private Promises promises;

    @BeforeEach
    void cast() {
        world.cast();
        promises = new Promises(Api.aSession());
    }

    @Test
    void lists_are_filtered_by_what_i_promised_what_was_promised_to_me_and_what_waits_for_my_word() {
        var mine = promises.proposed(Personas.CHAIR, Map.of("what", "Bouwweg in april"));
        var theirs = promises.proposed(
                Personas.CHAIR,
                Map.of(
                        "what",
                        "Vergunning in mei",
                        "owners",
                        List.of(World.party("gm0177")),
                        "counterparts",
                        List.of(World.party("beekvliet")),
                        "due",
                        today().plusDays(20).toString()));
        promises.list(Personas.DEVELOPER, "owner=me").body("items.id", equalTo(List.of(mine.toString())));
        promises.list(Personas.DEVELOPER, "counterpart=me").body("items.id", equalTo(List.of(theirs.toString())));
        promises.list(Personas.DEVELOPER, "waiting=me&sort=-due")
                .body("items.id", equalTo(List.of(mine.toString(), theirs.toString())));
        accept(Personas.DEVELOPER, mine, 1);
        promises.list(Personas.DEVELOPER, "waiting=me").body("items.id", equalTo(List.of(theirs.toString())));
        promises.list(Personas.CHAIR, "q=BOUWWEG").body("items.id", equalTo(List.of(mine.toString())));
        promises.list(Personas.CHAIR, "status=AGREED&status=KEPT").body("items", hasSize(0));
        promises.list(Personas.CHAIR, "open=true&table=" + World.TABLE).body("total", equalTo(2));
        promises.list(Personas.CHAIR, "overdue=true").body("total", equalTo(0));
        as(Personas.CHAIR)
                .get(PATH + "?owner=jij&sort=kleur")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void what_was_kept_is_counted_per_quarter_and_leaves_as_a_file() {
        var inTime = promises.proposed(Personas.CHAIR, Map.of("what", "Op tijd"));
        var open = promises.proposed(Personas.CHAIR, Map.of("what", "=cmd()"));
        for (var id : List.of(inTime, open)) {
            accept(Personas.DEVELOPER, id, 1).statusCode(200);
            accept(Personas.MUNICIPALITY, id, 1).statusCode(200);
        }
        step(Personas.DEVELOPER, inTime, 3, Map.of("to", "DONE", "evidence", "brief"))
                .statusCode(200);
        step(Personas.MUNICIPALITY, inTime, 4, Map.of("to", "KEPT")).statusCode(200);
        // The day of this one passed, and the other was done too late, which only time can bring about.
        world.execute("update agreement set due = current_date - 1 where id = '" + open + "'");
        var quarters = as(Personas.DEVELOPER)
                .get(PATH + "/_kept?owner=me&session=" + promises.session())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(quarters.getList("total", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(2);
        assertThat(quarters.getList("inTime", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        assertThat(quarters.getList("overdue", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        world.execute("update agreement set due = done_on - 1 where id = '" + inTime + "'");
        assertThat(as(Personas.DEVELOPER)
                        .get(PATH + "/_kept?session=" + promises.session())
                        .jsonPath()
                        .getList("late", Integer.class)
                        .stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        as(Personas.COMPETITOR)
                .get(PATH + "/_kept?session=" + promises.session())
                .then()
                .body("$", hasSize(0));
        promises.list(Personas.DEVELOPER, "overdue=true")
                .body("items.id", equalTo(List.of(open.toString())))
                .body("items[0].overdue", equalTo(true));

        var csv = as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?format=csv&counterpart=me&session=" + promises.session())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("Op tijd;Nagekomen;Beekvliet Ontwikkeling;Gemeente Raalte", "'=cmd()");
        as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?session=" + promises.session())
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"afspraken-" + today() + ".xlsx\""));
        as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?format=pdf")
                .then()
                .statusCode(400);
    }
}
