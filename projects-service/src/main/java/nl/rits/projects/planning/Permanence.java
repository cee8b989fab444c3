package nl.rits.projects.planning;

/** Whether homes stay or are meant to be moved. */
public enum Permanence implements Labelled {
    PERMANENT("Permanent", "Permanent"),
    FLEX("Flexwoning", "Flex");

    private final String dutch;
    private final String english;

    Permanence(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
