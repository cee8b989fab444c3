package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.time.LocalDate;
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
     * @param sessions newest first; only for those who sit at the table
     * @param referenceDates days on which the table looks how the plannings stand, as the sessions
     */
    public record TableView(
            UUID id,
            String name,
            @Nullable PartyRef chair,
            List<SessionRef> sessions,
            List<SessionRef> referenceDates,
            May may) {}

    /** @param number of a meeting; @param name of a reference date */
    public record SessionRef(
            UUID id,
            @Nullable Integer number,
            @Nullable String name,
            LocalDate date,
            @Nullable String place) {}

    public record SessionView(
            UUID id,
            long version,
            @Nullable Integer number,
            @Nullable String name,
            TableRef table,
            @Nullable PartyRef chair,
            LocalDate date,
            @Nullable String place,
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
            @Nullable Admitted admitted) {}

    public record Reason(String code, String text) {}

    /** That the chair let it in though not all have signed, and why. */
    public record Admitted(PartyRef by, String reason, Instant at) {}

    public record Moved(PartyRef by, String reason, int to) {}
}
