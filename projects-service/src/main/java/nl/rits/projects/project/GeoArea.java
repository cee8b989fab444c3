package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.List;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.PlanArea;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A GeoJSON Polygon or MultiPolygon; longitude and latitude in WGS84 unless the header Content-Crs says otherwise. */
@Schema(description = "GeoJSON Polygon of MultiPolygon (CRS84), tenzij de header Content-Crs anders zegt.")
public record GeoArea(
        @Nullable @Schema(enumeration = {"Polygon", "MultiPolygon"})
        String type,

        @Nullable
        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "Ringen van punten; bij een MultiPolygon een lijst daarvan.")
        Object coordinates) {

    private static final String ONE = "Polygon";
    private static final String MANY = "MultiPolygon";

    static @Nullable GeoArea of(@Nullable PlanArea area) {
        if (area == null) {
            return null;
        }
        var polygons = area.polygons().stream()
                .map(rings -> rings.stream()
                        .map(ring -> ring.stream()
                                .map(it -> List.of(it.lon(), it.lat()))
                                .toList())
                        .toList())
                .toList();
        return polygons.size() == 1 ? new GeoArea(ONE, polygons.getFirst()) : new GeoArea(MANY, polygons);
    }

    /** @throws IllegalArgumentException when this is not an area */
    PlanArea area(Crs crs) {
        if (ONE.equals(type)) {
            return new PlanArea(List.of(rings(coordinates, crs)));
        }
        if (MANY.equals(type)) {
            var polygons = new ArrayList<List<List<Location>>>();
            list(coordinates).forEach(it -> polygons.add(rings(it, crs)));
            return new PlanArea(polygons);
        }
        throw new IllegalArgumentException("neither a polygon nor a multi-polygon");
    }

    private static List<List<Location>> rings(@Nullable Object value, Crs crs) {
        var rings = new ArrayList<List<Location>>();
        for (var ring : list(value)) {
            var places = new ArrayList<Location>();
            list(ring).forEach(it -> places.add(place(it, crs)));
            rings.add(places);
        }
        return rings;
    }

    private static Location place(@Nullable Object value, Crs crs) {
        var numbers = list(value);
        if (numbers.size() >= 2 && numbers.get(0) instanceof Number x && numbers.get(1) instanceof Number y) {
            return crs.toLocation(x.doubleValue(), y.doubleValue());
        }
        throw new IllegalArgumentException("not a place");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not a list");
    }
}
