package nl.rits.projects.planning;

/** The kind of building a home is in (woningtype). */
public enum DwellingType implements Labelled {
    SINGLE_FAMILY("Eengezins", "Single-family"),
    MULTI_FAMILY("Meergezins", "Multi-family"),
    UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    DwellingType(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
