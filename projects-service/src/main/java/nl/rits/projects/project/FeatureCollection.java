package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects as GeoJSON, for maps. */
public record FeatureCollection(String type, List<Feature> features) {

    static FeatureCollection of(List<Feature> features) {
        return new FeatureCollection("FeatureCollection", features);
    }

    /** One project. */
    public record Feature(String type, UUID id, Point geometry, Properties properties) {}

    /** @param coordinates in the coordinate system that the header Content-Crs names */
    public record Point(String type, double[] coordinates) {}

    /** What a map tells of a project. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Properties(
            UUID id,
            String name,
            int homes,
            @Nullable Boolean homesAbout,
            @Nullable Boolean firm) {}

    static @Nullable Feature feature(ProjectRow row, Crs crs) {
        var location = row.location();
        if (location == null) {
            return null;
        }
        var firm = row.visibility().<Boolean>show(nl.rits.foundation.sharing.FieldGroup.STATUS, row::firm);
        return new Feature(
                "Feature",
                row.id(),
                new Point("Point", crs.from(location)),
                new Properties(row.id(), row.name(), row.homes(), row.exact() ? null : true, firm));
    }
}
