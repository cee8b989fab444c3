package nl.rits.projects.project;

import java.util.Arrays;
import java.util.Optional;
import nl.rits.projects.planning.Location;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** The coordinate systems in which locations come and go. Kept is CRS84. */
public enum Crs {
    /** Longitude, latitude in degrees of WGS84. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
    /** The Dutch grid (RD, Rijksdriehoeksstelsel): x, y in metres. */
    RD("http://www.opengis.net/def/crs/EPSG/0/28992");

    private static final CRSFactory FACTORY = new CRSFactory();

    /** The rotations are in arc seconds; the widely copied values in microradians lie 165 m off. */
    private static final String RD_DEFINITION =
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000"
                    + " +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,"
                    + "-1.87740163998045,4.0725 +units=m +no_defs";

    private static final CoordinateTransform TO_RD = transform("+proj=longlat +datum=WGS84 +no_defs", RD_DEFINITION);
    private static final CoordinateTransform FROM_RD = transform(RD_DEFINITION, "+proj=longlat +datum=WGS84 +no_defs");

    private final String uri;

    Crs(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    /** By its URI, with or without the angle brackets of the header. */
    public static Optional<Crs> find(String text) {
        var bare = text.strip().replaceAll("^<(.*)>$", "$1");
        return Arrays.stream(values()).filter(it -> it.uri.equals(bare)).findFirst();
    }

    /** x, y (or longitude, latitude) in this system. RD to the centimetre. */
    public double[] from(Location location) {
        if (this == CRS84) {
            return new double[] {location.lon(), location.lat()};
        }
        var to = apply(TO_RD, location.lon(), location.lat());
        return new double[] {Math.round(to.x * 100) / 100.0, Math.round(to.y * 100) / 100.0};
    }

    public Location toLocation(double x, double y) {
        if (this == CRS84) {
            return new Location(x, y);
        }
        var to = apply(FROM_RD, x, y);
        return new Location(to.x, to.y);
    }

    private static ProjCoordinate apply(CoordinateTransform transform, double x, double y) {
        var to = new ProjCoordinate();
        synchronized (transform) {
            transform.transform(new ProjCoordinate(x, y), to);
        }
        return to;
    }

    private static CoordinateTransform transform(String from, String to) {
        return new CoordinateTransformFactory()
                .createTransform(FACTORY.createFromParameters("from", from), FACTORY.createFromParameters("to", to));
    }
}
