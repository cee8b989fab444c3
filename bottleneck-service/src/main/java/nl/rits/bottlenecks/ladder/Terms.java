package nl.rits.bottlenecks.ladder;

/**
 * How long a step of the ladder may take, in business days.
 *
 * @param answer for a first answer, and for a first action once it is accepted
 * @param decide for a table, once a bottleneck lies there
 * @param remind so many days before the end whoever has to act is reminded
 */
public record Terms(int answer, int decide, int remind) {

    /** Two weeks for an answer; eight weeks for a table, which meets every two months. */
    public static final Terms USUAL = new Terms(10, 40, 3);

    static final int LONGEST = 250;

    public Terms {
        if (answer < 1 || answer > LONGEST || decide < 1 || decide > LONGEST || remind < 0 || remind > LONGEST) {
            throw new IllegalArgumentException("terms of 1 to " + LONGEST + " business days");
        }
    }
}
