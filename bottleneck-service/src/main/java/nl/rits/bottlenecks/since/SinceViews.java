package nl.rits.bottlenecks.since;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.PlanMoveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is shown of changes. */
public final class SinceViews {

    private SinceViews() {}

    /**
     * @param since after this day; absent: the table was not held before, and no day was asked
     * @param previous the session of that table that was held last
     * @param until up to and including this day
     * @param counts of every kind, of the case that is asked or of all
     * @param cases of the agenda, those about which something changed
     * @param plansUnknown so many plans nobody told of here before that day: whether they moved is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SessionChanges")
    public record ChangesView(
            @Nullable LocalDate since,
            @Nullable PreviousSession previous,
            LocalDate until,
            List<KindCount> counts,
            List<CaseChanges> cases,
            int plansUnknown,
            List<ChangeView> items,
            long total,
            int page,
            int pageSize) {}

    /** For the screen of the room: what all who are there may see. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RoomChanges")
    public record RoomChangesView(
            @Nullable LocalDate since, @Nullable PreviousSession previous, LocalDate until, List<CaseChanges> cases) {}

    public record PreviousSession(UUID id, int number, LocalDate date) {}

    public record KindCount(SinceKind kind, long count) {}

    /** @param counts only of kinds of which there are any; @param moved its plans, each as often as something of it is otherwise */
    public record CaseChanges(UUID agendaCase, UUID bottleneck, List<KindCount> counts, List<ChangedPlan> moved) {}

    /**
     * @param plan only of plans
     * @param bottleneck absent of plans, of an agreement about none, or about one that the viewer does not see
     * @param agreement only of agreements
     * @param by who did it; absent when it happened by itself, or when the viewer may not know
     * @param parties who signed, who promised it, or by whose date a plan is measured
     * @param from the table where it lay; absent: at none
     * @param to the table where it went
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SessionChange")
    public record ChangeView(
            SinceKind kind,
            Instant at,
            @Nullable ChangedPlan plan,
            @Nullable ChangedBottleneck bottleneck,
            @Nullable ChangedAgreement agreement,
            @Nullable PartyRef by,
            List<PartyRef> parties,
            @Nullable TableRef from,
            @Nullable TableRef to,
            @Nullable String reason) {}

    /** @param homes at the end; @param homesAbout these are in tens; else absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedPlan(
            UUID id,
            String name,
            MunicipalityRef municipality,
            int homes,
            @Nullable Boolean homesAbout,
            PlanMoveView move) {}

    public record ChangedBottleneck(UUID id, String title, int homes) {}

    public record ChangedAgreement(UUID id, String what, LocalDate due) {}
}
