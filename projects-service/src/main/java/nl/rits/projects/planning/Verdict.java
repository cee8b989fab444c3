package nl.rits.projects.planning;

/** What the steward finds of a statement. */
public enum Verdict implements Labelled {
    ACCEPT("Akkoord", "Accepted"),
    QUESTION("Vraag", "Question"),
    DISAGREE("Niet eens", "Disagreed");

    private final String dutch;
    private final String english;

    Verdict(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
