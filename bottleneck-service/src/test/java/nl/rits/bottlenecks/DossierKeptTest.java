package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read in the room stays as it was, and still each reader gets only what he may see, then and now. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DossierKeptTest {

    @Inject
    World world;

    private UUID project;
    private UUID bottleneck;
    private UUID session;

    @BeforeEach
    void a_session_with_a_case() {
        world.cast();
        project = UUID.randomUUID();
        tell(100, List.of(official("gm0177"), official("beekvliet"), Principal.table(World.TABLE)));
        bottleneck = Api.reported(DEVELOPER, project, Map.of("title", "Beroep tegen het plan", "table", World.TABLE));
        session = Api.aSession();
        Api.put(session, bottleneck, 2, 2);
    }

    @Test
    void the_chair_keeps_a_version_that_does_not_follow_what_changes_later() throws IOException {
        as(MUNICIPALITY).post("/v1/sessions/" + session + "/dossiers").then().statusCode(403);
        as(COMPETITOR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(404);
        var kept = as(CHAIR)
                .post("/v1/sessions/" + session + "/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(kept.getInt("version")).isEqualTo(1);
        assertThat(kept.getString("hash")).hasSize(64);

        tell(250, List.of(official("gm0177"), official("beekvliet"), Principal.table(World.TABLE)));
        world.execute("update bottleneck set title = 'Nu heet het anders' where id = '" + bottleneck + "'");

        var then = dossier(MUNICIPALITY, "/dossiers/1");
        assertThat(then.getBoolean("draft")).isFalse();
        assertThat(then.getString("hash")).isEqualTo(kept.getString("hash"));
        assertThat(then.getString("cases[0].title")).isEqualTo("Beroep tegen het plan");
        assertThat(then.getInt("cases[0].projects[0].homes")).isEqualTo(100);
        var now = dossier(MUNICIPALITY, "/dossier");
        assertThat(now.getBoolean("draft")).isTrue();
        assertThat(now.getString("cases[0].title")).isEqualTo("Nu heet het anders");
        assertThat(now.getInt("cases[0].projects[0].homes")).isEqualTo(250);

        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);
        assertThat(as(MUNICIPALITY)
                        .get("/v1/sessions/" + session + "/dossiers")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<Integer>>path("items.version"))
                .containsExactly(2, 1);
        as(COMPETITOR).get("/v1/sessions/" + session + "/dossiers").then().statusCode(404);
        as(MUNICIPALITY).get("/v1/sessions/" + session + "/dossiers/3").then().statusCode(404);
        assertThat(text("/dossiers/1/_export"))
                .contains(
                        "Beroep tegen het plan",
                        "Versie 1",
                        kept.getString("hash").substring(0, 12))
                .doesNotContain("CONCEPT");
        assertThat(text("/dossier/_export")).contains("Nu heet het anders", "CONCEPT");
    }

    @Test
    void who_may_no_longer_see_a_fact_does_not_find_it_in_what_was_kept_either() {
        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);
        assertThat(dossier(CORPORATION, "/dossiers/1").getList("cases[0].projects"))
                .hasSize(1);
        assertThat(dossier(CORPORATION, "/dossiers/1").getList("cases[0].projects[0].sides"))
                .hasSize(1);

        tell(100, List.of(official("gm0177"), official("beekvliet")));

        assertThat(dossier(CORPORATION, "/dossiers/1").getList("cases[0].projects"))
                .isEmpty();
        assertThat(dossier(DEVELOPER, "/dossiers/1").getList("cases[0].projects[0].sides"))
                .hasSize(1);
    }

    @Test
    void who_may_see_more_today_does_not_get_it_in_what_was_kept() {
        tell(100, List.of(official("gm0177"), official("beekvliet")));
        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);
        tell(100, List.of(official("gm0177"), official("beekvliet"), Principal.table(World.TABLE)));

        assertThat(dossier(CORPORATION, "/dossier").getList("cases[0].projects"))
                .hasSize(1);
        assertThat(dossier(CORPORATION, "/dossiers/1").getList("cases[0].projects"))
                .isEmpty();
    }

    @Test
    void what_was_promised_signed_and_told_of_others_is_kept_and_shown_as_far_as_it_may_be_seen_today() {
        // What other tests solved looks like it too.
        world.execute("update bottleneck set audience = '{}' where status = 'SOLVED'");
        var first = Api.reported(DEVELOPER, project, Map.of("table", World.TABLE));
        var like = Api.reported(DEVELOPER, project, Map.of("table", World.TABLE));
        world.execute("""
                insert into joint_case (id, version, wording, bottleneck, table_id, problem, decision, drafted_by, changed_at,
                    signatures)
                values (gen_random_uuid(), 1, 1, '%1$s', '%2$s', 'Samen gezegd', 'Steun ons', '%3$s', now(),
                    '[{"party": "%3$s", "at": "2026-11-02T10:00:00Z"}]');
                insert into investment (bottleneck, version, euros, hours, homes, first_year, years, after, party, changed_at)
                values ('%1$s', 1, 5000, 0, 1, 2030, 1, '%4$s', '%3$s', now());
                update bottleneck set status = 'SOLVED', title = 'Ooit opgelost' where id = '%5$s'""".formatted(bottleneck, World.TABLE, World.party("beekvliet"), first, like));
        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);

        var then = dossier(CORPORATION, "/dossiers/1");
        assertThat(then.getString("cases[0].joint.problem")).isEqualTo("Samen gezegd");
        assertThat(then.getList("cases[0].joint.signatures.party.name"))
                .containsExactlyInAnyOrder("Beekvliet Ontwikkeling", "Gemeente Raalte");
        assertThat(then.getInt("cases[0].investment.euros")).isEqualTo(5000);
        assertThat(then.getString("cases[0].investment.after")).isEqualTo("Bezwaar van de buurt");
        assertThat(then.getList("cases[0].lookAlikes.title")).containsExactly("Ooit opgelost");
        assertThat(then.getList("cases[0].lookAlikes[0].why")).contains("SAME_CAUSE", "SAME_MUNICIPALITY");

        // Others know no more of that project, of what must come first, and of what looks like it.
        tell(100, List.of(official("gm0177"), official("beekvliet")));
        world.execute("update bottleneck set audience = '{}' where id in ('%s', '%s')".formatted(first, like));
        var today = dossier(CORPORATION, "/dossiers/1");
        assertThat(today.getString("cases[0].joint.problem")).isEqualTo("Samen gezegd");
        assertThat(today.getList("cases[0].joint.signatures.party.name")).containsExactly("Beekvliet Ontwikkeling");
        assertThat(today.getString("cases[0].investment.after")).isNull();
        assertThat(today.getBoolean("cases[0].investment.waits")).isTrue();
        assertThat(today.getList("cases[0].lookAlikes")).isEmpty();
    }

    @Test
    void what_was_kept_before_there_was_this_much_in_it_is_still_read() {
        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);
        world.execute("""
                insert into dossier (id, session, version, made_at, made_by, cases, hash, facts)
                select gen_random_uuid(), session, 2, made_at, made_by, cases,
                    encode(sha256(convert_to(old, 'UTF8')), 'hex'), cast(old as json)
                from dossier cross join lateral (
                    select cast(facts::jsonb #- '{cases,0,joint}' #- '{cases,0,agreements}' #- '{cases,0,investment}'
                        #- '{cases,0,help}' #- '{cases,0,decided}' as text) as old) o
                where session = '%s'""".formatted(session));
        var old = dossier(MUNICIPALITY, "/dossiers/2");
        assertThat(old.getString("cases[0].title")).isEqualTo("Beroep tegen het plan");
        assertThat(old.getList("cases[0].agreements")).isEmpty();
    }

    @Test
    void a_dossier_without_a_case_is_not_kept() {
        as(CHAIR)
                .post("/v1/sessions/" + Api.aSession() + "/dossiers")
                .then()
                .statusCode(409)
                .body("title", org.hamcrest.Matchers.equalTo("Nog niets te bewaren"));
    }

    @Test
    void nothing_changes_what_was_kept() {
        as(CHAIR).post("/v1/sessions/" + session + "/dossiers").then().statusCode(201);
        for (var sql : List.of("update dossier set cases = 7", "delete from dossier")) {
            assertThatThrownBy(() -> world.execute(sql))
                    .hasRootCauseMessage("ERROR: a kept dossier does not change"
                            + "\n  Where: PL/pgSQL function keep_dossier() line 3 at RAISE");
        }
    }

    @Test
    void the_list_opens_in_a_spreadsheet_and_another_kind_of_file_is_refused() throws IOException {
        var xlsx = as(MUNICIPALITY)
                .accept("*/*")
                .get("/v1/sessions/" + session + "/dossier/_export?format=xlsx")
                .then()
                .statusCode(200)
                .header("Rits-Cases", "1")
                .extract()
                .asByteArray();
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("Beroep tegen het plan", "Gevraagd besluit");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Start bouw", "Beekvliet Ontwikkeling");
        assertThat(parts.get("xl/worksheets/sheet4.xml")).contains("Wie belooft", "Uiterlijk");
        assertThat(parts).containsKey("xl/worksheets/sheet6.xml");
        assertThat(parts.get("xl/worksheets/sheet7.xml")).contains("Gemeten aan", "Maanden later");
        as(MUNICIPALITY)
                .accept("*/*")
                .get("/v1/sessions/" + session + "/dossier/_export?format=docx")
                .then()
                .statusCode(400);
    }

    private void tell(int homes, List<String> seenBy) {
        world.tellProject(
                project,
                "Weteringpark",
                homes,
                List.of("beekvliet"),
                Map.of("CORE", seenBy, "STATUS", seenBy, "BOTTLENECKS", seenBy),
                Map.of(
                        "exactAudience",
                        seenBy,
                        "statements",
                        List.of(Map.of(
                                "party",
                                World.party("beekvliet"),
                                "side",
                                "MARKET",
                                "version",
                                1,
                                "state",
                                "SUBMITTED",
                                "confirmedAt",
                                "2026-11-01T10:00:00Z",
                                "audience",
                                seenBy,
                                "milestones",
                                List.of(Map.of(
                                        "milestone", "START_OF_BUILDING",
                                        "date", "2027-06-01",
                                        "status", "PLANNED")),
                                "years",
                                List.of(Map.of("year", 2028, "homes", homes))))));
    }

    private JsonPath dossier(Personas reader, String path) {
        return as(reader)
                .get("/v1/sessions/" + session + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String text(String path) throws IOException {
        var pdf = as(MUNICIPALITY)
                .accept("*/*")
                .get("/v1/sessions/" + session + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String official(String key) {
        return Principal.party(World.party(key));
    }
}
