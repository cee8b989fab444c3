package nl.rits.projects.planning;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Homes that a party expects to deliver in a calendar year (detailplanning).
 *
 * @param line the programme line they belong to; absent = the sub-plan or the project as a whole
 * @param quarter of the year, 1–4; absent = the year as a whole
 * @param subPlan the sub-plan they belong to; absent = that of the line, or the project as a whole
 */
public record YearHomes(
        int year,
        int homes,
        @Nullable UUID line,
        @Nullable Integer quarter,
        @Nullable UUID subPlan) {

    public YearHomes(int year, int homes, @Nullable UUID line) {
        this(year, homes, line, null, null);
    }

    /** Whether both tell of the same part in the same time: a year as a whole holds each of its quarters. */
    boolean overlaps(YearHomes other) {
        return year == other.year
                && Objects.equals(line, other.line)
                && Objects.equals(subPlan, other.subPlan)
                && (quarter == null || other.quarter == null || quarter.equals(other.quarter));
    }
}
