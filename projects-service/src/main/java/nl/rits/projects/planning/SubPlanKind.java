package nl.rits.projects.planning;

/** What a sub-plan does to the stock of homes (deelplan). */
public enum SubPlanKind implements Labelled {
    NEW_BUILD("Nieuwbouw", "New build"),
    TRANSFORMATION("Transformatie", "Transformation"),
    SPLIT("Splitsing", "Splitting"),
    DEMOLITION("Sloop", "Demolition");

    private final String dutch;
    private final String english;

    SubPlanKind(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Adds homes; demolition takes them away. */
    public boolean isAddition() {
        return this != DEMOLITION;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
