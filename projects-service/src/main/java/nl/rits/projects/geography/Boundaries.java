package nl.rits.projects.geography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Boundaries of municipalities, read from GeoJSON or TopoJSON in degrees or RD. Kept in RD; simplified together, so that
 * neighbours still share their border.
 */
public final class Boundaries {

    /** More points than this are too many for a map of the country. */
    private static final int MOST_POINTS = 60_000;

    /** Metres. */
    private static final double TOLERANCE = 120;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final List<String> CODE_NAMES =
            List.of("gm_code", "statcode", "gemeentecode", "code", "gmcode", "gemeente_code", "identificatie", "id");
    private static final List<String> NAMES =
            List.of("gm_naam", "statnaam", "gemeentenaam", "gemeente", "naam", "name");

    private final TreeMap<String, Geometry> byCode;

    private Boundaries(TreeMap<String, Geometry> byCode) {
        this.byCode = byCode;
    }

    /** What is wrong with a file; the code is worded by the API. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String code;

        Unusable(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public int size() {
        return byCode.size();
    }

    public static Boundaries read(byte[] content, ObjectMapper json) {
        JsonNode root;
        try {
            root = json.readTree(content);
        } catch (JsonProcessingException _) {
            throw new Unusable("not-geojson");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (root == null) {
            throw new Unusable("not-geojson");
        }
        var features = switch (root.path("type").asText()) {
            case "FeatureCollection" -> geoJson(root);
            case "Topology" -> TopoJson.features(root);
            default -> throw new Unusable("not-geojson");
        };
        var byCode = new TreeMap<String, Geometry>();
        for (var feature : features) {
            municipality(feature.properties()).ifPresent(code -> {
                var polygons = polygons(feature.polygons());
                if (!polygons.isEmpty()) {
                    byCode.put(code, GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
                }
            });
        }
        if (byCode.isEmpty()) {
            throw new Unusable("no-municipalities");
        }
        return new Boundaries(byCode).simplified();
    }

    /** @param polygons of rings of points, as in a GeoJSON MultiPolygon */
    record Feature(JsonNode properties, List<List<List<double[]>>> polygons) {}

    private static List<Feature> geoJson(JsonNode root) {
        var features = new ArrayList<Feature>();
        for (var feature : root.path("features")) {
            var geometry = feature.path("geometry");
            var coordinates = geometry.path("coordinates");
            List<List<List<double[]>>> polygons = switch (geometry.path("type").asText()) {
                case "Polygon" -> List.of(rings(coordinates));
                case "MultiPolygon" -> {
                    var many = new ArrayList<List<List<double[]>>>();
                    coordinates.forEach(polygon -> many.add(rings(polygon)));
                    yield many;
                }
                default -> List.of();
            };
            features.add(new Feature(feature.path("properties"), polygons));
        }
        return features;
    }

    private static List<List<double[]>> rings(JsonNode polygon) {
        var rings = new ArrayList<List<double[]>>();
        for (var ring : polygon) {
            var points = new ArrayList<double[]>();
            ring.forEach(point -> points.add(
                    new double[] {point.path(0).asDouble(), point.path(1).asDouble()}));
            rings.add(points);
        }
        return rings;
    }

    private static List<Polygon> polygons(List<List<List<double[]>>> polygons) {
        var made = new ArrayList<Polygon>();
        for (var rings : polygons) {
            LinearRing shell = null;
            var holes = new ArrayList<LinearRing>();
            for (var points : rings) {
                if (points.size() < 4) {
                    continue;
                }
                var coordinates = points.stream().map(Boundaries::inRd).toArray(Coordinate[]::new);
                coordinates[coordinates.length - 1] = coordinates[0].copy();
                var ring = GEOMETRY.createLinearRing(coordinates);
                if (shell == null) {
                    shell = ring;
                } else {
                    holes.add(ring);
                }
            }
            if (shell != null) {
                made.add(GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
            }
        }
        return made;
    }

    private static Coordinate inRd(double[] point) {
        if (RijksDriehoek.isWgs84(point[0], point[1])) {
            var rd = RijksDriehoek.toRd(point[0], point[1]);
            return new Coordinate(rd[0], rd[1]);
        }
        if (RijksDriehoek.isRd(point[0], point[1])) {
            return new Coordinate(point[0], point[1]);
        }
        throw new Unusable("coordinates-not-here");
    }

    private static Optional<String> municipality(JsonNode properties) {
        for (var wanted : CODE_NAMES) {
            for (var property : properties.properties()) {
                if (property.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
                    var found = Municipalities.withCode(property.getValue().asText());
                    if (found.isPresent()) {
                        return found.map(Municipality::code);
                    }
                }
            }
        }
        for (var wanted : NAMES) {
            for (var property : properties.properties()) {
                var named = property.getKey().toLowerCase(Locale.ROOT).equals(wanted)
                        ? Municipalities.named(property.getValue().asText())
                        : List.<Municipality>of();
                if (named.size() == 1) {
                    return Optional.of(named.getFirst().code());
                }
            }
        }
        return Optional.empty();
    }

    private Boundaries simplified() {
        int points = byCode.values().stream().mapToInt(Geometry::getNumPoints).sum();
        if (points <= MOST_POINTS) {
            return this;
        }
        var codes = List.copyOf(byCode.keySet());
        var simple = CoverageSimplifier.simplify(codes.stream().map(byCode::get).toArray(Geometry[]::new), TOLERANCE);
        var result = new TreeMap<String, Geometry>();
        for (int i = 0; i < codes.size(); i++) {
            result.put(codes.get(i), simple[i].isEmpty() ? byCode.get(codes.get(i)) : simple[i]);
        }
        return new Boundaries(result);
    }

    /** A FeatureCollection with whole metres, or with 5 decimals of a degree (1 m). */
    public String geoJson(boolean inRd) {
        var text = new StringBuilder(400_000).append("{\"type\":\"FeatureCollection\",\"features\":[");
        byCode.forEach((code, geometry) -> {
            var municipality = Municipalities.withCode(code).orElseThrow();
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",")
                    .append("{\"type\":\"Feature\",\"id\":\"")
                    .append(code)
                    .append("\",\"properties\":{\"code\":\"")
                    .append(code)
                    .append("\",\"name\":\"")
                    .append(municipality.name())
                    .append("\",\"province\":\"")
                    .append(municipality.province())
                    .append("\"},\"geometry\":");
            write(geometry, inRd, text);
            text.append('}');
        });
        return text.append("]}").toString();
    }

    private static void write(Geometry geometry, boolean inRd, StringBuilder text) {
        text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                text.append(i == 0 ? "[" : ",[");
                write(polygon.getExteriorRing(), true, inRd, text);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    text.append(',');
                    write(polygon.getInteriorRingN(hole), false, inRd, text);
                }
                text.append(']');
            }
        }
        text.append("]}");
    }

    /** Outer rings run counter-clockwise, holes clockwise (RFC 7946). */
    private static void write(LinearRing ring, boolean outer, boolean inRd, StringBuilder text) {
        var points = ring.getCoordinates();
        boolean counterClockwise = org.locationtech.jts.algorithm.Orientation.isCCW(points);
        text.append('[');
        for (int i = 0; i < points.length; i++) {
            var point = points[counterClockwise == outer ? i : points.length - 1 - i];
            text.append(i == 0 ? "[" : ",[");
            if (inRd) {
                text.append(Math.round(point.x)).append(',').append(Math.round(point.y));
            } else {
                var degrees = RijksDriehoek.toWgs84(point.x, point.y);
                text.append(Math.round(degrees[0] * 1e5) / 1e5).append(',').append(Math.round(degrees[1] * 1e5) / 1e5);
            }
            text.append(']');
        }
        text.append(']');
    }
}
