package nl.rits.projects.geography;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Between the Dutch grid (RD, EPSG:28992, metres) and longitude and latitude (WGS84, degrees). Good to some 10 cm: the seven
 * parameters of EPSG, without the correction grid of RDNAPTRANS.
 *
 * <p>The rotations must be in arc seconds; the values in microradians that are often copied shift everything by 165 m.
 */
public final class RijksDriehoek {

    private static final String RD =
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000"
                    + " +y_0=463000 +ellps=bessel +units=m +no_defs"
                    + " +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725";

    private static final CoordinateTransform TO_WGS84;
    private static final CoordinateTransform TO_RD;

    static {
        var factory = new CRSFactory();
        var rd = factory.createFromParameters("EPSG:28992", RD);
        var wgs84 = factory.createFromParameters("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");
        TO_WGS84 = new BasicCoordinateTransform(rd, wgs84);
        TO_RD = new BasicCoordinateTransform(wgs84, rd);
    }

    private RijksDriehoek() {}

    /** @return longitude, latitude in degrees */
    public static double[] toWgs84(double x, double y) {
        return transform(TO_WGS84, x, y);
    }

    /** @return x, y in metres */
    public static double[] toRd(double longitude, double latitude) {
        return transform(TO_RD, longitude, latitude);
    }

    /** Can this be a point in the Netherlands in RD? */
    public static boolean isRd(double x, double y) {
        return x >= 7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
    }

    /** Can this be a point in the Netherlands in degrees? */
    public static boolean isWgs84(double longitude, double latitude) {
        return longitude >= 3.0 && longitude <= 7.4 && latitude >= 50.6 && latitude <= 53.8;
    }

    private static double[] transform(CoordinateTransform transform, double x, double y) {
        var result = new ProjCoordinate();
        transform.transform(new ProjCoordinate(x, y), result);
        return new double[] {result.x, result.y};
    }
}
