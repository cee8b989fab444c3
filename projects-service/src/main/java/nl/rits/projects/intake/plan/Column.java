package nl.rits.projects.intake.plan;

import java.util.List;
import nl.rits.projects.intake.wording.ColumnMeaning;
import org.jspecify.annotations.Nullable;

/**
 * A column of the list.
 *
 * @param index from 0
 * @param header its heading; group and heading joined by " / " when there are two rows of headings
 * @param samples the first three different values
 * @param meaning what it holds; null when nobody knows yet
 */
public record Column(
        int index,
        String header,
        List<String> samples,
        @Nullable ColumnMeaning meaning,
        Certainty certainty,
        boolean hidden) {

    public enum Certainty {
        SURE,
        GUESS,
        NONE
    }

    /** Holds what a row of totals never has. */
    boolean tellsPlans() {
        var known = meaning;
        return known != null
                && switch (known.field()) {
                    case EXTERNAL_ID, PLANNING_STATUS, PLAN_TYPE, PHASE -> true;
                    default -> false;
                };
    }

    Column meaning(ColumnMeaning found, Certainty certain) {
        return new Column(index, header, samples, found, certain, hidden);
    }
}
