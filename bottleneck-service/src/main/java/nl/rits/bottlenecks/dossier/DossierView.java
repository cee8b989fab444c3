package nl.rits.bottlenecks.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.Chapter;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.capacity.CapacityStatus;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.PlanMoveView;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.bottlenecks.solution.Resemblance;
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
     * @param joint what the parties sign together; absent: nobody wrote it for this table
     * @param investment what solving takes; absent: nobody said so
     * @param help expertise that is asked for it
     * @param decided at earlier sessions
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
            List<LookAlike> lookAlikes,
            @Nullable JointSheet joint,
            List<AgreementSheet> agreements,
            @Nullable InvestmentSheet investment,
            List<HelpSheet> help,
            List<DecidedSheet> decided) {}

    /**
     * @param homesAbout the number of homes is in tens; else absent
     * @param affordable per cent of the programme; absent when it is not there, or not for this reader
     * @param moved in what it stands otherwise than at the session before
     * @param earlierUnknown nobody told here how it stood then; else absent
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
            List<SideSheet> sides,
            List<PlanMoveView> moved,
            @Nullable Boolean earlierUnknown) {}

    /** What one party expects. */
    public record SideSheet(
            PartyRef party,
            String side,
            Instant confirmedAt,
            List<Stated.Milestone> milestones,
            List<Stated.Year> years) {}

    /**
     * Something like it that was solved, and how.
     *
     * @param bottleneck absent when this reader does not see it; its title and day too
     * @param problem in the words of who solved it; absent: nobody told
     * @param why it looks like it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SolvedBottleneck")
    public record LookAlike(
            @Nullable UUID bottleneck,
            @Nullable String title,
            @Nullable String problem,
            int homes,
            @Nullable LocalDate solvedOn,
            @Nullable String how,
            List<Resemblance> why) {}

    /**
     * @param market what is asked of market parties, as of the corporations and governments
     * @param signed by all it takes, also those that are not named to this reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JointSheet(
            String problem,
            @Nullable String market,
            @Nullable String corporation,
            @Nullable String government,
            String decision,
            boolean signed,
            List<SignatureSheet> signatures) {}

    /** @param signedAt absent: it must still sign */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignatureSheet(PartyRef party, @Nullable Instant signedAt) {}

    /** @param overdue accepted by all, not done, and the day has passed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgreementSheet(
            UUID id,
            String what,
            List<PartyRef> owners,
            List<PartyRef> counterparts,
            LocalDate due,
            AgreementStatus status,
            boolean overdue,
            @Nullable String evidence) {}

    /**
     * @param after only when that one is solved as well
     * @param waits it comes after one that this reader does not see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvestmentSheet(
            long euros,
            int hours,
            int homes,
            int firstYear,
            int years,
            @Nullable String after,
            @Nullable Boolean waits,
            @Nullable String note,
            PartyRef party) {}

    /** @param hours a week; @param ends the last day */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HelpSheet(
            UUID id,
            PartyRef party,
            String expertise,
            String expertiseName,
            int hours,
            LocalDate starts,
            LocalDate ends,
            CapacityStatus status,
            @Nullable String note) {}

    /** @param table where it was decided; @param handedTo the table that took it on */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecidedSheet(
            String table,
            @Nullable Integer number,
            LocalDate date,
            @Nullable String decision,
            @Nullable String handedTo) {}
}
