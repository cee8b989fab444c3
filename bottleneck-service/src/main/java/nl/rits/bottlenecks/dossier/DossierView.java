package nl.rits.bottlenecks.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.Chapter;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.Stated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The copy of one reader.
 *
 * @param meeting absent: a dossier of one bottleneck
 * @param draft it is made of what is known now, and not kept
 * @param version of a kept dossier, from 1
 * @param hash of all facts of a kept dossier, the same in every copy
 * @param receiver who may have this copy; absent: everyone in the room
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierView(
        @Nullable Meeting meeting,
        boolean draft,
        @Nullable Integer version,
        @Nullable String hash,
        Instant madeAt,
        @Nullable PartyRef receiver,
        List<CaseSheet> cases,
        May may) {

    /** @param since the day of the session before it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierMeeting")
    public record Meeting(
            UUID id,
            TableRef table,
            @Nullable Integer number,
            LocalDate date,
            @Nullable LocalDate since) {}

    /** @param keep keep a version, and make the copy of the room */
    @Schema(name = "DossierMay")
    public record May(boolean keep) {}

    /**
     * @param place of this case in this copy, from 1
     * @param notRipe something is missing before it can be decided; else absent
     * @param changed what happened since the session before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseSheet(
            UUID bottleneck,
            int place,
            String title,
            String cause,
            String causeName,
            Certainty certainty,
            BottleneckStatus status,
            int homes,
            int months,
            @Nullable String evidence,
            @Nullable String explanation,
            @Nullable String needed,
            String decision,
            @Nullable Boolean notRipe,
            PartyRef reporter,
            @Nullable PartyRef owner,
            List<ProjectSheet> projects,
            List<ActionView> actions,
            List<Chapter> changed,
            List<Chapter> story,
            List<LookAlike> lookAlikes) {}

    /**
     * @param homesAbout the number of homes is in tens; else absent
     * @param affordable per cent of the programme; absent when it is not there, or not for this reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectSheet(
            UUID id,
            String name,
            MunicipalityRef municipality,
            int homes,
            @Nullable Boolean homesAbout,
            @Nullable String planningStatus,
            @Nullable String phase,
            @Nullable Integer affordable,
            List<SideSheet> sides) {}

    /** What one party expects. */
    public record SideSheet(
            PartyRef party,
            String side,
            Instant confirmedAt,
            List<Stated.Milestone> milestones,
            List<Stated.Year> years) {}

    /** A bottleneck with the same cause that was solved, and how. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SolvedBottleneck")
    public record LookAlike(
            UUID bottleneck,
            String title,
            int homes,
            LocalDate solvedOn,
            @Nullable String how) {}
}
