package nl.rits.projects.geography;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GeographyTest {

    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"gm_naam":"Raalte"},
            "geometry":{"type":"Polygon","coordinates":[[[6.2,52.3],[6.3,52.3],[6.3,52.4],[6.2,52.4],[6.2,52.3]]]}}]}""";

    @Test
    void the_administrator_loads_boundaries_and_everyone_gets_them_in_both_systems() {
        Requests.as(MUNICIPALITY)
                .body(SQUARE)
                .put("/v1/municipality-boundaries")
                .then()
                .statusCode(403);
        Requests.as(ADMINISTRATOR)
                .body("{}")
                .put("/v1/municipality-boundaries")
                .then()
                .statusCode(400);
        Requests.as(ADMINISTRATOR)
                .body(SQUARE)
                .put("/v1/municipality-boundaries")
                .then()
                .statusCode(204);

        var tag = Requests.as(COUNCILLOR)
                .accept("application/geo+json")
                .get("/v1/municipality-boundaries")
                .then()
                .statusCode(200)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
                .body("features[0].properties.code", equalTo("GM0177"))
                .body("features[0].geometry.coordinates[0][0]", hasSize(5))
                .extract()
                .header("ETag");
        Requests.as(COUNCILLOR)
                .accept("application/geo+json")
                .header("If-None-Match", tag)
                .get("/v1/municipality-boundaries")
                .then()
                .statusCode(304);
        Requests.as(COUNCILLOR)
                .accept("application/geo+json")
                .queryParam("crs", "http://www.opengis.net/def/crs/EPSG/0/28992")
                .get("/v1/municipality-boundaries")
                .then()
                .statusCode(200)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .body("features[0].geometry.coordinates[0][0][0][0] > 200000", equalTo(true));
        Requests.as(COUNCILLOR)
                .accept("application/geo+json")
                .queryParam("crs", "EPSG:1")
                .get("/v1/municipality-boundaries")
                .then()
                .statusCode(400);
    }

    @Test
    void municipalities_are_searched_by_name() {
        Requests.as(COUNCILLOR)
                .queryParam("q", "hengelo")
                .get("/v1/municipalities")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].code", equalTo("GM0164"));
    }
}
