package nl.rits.bottlenecks.solution;

/** Why a solution is offered. */
public enum Resemblance {
    SAME_CAUSE(4),
    SAME_MUNICIPALITY(2),
    SAME_PHASE(1),
    SAME_WORDS(2),
    AS_LARGE(1),
    /** Of those with as many points it comes first. */
    HELPED_OTHERS(0);

    private final int points;

    Resemblance(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
