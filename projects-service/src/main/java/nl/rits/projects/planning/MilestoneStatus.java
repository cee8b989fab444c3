package nl.rits.projects.planning;

/** How sure the date of a milestone is. */
public enum MilestoneStatus implements Labelled {
    PREDICTED("Voorspeld", "Predicted"),
    PLANNED("Gepland", "Planned"),
    REACHED("Gerealiseerd", "Reached"),
    DROPPED("Afgebroken", "Dropped");

    private final String dutch;
    private final String english;

    MilestoneStatus(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
