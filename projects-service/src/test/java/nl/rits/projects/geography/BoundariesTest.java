package nl.rits.projects.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.rits.projects.intake.RealFiles;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Boundaries read(String json) {
        return Boundaries.read(json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    @Test
    void rd_and_degrees_agree_on_the_control_points() {
        double[][] points = {
            {5.387203657, 52.155172897, 155000, 463000},
            {4.824761912, 53.160753042, 117380.12, 575040.34},
            {6.776726674, 53.419482050, 247380.56, 604580.78}
        };
        for (var point : points) {
            var rd = RijksDriehoek.toRd(point[0], point[1]);
            assertThat(rd[0]).isCloseTo(point[2], within(0.25));
            assertThat(rd[1]).isCloseTo(point[3], within(0.25));
            var degrees = RijksDriehoek.toWgs84(point[2], point[3]);
            assertThat(degrees[0]).isCloseTo(point[0], within(0.000_004));
            assertThat(degrees[1]).isCloseTo(point[1], within(0.000_004));
        }
    }

    @Test
    void geojson_in_rd_comes_back_in_degrees() throws IOException {
        var boundaries = read("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"GM0177"},
                "geometry":{"type":"Polygon","coordinates":[[[210000,480000],[220000,480000],[220000,490000],[210000,490000],[210000,480000]]]}}]}""");
        var feature = JSON.readTree(boundaries.geoJson(false)).path("features").path(0);
        assertThat(feature.path("properties").path("name").asText()).isEqualTo("Raalte");
        var first = feature.path("geometry").path("coordinates").path(0).path(0).path(0);
        assertThat(first.path(0).asDouble()).isBetween(6.1, 6.3);
        assertThat(first.path(1).asDouble()).isBetween(52.2, 52.4);
    }

    @Test
    void what_is_no_map_of_municipalities_is_refused() {
        assertThatThrownBy(() -> read("niets"))
                .isInstanceOf(Boundaries.Unusable.class)
                .hasMessage("not-geojson");
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\",\"features\":[]}"))
                .hasMessage("no-municipalities");
        assertThatThrownBy(() -> read("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"gm_code":"GM0177"},
                "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""")).hasMessage("coordinates-not-here");
    }

    @Test
    void the_real_boundaries_are_read_from_topojson_and_from_full_geojson() throws IOException {
        for (var name : new String[] {"nl_2026.topojson", "gemeenten_2026_wgs84_full.geojson"}) {
            var content = Files.readAllBytes(RealFiles.find("boundaries/" + name));
            var boundaries = Boundaries.read(content, JSON);
            assertThat(boundaries.size()).isEqualTo(342);
            var features = JSON.readTree(boundaries.geoJson(true)).path("features");
            assertThat(features.size()).isEqualTo(342);
            assertThat(boundaries.geoJson(false).length()).isLessThan(1_200_000);
        }
    }

    @Test
    void municipalities_are_found_by_any_usual_spelling() {
        assertThat(Municipalities.all()).hasSize(342);
        assertThat(Municipalities.named("Hengelo").getFirst().code()).isEqualTo("GM0164");
        assertThat(Municipalities.named("Gemeente Hengelo (O)").getFirst().code())
                .isEqualTo("GM0164");
        assertThat(Municipalities.named("Den Haag").getFirst().code()).isEqualTo("GM0518");
        assertThat(Municipalities.named("'s Gravenhage").getFirst().code()).isEqualTo("GM0518");
        assertThat(Municipalities.named("Sudwest Fryslan").getFirst().code()).isEqualTo("GM1900");
        assertThat(Municipalities.named("Bergen")).hasSize(2);
        assertThat(Municipalities.successorOf("Brederwiede").orElseThrow().code())
                .isEqualTo("GM1708");
        assertThat(Municipalities.withCode("177").orElseThrow().name()).isEqualTo("Raalte");
        assertThat(Municipalities.withCode("GM9999")).isEmpty();
    }
}
