package nl.rits.projects.planning;

/** The stage of the work on a project (projectfase), in order. */
public enum Phase implements Labelled {
    STUDY("Studie", "Study"),
    INITIATIVE("Initiatief", "Initiative"),
    DEFINITION("Definitie", "Definition"),
    DESIGN("Ontwerp", "Design"),
    PREPARATION("Voorbereiding", "Preparation"),
    REALISATION("Realisatie", "Realisation"),
    AFTERCARE("Nazorg", "Aftercare"),
    COMPLETED("Afgerond", "Completed"),
    CANCELLED("Vervallen", "Cancelled");

    private final String dutch;
    private final String english;

    Phase(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Building has begun or is done; a cancelled project never counts as such. */
    public boolean isRealisedOrLater() {
        return this == REALISATION || this == AFTERCARE || this == COMPLETED;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
