package nl.rits.projects.planning;

/** Who has the homes built (opdrachtgever). */
public enum Commissioning implements Labelled {
    MUNICIPALITY("Gemeente", "Municipality"),
    CORPORATION("Woningcorporatie", "Corporation"),
    DEVELOPER("Projectontwikkelaar", "Developer"),
    PRIVATE_PERSONS("Particulieren", "Private persons"),
    SEVERAL("Meerdere", "Several"),
    OTHER("Anders", "Other"),
    UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    Commissioning(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
