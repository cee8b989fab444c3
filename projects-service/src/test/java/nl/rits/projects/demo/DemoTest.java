package nl.rits.projects.demo;

import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.intake.TakingPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DemoTest {

    private static final UUID BEEKVLIET = StableId.of("party", "beekvliet");

    @Inject
    DataSource database;

    @Inject
    DemoStart demo;

    @BeforeEach
    void the_parties_are_here_and_there_is_no_plan() throws SQLException {
        TakingPart.inEmptyRegister(database);
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    @Test
    void the_demo_is_made_once_with_a_past_and_with_work_to_do() throws SQLException {
        int made = demo.make();

        assertThat(made).isBetween(58, 65);
        assertThat(number("select count(*) from project")).isEqualTo(made);
        assertThat(number("select count(distinct municipality) from project")).isEqualTo(37);
        assertThat(texts("select p.name from statement s join project p on p.id = s.project"
                        + " where s.state = 'SUBMITTED' and p.municipality = 'GM0177' order by 1"))
                .containsExactly("De Enkweide", "Dijkzicht", "Luttenbergerkamp", "Weteringpark");
        assertThat(texts("select p.name from statement s join project p on p.id = s.project"
                        + " where s.state = 'QUESTIONED' and s.party = '" + BEEKVLIET + "'"))
                .containsExactly("Hof van Heeten");
        assertThat(texts("select p.name || ' ' || ((now() at time zone 'Europe/Amsterdam')::date"
                        + " - (s.confirmed_at at time zone 'Europe/Amsterdam')::date) from statement s"
                        + " join project p on p.id = s.project where s.party = '" + BEEKVLIET + "'"
                        + " and s.confirmed_at < now() - interval '80 days' order by s.confirmed_at"))
                .containsExactly("Stationsweide 94", "De Zwaluwhof 88", "Lindenerf 81");
        assertThat(number("select extract(day from now() - min(lower(valid))) from project_version"))
                .isGreaterThan(600);
        assertThat(number("select count(*) from project_version")).isGreaterThan(300);
        assertThat(number("select count(*) from statement where mismatch")).isGreaterThan(8);
        assertThat(number("select count(*) from project where planning_status = '5A'"))
                .isGreaterThan(2);
        assertThat(number("select count(*) from outbox")).isPositive();
        assertThat(demo.make()).isZero();
    }

    @Test
    void the_demo_waits_for_the_parties_and_platforms() throws SQLException {
        assertThat(demo.partiesAreHere()).isFalse();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var kind : List.of("REGION", "REGION", "REGION", "REGION", "REGION", "LOCAL", "TABLE")) {
                statement.execute(
                        "insert into platform (id, version, name, kind, municipalities, members, tolerance_months,"
                                + " tolerance_share, stale_months) values (gen_random_uuid(), 1, '" + kind + "', '"
                                + kind
                                + "', '{}', '{}', 6, 0.1, 3)");
            }
            assertThat(demo.partiesAreHere()).isTrue();
            statement.execute("delete from platform");
        }
    }

    @Test
    void every_plan_has_a_programme_that_adds_up_and_a_place_in_its_province() throws SQLException {
        demo.make();
        assertThat(texts("""
                        select p.name from project p
                        where homes <> (select coalesce(sum((s ->> 'homes')::int), 0) from jsonb_array_elements(p.programme -> 'subPlans') s
                                        where s ->> 'kind' <> 'DEMOLITION')""")).isEmpty();
        assertThat(number("select count(*) from project where lon between 5.8 and 7.1 and lat between 52.1 and 53.2"))
                .isEqualTo(number("select count(*) from project"));
        assertThat(number("select homes from project where name = 'Weteringpark'"))
                .isEqualTo(184);
    }

    @Test
    void who_builds_a_line_decides_about_it_and_no_other_party() throws Exception {
        demo.make();
        var project =
                texts("select id from project where name = 'Weteringpark'").getFirst();
        var path = "/v1/projects/" + project;
        var shown = as(DEVELOPER).get(path).then().statusCode(200).extract();
        var programme =
                (ObjectNode) new ObjectMapper().readTree(shown.asString()).get("programme");
        var lines = programme.findParents("priceClass");
        assertThat(lines)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.has("party")).isTrue());
        assertThat(lines.stream().filter(line -> line.has("amount")))
                .as("a developer sees what its own homes cost")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get("party").asText()).isEqualTo(BEEKVLIET.toString()));

        for (var line : lines) {
            boolean own = line.get("party").asText().equals(BEEKVLIET.toString());
            int homes = line.get("homes").asInt();
            ((ObjectNode) line).put("homes", homes - 1);
            var answer = as(DEVELOPER)
                    .header("If-Match", as(DEVELOPER).get(path).header("ETag"))
                    .body(programme.deepCopy().retain("subPlans"))
                    .put(path + "/programme")
                    .then();
            if (own) {
                answer.statusCode(200);
            } else {
                answer.statusCode(400).body("errors[0].pointer", startsWith("/subPlans/0/lines/"));
                ((ObjectNode) line).put("homes", homes);
            }
        }
    }

    @Test
    void every_plan_is_known_as_far_as_it_is() throws SQLException {
        demo.make();
        assertThat(texts("select name from project where details ->> 'environment' is null"))
                .isEmpty();
        assertThat(texts("select name from project where planning_status in ('1A', '1B', '2A', '3')"
                        + " and (details -> 'area' is null or cardinality(plan_ids) = 0)"))
                .isEmpty();
        assertThat(texts("select name from project where details -> 'area' is not null and planning_status = '5A'"))
                .isEmpty();
        assertThat(number("select count(*) from project where plan_type = 'TRANSFORMATION_BUILDING'"
                        + " and jsonb_array_length(details -> 'bagIds') = 1"))
                .isPositive();
        assertThat(texts("select p.name from project p, jsonb_array_elements(p.programme -> 'subPlans') s,"
                        + " jsonb_array_elements(s -> 'lines') l where l ->> 'party' is not null"
                        + " and not (l ->> 'party')::uuid = any (p.involved)"))
                .as("who builds takes part")
                .isEmpty();
    }
}
