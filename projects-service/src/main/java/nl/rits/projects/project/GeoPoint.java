package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.rits.projects.planning.Location;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A GeoJSON Point; longitude and latitude in WGS84 unless the header Content-Crs says otherwise. */
@Schema(description = "GeoJSON Point: lengte- en breedtegraad (CRS84), tenzij de header Content-Crs anders zegt.")
public record GeoPoint(@JsonProperty(defaultValue = "Point") String type, List<Double> coordinates) {

    public static @Nullable GeoPoint of(@Nullable Location location) {
        return location == null ? null : new GeoPoint("Point", List.of(location.lon(), location.lat()));
    }
}
