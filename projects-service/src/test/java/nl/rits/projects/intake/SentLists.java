package nl.rits.projects.intake;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.Requests;
import nl.rits.foundation.testing.Tokens;

/** Lists of plans as they are sent, looked at and applied. */
final class SentLists {

    static final String LIST = """
            Plannr;Plannaam;Gemeente;Plaats;Planstatus;Plantype;Aantal;Sloop;X;Y;Start bouw;2027;2028
            R-1;De Proefwei;Raalte;Heino;2A vastgesteld;Uitleg;24;-2;214000;487000;medio 2027;10;14
            R-2;Hoek Proefstraat;Raalte;;3. In voorbereiding;verdichting;ca. 8;;6,276;52,385;;;
            R-3;Zonder getal;Raalte;;1A;Verdichting;;;;;;;
            R-4;Ergens anders;Deventer;;1A;Verdichting;5;;;;;;
            """;

    private SentLists() {}

    static ValidatableResponse send(Personas persona, String fileName, byte[] content, boolean onBehalf) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(persona))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", fileName, content)
                .multiPart("onBehalf", String.valueOf(onBehalf))
                .post("/v1/imports")
                .then();
    }

    static String sent(Personas persona, String fileName, byte[] content) {
        return send(persona, fileName, content, persona == ADMINISTRATOR)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String sent(Personas persona, String list) {
        return sent(persona, "lijst.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse get(Personas persona, String path) {
        return Requests.as(persona).get("/v1/imports/" + path).then();
    }

    static void apply(Personas persona, String id) {
        Requests.as(persona).post("/v1/imports/" + id + "/_apply").then().statusCode(202);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !get(persona, id).extract().path("state").equals("APPLYING"));
        get(persona, id).body("state", equalTo("APPLIED"));
    }

    static long number(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
