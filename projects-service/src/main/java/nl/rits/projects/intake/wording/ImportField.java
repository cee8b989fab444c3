package nl.rits.projects.intake.wording;

import java.util.List;

/** What a column of a plan list can hold. */
public enum ImportField {
    /** The sender's own key of the plan; with it a plan is recognised after a change of name. */
    EXTERNAL_ID,
    NAME,
    MUNICIPALITY_CODE,
    MUNICIPALITY,
    PLACE,
    PLAN_TYPE,
    PLANNING_STATUS,
    PHASE,
    /** Gross number of homes. */
    HOMES,
    DEMOLITION,
    /** Gross minus demolition; only checked. */
    NET,
    X,
    Y,
    LONGITUDE,
    LATITUDE,
    PLAN_ADOPTED,
    PLAN_IRREVOCABLE,
    PERMIT_GRANTED,
    START_OF_BUILDING,
    FIRST_DELIVERY,
    LAST_DELIVERY,
    KEY_PROJECT,
    FEASIBILITY,
    /** Who has the homes built (opdrachtgever). */
    COMMISSIONING,
    LAND_POSITION,
    /** Kind of surroundings (woonmilieu). */
    ENVIRONMENT,
    /** Of zoning plans (IMRO) and of rules under the Environment Act. */
    PLAN_IDS,
    /** Of buildings, places and homes in the national register. */
    BAG_IDS,
    NOTES,
    /** Homes delivered in one year; {@link ColumnMeaning} says which. */
    HOMES_IN_YEAR,
    /** Homes delivered in a range of years. */
    HOMES_IN_YEARS,
    HOMES_YEAR_UNKNOWN,
    SINGLE_FAMILY,
    MULTI_FAMILY,
    TYPE_UNKNOWN,
    SOCIAL_RENT,
    MID_RENT,
    EXPENSIVE_RENT,
    RENT_UNKNOWN,
    AFFORDABLE_SALE,
    EXPENSIVE_SALE,
    SALE_UNKNOWN,
    TENURE_UNKNOWN,
    /** Looked at, and left out. */
    IGNORED;

    public static final List<ImportField> YEARS = List.of(HOMES_IN_YEAR, HOMES_IN_YEARS, HOMES_YEAR_UNKNOWN);

    public static final List<ImportField> DWELLING_TYPES = List.of(SINGLE_FAMILY, MULTI_FAMILY, TYPE_UNKNOWN);

    public static final List<ImportField> PRICE_CLASSES = List.of(
            SOCIAL_RENT,
            MID_RENT,
            EXPENSIVE_RENT,
            RENT_UNKNOWN,
            AFFORDABLE_SALE,
            EXPENSIVE_SALE,
            SALE_UNKNOWN,
            TENURE_UNKNOWN);

    /** Milestones, named as the API names them. */
    public static final List<ImportField> MILESTONES =
            List.of(PLAN_ADOPTED, PLAN_IRREVOCABLE, PERMIT_GRANTED, START_OF_BUILDING, FIRST_DELIVERY, LAST_DELIVERY);

    /** May several columns hold it, to be added up? */
    public boolean mayRepeat() {
        return this == HOMES_IN_YEAR
                || this == HOMES_IN_YEARS
                || this == IGNORED
                || this == NOTES
                || DWELLING_TYPES.contains(this)
                || PRICE_CLASSES.contains(this);
    }
}
