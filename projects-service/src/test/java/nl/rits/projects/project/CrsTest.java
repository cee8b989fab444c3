package nl.rits.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import nl.rits.projects.planning.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsTest {

    /** Points of the official transformation RDNAPTRANS: degrees and metres. */
    @ParameterizedTest
    @CsvSource({
        "5.387203657, 52.155172897, 155000, 463000",
        "4.824761912, 53.160753042, 117380.12, 575040.34",
        "6.776726674, 53.419482050, 247380.56, 604580.78"
    })
    void the_dutch_grid_lies_where_it_should_within_ten_centimetres(double lon, double lat, double x, double y) {
        var grid = Crs.RD.from(new Location(lon, lat));
        assertThat(grid[0]).isCloseTo(x, offset(0.1));
        assertThat(grid[1]).isCloseTo(y, offset(0.1));

        var back = Crs.RD.toLocation(x, y);
        assertThat(back.lon()).isCloseTo(lon, offset(1.5e-6));
        assertThat(back.lat()).isCloseTo(lat, offset(1e-6));
    }
}
