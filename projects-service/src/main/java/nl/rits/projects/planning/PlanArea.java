package nl.rits.projects.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ground of a plan, in degrees of WGS84.
 *
 * @param polygons of each its rings: the outer one, then those of holes; of each ring its places, the last as the first
 */
public record PlanArea(List<List<List<Location>>> polygons) {

    public static final int MOST_PLACES = 2_000;

    private static final int SHORTEST_RING = 4;

    public PlanArea {
        polygons = polygons.stream()
                .map(rings -> rings.stream().map(List::copyOf).toList())
                .toList();
    }

    public int places() {
        return polygons.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    /** Whether every ring is closed and crosses itself nowhere. */
    @JsonIgnore
    public boolean isWhole() {
        return !polygons.isEmpty()
                && polygons.stream()
                        .allMatch(rings -> !rings.isEmpty() && rings.stream().allMatch(PlanArea::isRing));
    }

    /** A place on the ground of its largest part, for a map of many plans. */
    public Location point() {
        var outer = polygons.stream()
                .map(List::getFirst)
                .max(Comparator.comparingDouble(it -> Math.abs(surface(it))))
                .orElseThrow();
        var middle = middle(outer);
        // Of a crescent the middle lies outside: then the middle of its widest part at that height.
        return contains(outer, middle) ? middle : within(outer, middle.lat());
    }

    private static boolean isRing(List<Location> ring) {
        if (ring.size() < SHORTEST_RING || !ring.getFirst().equals(ring.getLast()) || surface(ring) == 0) {
            return false;
        }
        int sides = ring.size() - 1;
        for (int i = 0; i < sides; i++) {
            for (int j = i + 2; j < sides; j++) {
                boolean neighbours = i == 0 && j == sides - 1;
                if (!neighbours && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get(j + 1))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean cross(Location a, Location b, Location c, Location d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Location a, Location b, Location place) {
        return Math.signum(
                (b.lon() - a.lon()) * (place.lat() - a.lat()) - (b.lat() - a.lat()) * (place.lon() - a.lon()));
    }

    private static double surface(List<Location> ring) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            twice += turn(ring.get(i), ring.get(i + 1), ring.getFirst());
        }
        return twice / 2;
    }

    private static double turn(Location a, Location b, Location from) {
        return (a.lon() - from.lon()) * (b.lat() - from.lat()) - (b.lon() - from.lon()) * (a.lat() - from.lat());
    }

    private static Location middle(List<Location> ring) {
        var from = ring.getFirst();
        double lon = 0;
        double lat = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get(i + 1);
            lon += (a.lon() + b.lon() - 2 * from.lon()) * turn(a, b, from);
            lat += (a.lat() + b.lat() - 2 * from.lat()) * turn(a, b, from);
        }
        double six = 6 * surface(ring);
        return rounded(from.lon() + lon / six, from.lat() + lat / six);
    }

    private static boolean contains(List<Location> ring, Location place) {
        return crossings(ring, place.lat()).stream()
                                .filter(it -> it > place.lon())
                                .count()
                        % 2
                == 1;
    }

    private static Location within(List<Location> ring, double lat) {
        var crossings = crossings(ring, lat);
        double widest = -1;
        double lon = ring.getFirst().lon();
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double width = crossings.get(i + 1) - crossings.get(i);
            if (width > widest) {
                widest = width;
                lon = (crossings.get(i) + crossings.get(i + 1)) / 2;
            }
        }
        return rounded(lon, lat);
    }

    /** Where a ring crosses a line from west to east. */
    private static List<Double> crossings(List<Location> ring, double lat) {
        var crossings = new ArrayList<Double>();
        for (int i = 0; i + 1 < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get(i + 1);
            if (a.lat() > lat != b.lat() > lat) {
                crossings.add(a.lon() + (lat - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon()));
            }
        }
        crossings.sort(Comparator.naturalOrder());
        return crossings;
    }

    /** To about a decimetre. */
    private static Location rounded(double lon, double lat) {
        return new Location(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }
}
