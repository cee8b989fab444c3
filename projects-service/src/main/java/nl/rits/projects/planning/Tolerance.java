package nl.rits.projects.planning;

/**
 * How far two sides may lie apart before Rits calls it a difference, and how long a statement stays fresh.
 *
 * @param months between two dates of one milestone
 * @param share of the homes in a year, 0.10 = 10 %
 * @param staleMonths after which an unconfirmed statement is stale
 */
public record Tolerance(int months, double share, int staleMonths) {
    public static final Tolerance DEFAULT = new Tolerance(6, 0.10, 3);
}
