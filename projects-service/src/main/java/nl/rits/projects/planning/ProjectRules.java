package nl.rits.projects.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of a project must be to be kept. */
public final class ProjectRules {

    public static final int LONGEST_NAME = 200;

    /** A box around the European Netherlands, in degrees of WGS84. */
    private static final double WEST = 3.2;

    private static final double EAST = 7.3;
    private static final double SOUTH = 50.7;
    private static final double NORTH = 53.7;

    private ProjectRules() {}

    public static List<Refusal> refusals(Planned facts) {
        var refusals = new ArrayList<Refusal>();
        checkName("/name", facts.name(), refusals);
        checkName("/place", facts.place(), refusals);
        checkHomes("/homes", facts.homes(), refusals);
        checkHomes("/demolition", facts.demolition(), refusals);
        var feasibility = facts.feasibility();
        if (feasibility != null && (feasibility < 10 || feasibility > 100)) {
            refusals.add(new Refusal.FeasibilityOutOfRange("/feasibility", feasibility));
        }
        if (!isInTheNetherlands(facts.location())) {
            refusals.add(new Refusal.LocationOutOfRange("/location"));
        }
        if (facts.notes() != null && facts.notes().length() > StatementRules.LONGEST_TEXT) {
            refusals.add(new Refusal.TextTooLong("/notes", StatementRules.LONGEST_TEXT));
        }
        if (facts.reference() != null && facts.reference().length() > LONGEST_NAME) {
            refusals.add(new Refusal.TextTooLong("/reference", LONGEST_NAME));
        }
        refusals.addAll(DetailRules.refusals(facts.details()));
        return refusals;
    }

    /** No location is fine; one in the sea or abroad is a mistake in coordinates. */
    public static boolean isInTheNetherlands(@Nullable Location location) {
        return location == null
                || (location.lon() >= WEST
                        && location.lon() <= EAST
                        && location.lat() >= SOUTH
                        && location.lat() <= NORTH);
    }

    static void checkName(String pointer, String value, List<Refusal> refusals) {
        if (value.isBlank()) {
            refusals.add(new Refusal.ValueMissing(pointer));
        } else if (value.length() > LONGEST_NAME) {
            refusals.add(new Refusal.TextTooLong(pointer, LONGEST_NAME));
        }
    }

    static void checkHomes(String pointer, int homes, List<Refusal> refusals) {
        if (homes < 0 || homes > StatementRules.MOST_HOMES) {
            refusals.add(new Refusal.HomesOutOfRange(pointer, homes));
        }
    }
}
