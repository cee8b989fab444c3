package nl.rits.projects.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.geography.RijksDriehoek;
import nl.rits.projects.intake.plan.Mapping;
import nl.rits.projects.intake.plan.PlanList;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.plan.RowReader;
import nl.rits.projects.intake.plan.SkippedRow;
import nl.rits.projects.intake.reading.PlanFiles;
import org.junit.jupiter.api.Test;

/** Lists as provinces and municipalities really keep them. They lie beside the project, not in it. */
class RealPlanListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private record Read(PlanList list, List<PlanRow> rows) {
        int homes() {
            return rows.stream().mapToInt(PlanRow::homes).sum();
        }

        int demolition() {
            return rows.stream()
                    .mapToInt(row -> row.demolition() == null ? 0 : row.demolition())
                    .sum();
        }
    }

    private static Read read(String name) {
        var workbook = PlanFiles.read(RealFiles.find(name));
        var list = PlanList.find(workbook, Mapping.NONE);
        return new Read(list, new RowReader(list, Mapping.NONE, null, TODAY).read());
    }

    private static JsonNode truth(String name) throws IOException {
        return new ObjectMapper().readTree(RealFiles.find(name).toFile());
    }

    @Test
    void the_list_of_overijssel_adds_up_to_its_truth() throws IOException {
        var read = read("plans/eib_overijssel_2021.csv");
        var truth = truth("plans/truth_eib_overijssel.json");

        assertThat(read.rows()).hasSize(truth.get("plannen").asInt());
        assertThat(read.rows()).filteredOn(PlanRow::isRefused).isEmpty();
        assertThat(read.homes()).isEqualTo(truth.get("aantal_rest").asInt());
        assertThat(read.demolition()).isEqualTo(-truth.get("sloop").asInt());

        var byMunicipality = read.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Municipalities.withCode(String.valueOf(row.municipality()))
                                .orElseThrow()
                                .shortName(),
                        TreeMap::new,
                        Collectors.toList()));
        var expected = truth.get("gemeente [plannen, woningen, sloop]");
        assertThat(byMunicipality).hasSize(expected.size());
        byMunicipality.forEach((name, rows) -> assertThat(List.of(
                        rows.size(),
                        rows.stream().mapToInt(PlanRow::homes).sum(),
                        -rows.stream()
                                .mapToInt(row -> row.demolition() == null ? 0 : row.demolition())
                                .sum()))
                .as(name)
                .containsExactly(
                        expected.get(name).get(0).asInt(),
                        expected.get(name).get(1).asInt(),
                        expected.get(name).get(2).asInt()));

        var byStatus = read.rows().stream().collect(Collectors.groupingBy(PlanRow::planningStatus));
        for (var status : truth.get("planstatus [plannen, woningen]").properties()) {
            var code = status.getKey().equals("Onbekend")
                    ? "UNKNOWN"
                    : status.getKey().split(" ")[0];
            assertThat(byStatus.get(code))
                    .as(code)
                    .hasSize(status.getValue().get(0).asInt());
            assertThat(byStatus.getOrDefault(code, List.of()).stream()
                            .mapToInt(PlanRow::homes)
                            .sum())
                    .as(code)
                    .isEqualTo(status.getValue().get(1).asInt());
        }

        var types = Map.of(
                "Verdichting", "INFILL",
                "Herstructurering", "RESTRUCTURING",
                "Transformatie", "TRANSFORMATION_BUILDING",
                "Uitleg", "EXPANSION",
                "Sloop", "UNKNOWN");
        var byType = read.rows().stream().collect(Collectors.groupingBy(PlanRow::planType));
        for (var type : truth.get("plantype [plannen, woningen]").properties()) {
            assertThat(byType.get(types.get(type.getKey())))
                    .as(type.getKey())
                    .hasSize(type.getValue().get(0).asInt());
        }
        assertThat(read.rows().stream()
                        .flatMap(row -> row.programme() == null
                                ? java.util.stream.Stream.<PlanRow.Line>empty()
                                : row.programme().stream())
                        .filter(line -> line.dwellingType().equals("UNKNOWN")
                                && line.priceClass().equals("TENURE_UNKNOWN"))
                        .mapToInt(PlanRow.Line::homes)
                        .sum())
                .isEqualTo(truth.get("type_onbekend").asInt());
    }

    @Test
    void points_in_rd_land_where_the_same_list_says_in_degrees() throws IOException {
        var read = read("plans/eib_overijssel_2021.csv");
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.longitude()).isNotNull());
        assertThat(read.rows())
                .flatExtracting(PlanRow::issues)
                .noneMatch(issue -> issue.code().startsWith("coordinates"));
    }

    @Test
    void every_spelling_of_status_and_type_in_the_other_provinces_is_known() {
        var read = read("plans/eib_flevoland_gelderland_2021.csv");
        assertThat(read.rows()).hasSize(89);
        assertThat(read.rows())
                .flatExtracting(PlanRow::issues)
                .noneMatch(issue -> issue.code().equals("unknown-value"));
        assertThat(read.rows()).filteredOn(PlanRow::isRefused).isEmpty();
    }

    @Test
    void a_division_with_a_negative_rest_is_said_and_left_out() {
        var read = read("plans/eib_flevoland_gelderland_2021.csv");
        var jol = read.rows().stream()
                .filter(row -> row.name().equals("Parkeiland Jol"))
                .findFirst()
                .orElseThrow();
        assertThat(jol.issues()).extracting("code").contains("types-do-not-add-up");
        assertThat(read.rows())
                .allSatisfy(row -> assertThat(
                                row.programme() == null
                                        ? row.homes()
                                        : row.programme().stream()
                                                .mapToInt(PlanRow.Line::homes)
                                                .sum())
                        .isEqualTo(row.homes()))
                .allSatisfy(row -> assertThat(row.programme() == null ? List.<PlanRow.Line>of() : row.programme())
                        .noneMatch(line -> line.homes() < 0));
    }

    @Test
    void the_list_of_dalfsen_in_windows_1252_is_read_row_by_row() throws IOException {
        var read = read("messy/B_dalfsen_planlijst_cp1252.csv");
        var truth = truth("messy/truth_A_B.json").get("B");

        assertThat(read.list().skipped())
                .extracting(SkippedRow::reason)
                .containsExactly(SkippedRow.Reason.PREAMBLE, SkippedRow.Reason.HEADING, SkippedRow.Reason.TOTAL);
        assertThat(read.rows()).hasSize(truth.get("plannen").asInt());
        assertThat(read.homes()).isEqualTo(truth.get("totaal_bruto").asInt());
        assertThat(read.demolition()).isEqualTo(truth.get("totaal_sloop").asInt());
        assertThat(read.rows()).filteredOn(PlanRow::isRefused).isEmpty();
        assertThat(read.rows()).extracting(PlanRow::municipality).containsOnly("GM0148");
        int i = 0;
        for (var expected : truth.get("records")) {
            var row = read.rows().get(i++);
            assertThat(row.externalId()).isEqualTo(expected.get("plan_nr").asText());
            assertThat(row.name()).startsWith(expected.get("plannaam").asText());
            assertThat(row.homes()).isEqualTo(expected.get("aantal").asInt());
            assertThat(row.planningStatus()).isEqualTo("1A");
            if (expected.get("rd").get(0).isNull()) {
                assertThat(row.longitude()).isNull();
            } else {
                var rd = RijksDriehoek.toRd(
                        Objects.requireNonNull(row.longitude()), Objects.requireNonNull(row.latitude()));
                assertThat(rd[0]).isCloseTo(expected.get("rd").get(0).asDouble(), within(0.1));
                assertThat(rd[1]).isCloseTo(expected.get("rd").get(1).asDouble(), within(0.1));
            }
        }
    }

    @Test
    void the_matrix_of_enschede_is_read_row_by_row() throws IOException {
        var read = read("messy/A_enschede_matrixlijst.xlsx");
        var truth = truth("messy/truth_A_B.json").get("A");

        assertThat(read.rows()).hasSize(truth.get("plannen").asInt());
        assertThat(read.homes()).isEqualTo(truth.get("totaal_bruto").asInt());
        assertThat(read.demolition()).isEqualTo(truth.get("totaal_sloop").asInt());
        assertThat(read.rows()).filteredOn(PlanRow::isRefused).isEmpty();
        assertThat(read.rows()).extracting(PlanRow::municipality).containsOnly("GM0153");
        int i = 0;
        for (var expected : truth.get("records")) {
            var row = read.rows().get(i++);
            assertThat(row.row()).isEqualTo(expected.get("rij").asInt());
            assertThat(row.name())
                    .isEqualToNormalizingWhitespace(expected.get("plannaam").asText());
            assertThat(row.homes())
                    .as(row.name())
                    .isEqualTo(expected.get("totaal").asInt());
            assertThat(row.demolition())
                    .as(row.name())
                    .isEqualTo(expected.get("sloop").asInt());
            var status = expected.get("status").asText();
            assertThat(row.planningStatus()).isEqualTo(status.equals("Onbekend") ? "UNKNOWN" : status.split(" ")[0]);
            var start = expected.get("start_bouw_iso");
            var says = row.milestones().get("START_OF_BUILDING");
            boolean leftOut =
                    row.issues().stream().anyMatch(issue -> issue.code().equals("date-after-end"));
            if (!leftOut) {
                assertThat(says == null ? null : says.toString())
                        .as(expected.get("start_bouw_tekst").asText())
                        .isEqualTo(start.isNull() ? null : start.asText());
            }
        }
        // The file's own grand total is a formula without a value; worked out, it says the same.
        assertThat(Objects.requireNonNull(read.list().totals()).cell(8).number())
                .isEqualTo(1410.0);
    }
}
