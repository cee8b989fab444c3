package nl.rits.projects.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two dates beside each other, as far as the viewer may see the facts today.
 *
 * @param totals then + added − dropped + grown − shrunk = now
 * @param homesAbout some numbers of homes are in tens
 * @param leftOut of some projects not everything is shared with the viewer
 * @param total of the list: the projects that differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        Moment from,
        Moment to,
        Totals totals,
        boolean homesAbout,
        boolean leftOut,
        List<Item> items,
        long total,
        int page,
        int pageSize) {

    /** @param at when it was so, none: now; knownAt: as it was known then */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparedMoment")
    public record Moment(@Nullable Instant at, @Nullable Instant knownAt) {}

    /** @param homes gross */
    @Schema(name = "ComparedCount")
    public record Count(long projects, long homes) {
        Count plus(long more) {
            return new Count(projects + 1, homes + more);
        }
    }

    /** @param homeMonths homes times the months that they moved */
    @Schema(name = "MovedCount")
    public record Moved(long projects, long homes, long homeMonths) {
        Moved plus(long more, long months) {
            return new Moved(projects + 1, homes + more, homeMonths + months);
        }
    }

    /** @param grown, shrunk by how many homes; unchanged: neither moved nor another number of homes */
    @Schema(name = "ComparedTotals")
    public record Totals(
            Count then,
            Count now,
            Count added,
            Count dropped,
            Count grown,
            Count shrunk,
            Moved later,
            Moved earlier,
            Count unchanged) {}

    /**
     * A project that differs.
     *
     * @param months by which it moved, positive is later
     * @param milestone by which that is measured, and of which party
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparedProject")
    public record Item(
            UUID id,
            String name,
            String place,
            MunicipalityRef municipality,
            Set<Kind> kinds,
            @Nullable Integer homesThen,
            @Nullable Integer homesNow,
            boolean homesAbout,
            @Nullable Integer months,
            @Nullable Milestone milestone,
            @Nullable PartyRef measuredBy,
            List<Difference> differences) {}

    /**
     * One field, milestone or year.
     *
     * @param subject the party whose statement it is
     * @param party who changed it last in that time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparedDifference")
    public record Difference(
            @Nullable String field,
            @Nullable Milestone milestone,
            @Nullable Integer year,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Long difference,
            @Nullable PartyRef subject,
            @Nullable PartyRef party,
            @Nullable Reason reason,
            @Nullable Instant at) {}
}
