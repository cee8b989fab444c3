package nl.rits.foundation.identity;

/** What a party is in the housing chain. */
public enum PartyKind {
    MUNICIPALITY,
    PROVINCE,
    MINISTRY,
    CORPORATION,
    DEVELOPER,
    BUILDER,
    INVESTOR,
    GRID_OPERATOR,
    WATER_AUTHORITY,
    /** The bureau of an acceleration table; its chair acts for it. */
    TABLE_OFFICE,
    /** Runs Rits; sees no plan content. */
    OPERATOR,
    OTHER;

    public Side side() {
        return switch (this) {
            case CORPORATION -> Side.CORPORATION;
            case MUNICIPALITY, PROVINCE, MINISTRY, WATER_AUTHORITY, TABLE_OFFICE, OPERATOR -> Side.MUNICIPALITY;
            case DEVELOPER, BUILDER, INVESTOR, GRID_OPERATOR, OTHER -> Side.MARKET;
        };
    }

    public boolean isMarket() {
        return switch (this) {
            case DEVELOPER, BUILDER, INVESTOR -> true;
            case MUNICIPALITY,
                    PROVINCE,
                    MINISTRY,
                    CORPORATION,
                    GRID_OPERATOR,
                    WATER_AUTHORITY,
                    TABLE_OFFICE,
                    OPERATOR,
                    OTHER -> false;
        };
    }

    public boolean isGovernment() {
        return switch (this) {
            case MUNICIPALITY, PROVINCE, MINISTRY, WATER_AUTHORITY -> true;
            case CORPORATION, DEVELOPER, BUILDER, INVESTOR, GRID_OPERATOR, TABLE_OFFICE, OPERATOR, OTHER -> false;
        };
    }
}
