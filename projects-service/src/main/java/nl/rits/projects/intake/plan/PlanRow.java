package nl.rits.projects.intake.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about one plan. Null means that the file does not say: such a field of an existing plan stays as it is.
 *
 * @param cell address of the name
 * @param municipality code of CBS; null when it could not be found
 * @param milestones API code → day
 * @param years homes per year of delivery, as the steward sees it
 * @param struck the name is struck through
 */
public record PlanRow(
        int row,
        String cell,
        @Nullable String externalId,
        String name,
        @Nullable String municipality,
        String municipalityText,
        @Nullable String place,
        @Nullable String planType,
        @Nullable String planningStatus,
        @Nullable String phase,
        int homes,
        @Nullable Integer demolition,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Map<String, LocalDate> milestones,
        Map<Integer, Integer> years,
        @Nullable List<Line> programme,
        @Nullable Boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable String notes,
        RowDetails details,
        boolean struck,
        List<RowIssue> issues) {

    public PlanRow {
        // Kept before lists could say them.
        details = Objects.requireNonNullElse(details, RowDetails.NONE);
    }

    /** Homes of one dwelling type in one price class; codes of the API. */
    public record Line(String dwellingType, String priceClass, int homes) {}

    public PlanRow with(List<RowIssue> others) {
        return new PlanRow(
                row,
                cell,
                externalId,
                name,
                municipality,
                municipalityText,
                place,
                planType,
                planningStatus,
                phase,
                homes,
                demolition,
                longitude,
                latitude,
                milestones,
                years,
                programme,
                keyProject,
                feasibility,
                notes,
                details,
                struck,
                others);
    }

    @JsonIgnore
    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() == RowIssue.Severity.ERROR);
    }
}
