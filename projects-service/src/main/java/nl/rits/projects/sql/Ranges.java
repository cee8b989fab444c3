package nl.rits.projects.sql;

/** Conditions on ranges of time. */
public final class Ranges {

    private Ranges() {}

    /**
     * As {@code range @> moment}, out of the planner's sight: the index that keeps versions from overlapping could answer it too, and
     * reads the whole past of a project for what the order of its versions tells at once.
     */
    public static String contains(String range, String moment) {
        return "tstzrange(lower(%1$s), upper(%1$s)) @> %2$s".formatted(range, moment);
    }
}
