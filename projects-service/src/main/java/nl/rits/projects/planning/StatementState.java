package nl.rits.projects.planning;

/** How far a statement is between its party and the steward. */
public enum StatementState implements Labelled {
    SUBMITTED("Ingediend", "Submitted"),
    ACCEPTED("Akkoord", "Accepted"),
    QUESTIONED("Vraag gesteld", "Questioned"),
    DISAGREED("Niet eens", "Disagreed");

    private final String dutch;
    private final String english;

    StatementState(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
