package nl.rits.projects.planning;

/** How far a home suits people who need care (zorg). */
public enum Care implements Labelled {
    REGULAR("Regulier", "Regular"),
    STEP_FREE("Nultreden", "Step-free"),
    CLUSTERED("Geclusterd", "Clustered"),
    CARE_READY("Zorggeschikt", "Care-ready"),
    UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    Care(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
