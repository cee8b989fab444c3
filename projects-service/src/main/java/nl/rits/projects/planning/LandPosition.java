package nl.rits.projects.planning;

/** Whether the owner of the land goes along (grondpositie). */
public enum LandPosition implements Labelled {
    FORMAL_CONSENT("Formele toestemming", "Formal consent"),
    INTENTION("Intentie", "Intention"),
    NO_CONSENT("Geen toestemming", "No consent"),
    UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    LandPosition(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
