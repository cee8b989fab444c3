package nl.rits.projects.planning;

/** A moment in the course of a project for which parties state a date (mijlpaal). */
public enum Milestone implements Labelled {
    PRINCIPLE_AGREEMENT("Principeakkoord", "Agreement in principle"),
    LETTER_OF_INTENT("Intentieovereenkomst", "Letter of intent"),
    DEVELOPMENT_AGREEMENT("Anterieure overeenkomst", "Development agreement"),
    PLAN_ANNOUNCED("Planwijziging aangekondigd", "Plan change announced"),
    PLAN_ON_VIEW("Planwijziging ter inzage", "Plan change on view"),
    PLAN_ADOPTED("Planwijziging vastgesteld", "Plan change adopted"),
    PLAN_IRREVOCABLE("Planwijziging onherroepelijk", "Plan change irrevocable"),
    PERMIT_APPLIED("Vergunning aangevraagd", "Permit applied for"),
    PERMIT_GRANTED("Vergunning verleend", "Permit granted"),
    LAND_ACQUIRED("Grond verworven", "Land acquired"),
    STUDIES_DONE("Onderzoeken klaar", "Studies done"),
    CONTRACTOR_CHOSEN("Aannemer gekozen", "Contractor chosen"),
    SALES_START("Start verkoop", "Start of sales"),
    PRESALES_REACHED("Voorverkoop gehaald", "Presales reached"),
    SITE_READY("Bouwrijp", "Site ready"),
    START_OF_BUILDING("Start bouw", "Start of building"),
    FIRST_DELIVERY("Eerste oplevering", "First delivery"),
    LAST_DELIVERY("Laatste oplevering", "Last delivery");

    private final String dutch;
    private final String english;

    Milestone(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
