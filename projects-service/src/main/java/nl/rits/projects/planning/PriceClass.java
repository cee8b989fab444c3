package nl.rits.projects.planning;

/** Tenure and price class of a home (betaalbaarheid); bounds in euros change every year. */
public enum PriceClass implements Labelled {
    SOCIAL_RENT("Sociale huur", "Social rent"),
    MID_RENT("Middenhuur", "Mid rent"),
    EXPENSIVE_RENT("Dure huur", "Expensive rent"),
    RENT_UNKNOWN("Huur, klasse onbekend", "Rent, class unknown"),
    AFFORDABLE_SALE("Betaalbare koop", "Affordable sale"),
    EXPENSIVE_SALE("Dure koop", "Expensive sale"),
    SALE_UNKNOWN("Koop, klasse onbekend", "Sale, class unknown"),
    TENURE_UNKNOWN("Onbekend", "Unknown");

    private final String dutch;
    private final String english;

    PriceClass(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Counts for the national norm that two thirds of new homes are affordable. */
    public boolean isAffordable() {
        return this == SOCIAL_RENT || this == MID_RENT || this == AFFORDABLE_SALE;
    }

    public boolean isUnknown() {
        return this == RENT_UNKNOWN || this == SALE_UNKNOWN || this == TENURE_UNKNOWN;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
