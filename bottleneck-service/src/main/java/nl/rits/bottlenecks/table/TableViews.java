package nl.rits.bottlenecks.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.jointcase.JointCaseView;
import nl.rits.bottlenecks.known.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is shown of tables, sessions and agendas. */
public final class TableViews {

    private TableViews() {}

    /**
     * @param members whom a session can be for, by name; only for those who sit at the table
     * @param sessions newest first; likewise
     * @param referenceDates days on which the table looks how the plannings stand, as the sessions
     */
    public record TableView(
            UUID id,
            String name,
            @Nullable PartyRef chair,
            List<PartyRef> members,
            List<SessionRef> sessions,
            List<SessionRef> referenceDates,
            May may) {}

    /** @param number of a meeting; @param name of a reference date */
    public record SessionRef(
            UUID id,
            @Nullable Integer number,
            @Nullable String name,
            LocalDate date,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime starts,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime ends,

            @Nullable String place,
            @Nullable Withdrawn withdrawn) {}

    /** That it does not take place, and why. */
    public record Withdrawn(Instant at, String reason) {}

    public record SessionView(
            UUID id,
            long version,
            @Nullable Integer number,
            @Nullable String name,
            TableRef table,
            @Nullable PartyRef chair,
            LocalDate date,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime starts,

            @Schema(implementation = String.class, format = "time") @Nullable
            LocalTime ends,

            @Nullable String place,
            @Nullable Withdrawn withdrawn,
            List<PartyRef> invited,
            List<CaseView> agenda,
            List<CaseView> notRipe,
            May may) {}

    /** @param edit chairs this table */
    @Schema(name = "TableMay")
    public record May(boolean edit) {}

    /**
     * @param rank among the cases that the viewer sees; absent when not ripe
     * @param points homes × urgency × solvability
     * @param why the first one goes before the others
     * @param missing what keeps it from the agenda; empty when ripe
     * @param jointCase what the table is asked, and who signed that
     * @param admitted absent: it needs all signatures
     * @param minutes absent: nothing is written yet
     */
    public record CaseView(
            UUID id,
            @Nullable Integer rank,
            BottleneckView bottleneck,
            String decision,
            int urgency,
            int solvability,
            int homes,
            long points,
            List<Reason> why,
            @Nullable Moved moved,
            List<Reason> missing,
            @Nullable JointCaseView jointCase,
            @Nullable Admitted admitted,
            @Nullable MinutesView minutes) {}

    /**
     * What was decided of a case.
     *
     * @param handedTo the table that takes it on
     */
    @Schema(name = "Minutes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MinutesView(
            long version,
            @Nullable String decision,
            @Nullable String notes,
            @Nullable TableRef handedTo,
            @Nullable PartyRef by,
            @Nullable Instant at) {}

    /**
     * What is on the screen of the room: only what all who are present may see.
     *
     * @param members whom to choose from
     * @param present the parties that are in the room; those invited while nobody noted it
     */
    public record RoomView(SessionView session, List<PartyRef> members, List<UUID> present) {}

    /** @param homes how heavily it counts: 0 not, 1 once, 2 squared; as the others */
    public record WeightsView(long version, int homes, int urgency, int solvability, May may) {}

    /** A bottleneck of this table that is ripe and not on the agenda yet, as it would be ranked. */
    @Schema(name = "Proposal")
    public record ProposalView(
            int rank,
            BottleneckView bottleneck,
            String decision,
            int urgency,
            int solvability,
            long points,
            List<Reason> why) {}

    public record Reason(String code, String text) {}

    /** That the chair let it in though not all have signed, and why. */
    public record Admitted(PartyRef by, String reason, Instant at) {}

    public record Moved(PartyRef by, String reason, int to) {}
}
