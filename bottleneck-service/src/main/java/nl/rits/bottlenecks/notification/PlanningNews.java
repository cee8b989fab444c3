package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.ProjectChanged;
import nl.rits.bottlenecks.known.ProjectHappened;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * Tells of statements: submitted to the steward, reviewed to the party, answered to the other side.
 * The events of another service are the source, and only a party in the audience of the statement is told.
 */
@ApplicationScoped
class PlanningNews {

    /** A copy that is built anew reads the last event of every project: what is older is no news. */
    static final Duration NEWS = Duration.ofDays(14);

    private final Notifications notifications;
    private final KnownParties parties;
    private final Clock clock;

    PlanningNews(Notifications notifications, KnownParties parties, Clock clock) {
        this.notifications = notifications;
        this.parties = parties;
        this.clock = clock;
    }

    void on(@Observes ProjectHappened news) {
        var change = news.project().change();
        if (change == null
                || change.kind() == null
                || news.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var steward = news.project().steward();
        opens(news);
        switch (change.kind()) {
            case "STATED" ->
                tell(news, Kind.STATEMENT_SUBMITTED, change.party(), change.party(), steward, Role.REVIEWER);
            case "REVIEWED" -> {
                var about = change.subjectParty();
                tell(news, verdict(news.project(), about), change.party(), about, about, null);
            }
            case "ANSWERED" -> {
                var about = change.subjectParty() == null ? change.party() : change.subjectParty();
                var bySteward = steward.equals(change.party());
                tell(
                        news,
                        Kind.STATEMENT_ANSWERED,
                        change.party(),
                        about,
                        bySteward ? about : steward,
                        bySteward ? null : Role.REVIEWER);
            }
            default -> {} // other changes of a project are read on its page
        }
    }

    /** A rise to firm is told beforehand to all who take part; the same day is told once. */
    private void opens(ProjectHappened news) {
        var project = news.project();
        var on = project.opensOn();
        if (on == null || !on.isAfter(DutchDays.today(clock))) {
            return;
        }
        var takePart = new ArrayList<>(project.involved());
        takePart.add(project.steward());
        for (var party : takePart) {
            if (parties.carries(party, project.audience("CORE"))) {
                var id = StableId.of("notification", project.id() + "/opens/" + on + "/" + party);
                var words = new Words(project.name(), null, null, null, null, on);
                notifications.tell(
                        Notification.aboutProject(id, party, null, Kind.PROJECT_OPENS, project.id(), news.at())
                                .saying(words)
                                .holding(project.id(), project.steward(), FieldGroup.CORE, FieldGroup.STATUS)
                                .leadingTo("/projecten/" + project.id() + "/delen"));
            }
        }
    }

    private static @Nullable Kind verdict(ProjectChanged project, @Nullable UUID party) {
        return project.statement(party)
                .map(ProjectChanged.Statement::state)
                .map(state -> switch (state) {
                    case "ACCEPTED" -> Kind.STATEMENT_ACCEPTED;
                    case "QUESTIONED" -> Kind.STATEMENT_QUESTIONED;
                    case "DISAGREED" -> Kind.STATEMENT_DISAGREED;
                    default -> null;
                })
                .orElse(null);
    }

    /** @param about whose statement it is; @param receiver who is told */
    private void tell(
            ProjectHappened news,
            @Nullable Kind kind,
            @Nullable UUID by,
            @Nullable UUID about,
            @Nullable UUID receiver,
            @Nullable Role role) {
        var project = news.project();
        if (kind == null || by == null || receiver == null || receiver.equals(by) || !sees(project, about, receiver)) {
            return;
        }
        var id = StableId.of("notification", news.event() + "/" + kind + "/" + receiver);
        var name = Objects.requireNonNull(parties.refs(List.of(by)).get(by)).name();
        var notification = Notification.aboutProject(id, receiver, role, kind, project.id(), news.at())
                .saying(Words.about(project.name(), name))
                .holding(project.id(), project.steward(), FieldGroup.CORE);
        if (by.equals(about)) {
            // That, and when, the party stated something.
            notification.holding(project.id(), by, FieldGroup.MARKET_PLANNING);
        }
        notifications.tell(kind == Kind.STATEMENT_SUBMITTED ? notification.leadingTo("/beoordelen") : notification);
    }

    private boolean sees(ProjectChanged project, @Nullable UUID about, UUID receiver) {
        return project.statement(about)
                .map(ProjectChanged.Statement::audience)
                .map(audience -> parties.carries(receiver, audience))
                .orElse(false);
    }
}
