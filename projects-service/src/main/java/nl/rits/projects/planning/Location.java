package nl.rits.projects.planning;

/** Where a project lies, in degrees of WGS84 (longitude, latitude). */
public record Location(double lon, double lat) {}
