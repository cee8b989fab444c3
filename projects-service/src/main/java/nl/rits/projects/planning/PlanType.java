package nl.rits.projects.planning;

/** What kind of place is built on or rebuilt (plantype). */
public enum PlanType implements Labelled {
    TRANSFORMATION_BUILDING("Transformatie van een pand", "Transformation of a building"),
    TRANSFORMATION_AREA("Transformatiegebied", "Transformation area"),
    RESTRUCTURING("Herstructurering", "Restructuring"),
    INFILL("Verdichting", "Infill"),
    EXPANSION("Uitbreiding uitleg (12 woningen of meer)", "Expansion (12 homes or more)"),
    SMALL_EXPANSION("Uitbreiding overig (11 woningen of minder)", "Small expansion (11 homes or fewer)"),
    UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    PlanType(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
