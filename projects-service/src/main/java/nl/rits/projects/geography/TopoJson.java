package nl.rits.projects.geography;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.rits.projects.geography.Boundaries.Feature;
import nl.rits.projects.geography.Boundaries.Unusable;

/** TopoJSON: borders are stored once, as arcs, and polygons name them; a negative number is an arc walked backwards. */
final class TopoJson {

    private final List<List<double[]>> arcs = new ArrayList<>();

    private TopoJson(JsonNode root) {
        var scale = root.path("transform").path("scale");
        var translate = root.path("transform").path("translate");
        boolean quantised = !scale.isMissingNode();
        for (var arc : root.path("arcs")) {
            var points = new ArrayList<double[]>();
            double x = 0;
            double y = 0;
            for (var point : arc) {
                if (quantised) {
                    x += point.path(0).asDouble();
                    y += point.path(1).asDouble();
                    points.add(new double[] {
                        x * scale.path(0).asDouble() + translate.path(0).asDouble(),
                        y * scale.path(1).asDouble() + translate.path(1).asDouble()
                    });
                } else {
                    points.add(new double[] {
                        point.path(0).asDouble(), point.path(1).asDouble()
                    });
                }
            }
            arcs.add(points);
        }
    }

    /** Of all layers; which are municipalities shows in their properties. */
    static List<Feature> features(JsonNode root) {
        var topology = new TopoJson(root);
        var features = new ArrayList<Feature>();
        for (var layer : root.path("objects")) {
            for (var geometry : layer.path("geometries")) {
                List<List<List<double[]>>> polygons =
                        switch (geometry.path("type").asText()) {
                            case "Polygon" -> List.of(topology.rings(geometry.path("arcs")));
                            case "MultiPolygon" -> {
                                var many = new ArrayList<List<List<double[]>>>();
                                geometry.path("arcs").forEach(polygon -> many.add(topology.rings(polygon)));
                                yield many;
                            }
                            default -> List.of();
                        };
                features.add(new Feature(geometry.path("properties"), polygons));
            }
        }
        return features;
    }

    private List<List<double[]>> rings(JsonNode polygon) {
        var rings = new ArrayList<List<double[]>>();
        for (var ring : polygon) {
            var points = new ArrayList<double[]>();
            for (var reference : ring) {
                int number = reference.asInt();
                int index = number < 0 ? ~number : number;
                if (index >= arcs.size()) {
                    throw new Unusable("not-geojson");
                }
                var arc = new ArrayList<>(arcs.get(index));
                if (number < 0) {
                    Collections.reverse(arc);
                }
                // An arc begins where the one before it ended.
                points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
            }
            rings.add(points);
        }
        return rings;
    }
}
