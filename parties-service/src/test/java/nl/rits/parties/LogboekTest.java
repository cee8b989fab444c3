package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Logboek Dataverwerkingen 1.0: every operation on personal data has its records. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LogboekTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    private record Entry(
            String span, String parentSpan, String status, String name, boolean ordered, JsonNode attributes) {}

    @Test
    void every_operation_marked_as_personal_data_is_recorded_under_the_trace_of_its_caller()
            throws SQLException, IOException {
        var calls = new TreeMap<String, Function<RequestSpecification, Response>>(Map.ofEntries(
                Map.entry("getMe", request -> request.get("/v1/me")),
                Map.entry("getMyMail", request -> request.get("/v1/me/mail")),
                Map.entry("changeMyMail", this::changeMail),
                Map.entry("listPeople", request -> request.get("/v1/people?pageSize=5")),
                Map.entry("getPerson", request -> request.get(aPerson())),
                Map.entry("addPerson", request -> request.body(entry()).post("/v1/people")),
                Map.entry("changePerson", this::change),
                Map.entry("erasePerson", this::erase),
                Map.entry("askForDeputy", request -> request.body(deputy()).post("/v1/deputies")),
                Map.entry("getDeputy", request -> request.get(aDeputy())),
                Map.entry("acceptDeputy", this::acceptDeputy),
                Map.entry("endDeputy", this::endDeputy),
                Map.entry(
                        "getAudit",
                        request -> request.queryParam("reason", "Steekproef van het jaar")
                                .get("/v1/audit"))));
        assertThat(calls.keySet()).isEqualTo(marked());

        for (var call : calls.entrySet()) {
            var trace = UUID.randomUUID().toString().replace("-", "");
            var span = trace.substring(8, 23) + "1";
            var answer = call.getValue()
                    .apply(as(Personas.ADMINISTRATOR).header("traceparent", "00-" + trace + "-" + span + "-01"));
            assertThat(answer.statusCode()).as(call.getKey()).isBetween(200, 299);

            var entries = entries(trace);
            assertThat(entries).as(call.getKey()).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.status()).isEqualTo("Ok");
                assertThat(entry.name()).isNotBlank();
                assertThat(entry.parentSpan()).isEqualTo(span);
                assertThat(entry.ordered()).isTrue();
                assertThat(entry.attributes()
                                .path("dpl.core.processing_activity_id")
                                .asText())
                        .startsWith("https://");
                assertThat(entry.attributes().path("dpl.core.data_subject_id").asText())
                        .matches("[0-9a-f]{64}");
                assertThat(entry.attributes()
                                .path("dpl.core.data_subject_id_type")
                                .asText())
                        .startsWith("nl.rits.");
            });
            assertThat(entries).extracting(Entry::span).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_data_subject_has_a_record_and_the_same_pseudonym_every_time_and_never_its_id()
            throws SQLException, IOException {
        var two = entries(traced(request -> request.get("/v1/people?pageSize=2&sort=account")));
        var again = entries(traced(request -> request.get("/v1/people?pageSize=2&sort=account")));

        assertThat(two).hasSize(2);
        assertThat(subjects(again)).isEqualTo(subjects(two)).doesNotHaveDuplicates();
        assertThat(two.toString()).doesNotContain(Tokens.subject("beheerder")).doesNotContain("Vermeer");
    }

    @Test
    void a_refusal_is_recorded_as_neither_done_nor_failed() throws SQLException, IOException {
        var path = aPerson();
        var entries = entries(traced(
                request -> request.header("If-Match", "\"77\"").body(entry()).put(path)));

        assertThat(entries).extracting(Entry::status).containsExactly("Unset");
    }

    @Test
    void nobody_found_is_recorded_without_a_data_subject() throws SQLException, IOException {
        var entries = entries(traced(request -> request.get("/v1/people?q=niemand-heet-zo")));

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().attributes().has("dpl.core.data_subject_id"))
                .isFalse();
    }

    private static TreeSet<String> marked() throws IOException {
        var names = new TreeSet<String>();
        JSON.readTree(anonymous().get("/v1/openapi.json").asString())
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("x-personal-data").asBoolean()) {
                        names.add(operation.path("operationId").asText());
                    }
                }));
        return names;
    }

    private static String traced(Function<RequestSpecification, Response> call) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var answer =
                call.apply(as(Personas.ADMINISTRATOR).header("traceparent", "00-" + trace + "-1111111111111111-01"));
        assertThat(answer.header("traceparent")).contains(trace);
        return trace;
    }

    private Response changeMail(RequestSpecification request) {
        return request.header("If-Match", "*")
                .body(Map.of("frequency", "DAILY", "language", "nl"))
                .put("/v1/me/mail");
    }

    private Response change(RequestSpecification request) {
        var path = aPerson();
        return request.header("If-Match", tag(path)).body(entry()).put(path);
    }

    private Response erase(RequestSpecification request) {
        var path = aPerson();
        return request.header("If-Match", tag(path)).delete(path);
    }

    /** And ends it again: a lent role would show in other tests. */
    private Response acceptDeputy(RequestSpecification request) {
        var path = aDeputy();
        var answer = request.post(path + "/acceptances");
        as(Personas.ADMINISTRATOR).header("If-Match", tag(path)).delete(path);
        return answer;
    }

    private Response endDeputy(RequestSpecification request) {
        var path = aDeputy();
        return request.header("If-Match", tag(path)).delete(path);
    }

    private static String aPerson() {
        return "/v1/people/" + added("/v1/people", entry());
    }

    /** The administrator stands in for someone who is ill. */
    private static String aDeputy() {
        return "/v1/deputies/" + added("/v1/deputies", deputy());
    }

    private static String added(String path, Map<String, Object> body) {
        return as(Personas.ADMINISTRATOR)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> entry() {
        return entry(aParty("BUILDER"));
    }

    private static Map<String, Object> entry(Object party) {
        return Map.of("account", "log." + UUID.randomUUID(), "name", "Loes Vink", "party", party);
    }

    private static Map<String, Object> deputy() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return Map.of(
                "person", added("/v1/people", entry(Personas.ADMINISTRATOR.party())),
                "deputy", as(Personas.ADMINISTRATOR).get("/v1/people?q=Vermeer").path("items[0].id"),
                "from", today.toString(),
                "until", today.toString(),
                "roles", List.of("PLANNER"));
    }

    private static List<String> subjects(List<Entry> entries) {
        return entries.stream()
                .map(entry ->
                        entry.attributes().path("dpl.core.data_subject_id").asText())
                .toList();
    }

    private List<Entry> entries(String trace) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select span_id, parent_span_id, status, name, end_time >= start_time, attributes
                        from processing_log where trace_id = ? order by id""")) {
            query.setString(1, trace);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5),
                            JSON.readTree(rows.getString(6))));
                }
                return entries;
            }
        }
    }
}
