package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one party states about one project.
 *
 * @param side MARKET, CORPORATION or MUNICIPALITY
 * @param shownTo numbers of the principals that may see it: whoever passes it on compares them
 */
public record Stated(
        UUID project,
        UUID party,
        String side,
        Instant confirmedAt,
        List<Milestone> milestones,
        List<Year> years,
        int[] shownTo) {

    /** @param milestone e.g. START_OF_BUILDING; @param status PREDICTED, PLANNED, REACHED or DROPPED */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "StatementMilestone")
    public record Milestone(
            String milestone, LocalDate date, @Nullable String status) {}

    /** Homes delivered in one year, or in a part of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "StatementYear")
    public record Year(int year, int homes) {}
}
