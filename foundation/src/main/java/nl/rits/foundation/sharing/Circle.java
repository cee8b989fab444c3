package nl.rits.foundation.sharing;

/** A kind of viewers around a project (kring). */
public enum Circle {
    /** The party that stated the fact. */
    OWN("De partij zelf", "The party itself"),
    /** The involved parties and the steward. */
    PROJECT("Betrokken partijen", "Involved parties"),
    /** The members of a table to which the project was granted. */
    TABLE("Versnellingstafel", "Acceleration table"),
    /** The governments of its regions. */
    REGION("Regio", "Region"),
    /** Provinces and ministries. */
    GOVERNMENT("Provincie en Rijk", "Province and state"),
    /** The councillors of the steward; they see less than its officials. */
    COUNCIL("Raadsleden", "Councillors"),
    /** The corporations of its local platform. */
    CORPORATIONS("Corporaties", "Corporations"),
    /** The market parties of its local platform. */
    MARKET("Marktpartijen", "Market parties"),
    PUBLIC("Iedereen", "Everyone");

    private final String dutch;
    private final String english;

    Circle(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** @param language {@code nl} or {@code en} */
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
