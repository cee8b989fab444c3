package nl.rits.projects.planning;

/** Why a planning moves or a project is held up (oorzaak). */
public enum Cause implements Labelled {
    NITROGEN("Stikstof", "Nitrogen"),
    GRID("Netcongestie of nutsvoorzieningen", "Grid congestion or utilities"),
    VIABILITY_GAP("Onrendabele top", "Viability gap"),
    PUBLIC_CAPACITY("Ambtelijke capaciteit", "Public capacity"),
    BUILD_CAPACITY("Capaciteit bouwsector", "Building capacity"),
    OBJECTION_APPEAL("Bezwaar en beroep", "Objection and appeal"),
    PUBLIC_SUPPORT("Draagvlak", "Public support"),
    LAND("Grond", "Land"),
    ACCESS("Bereikbaarheid en parkeren", "Access and parking"),
    NATURE_SPECIES("Flora en fauna", "Nature and species"),
    NOISE_ENVIRONMENT("Geluid en milieuzones", "Noise and environment"),
    SOIL("Bodem", "Soil"),
    WATER("Water", "Water"),
    POLICY_LADDER("Beleid en Laddertoets", "Policy"),
    PERMIT("Vergunning", "Permit"),
    COST_MARKET("Bouwkosten en marktvraag", "Building costs and demand"),
    OTHER("Anders", "Other");

    private final String dutch;
    private final String english;

    Cause(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }
}
