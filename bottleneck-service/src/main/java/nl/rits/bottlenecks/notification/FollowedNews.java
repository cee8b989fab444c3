package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.rits.bottlenecks.known.Followers;
import nl.rits.bottlenecks.known.Followers.Follower;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.ProjectHappened;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.FieldGroup;

/**
 * Tells who follows a project that something changed: only those to whom that may be known, and never the party that did it.
 * It says neither what changed nor who did it: the history tells that to whoever opens it.
 */
@ApplicationScoped
class FollowedNews {

    /** What opens a project to some changes nothing in it. */
    private static final Set<String> NO_CHANGE = Set.of("RELEASED", "SHARING", "UNCONFIRMED");

    /** Who has not read of an earlier change yet is not told again so soon. */
    private static final Duration QUIET = Duration.ofDays(1);

    private final Notifications notifications;
    private final Followers followers;
    private final KnownParties parties;
    private final Clock clock;

    FollowedNews(Notifications notifications, Followers followers, KnownParties parties, Clock clock) {
        this.notifications = notifications;
        this.followers = followers;
        this.parties = parties;
        this.clock = clock;
    }

    void on(@Observes ProjectHappened news) {
        var change = news.project().change();
        if (change == null
                || change.kind() == null
                || NO_CHANGE.contains(change.kind())
                || news.at().isBefore(clock.instant().minus(PlanningNews.NEWS))) {
            return;
        }
        var informed = change.audience() == null ? List.<String>of() : change.audience();
        followers.of(news.project().id()).stream()
                // An event that is read again, long after, tells nothing of before one followed.
                .filter(it -> !news.at().isBefore(it.since()))
                .filter(it -> !it.party().equals(change.party()) && parties.carries(it.party(), informed))
                .forEach(it -> tell(news, it));
    }

    private void tell(ProjectHappened news, Follower follower) {
        var project = news.project();
        if (notifications.hadUnread(
                follower.party(), follower.account(), Kind.PROJECT_CHANGED, project.id(), news.at(), QUIET)) {
            return;
        }
        var id = StableId.of("notification", news.event() + "/" + Kind.PROJECT_CHANGED + "/" + follower.id());
        notifications.tell(
                Notification.aboutProject(id, follower.party(), null, Kind.PROJECT_CHANGED, project.id(), news.at())
                        .onlyFor(follower.account())
                        .saying(Words.about(project.name(), null))
                        .holding(project.id(), project.steward(), FieldGroup.CORE)
                        .leadingTo("/projecten/" + project.id() + "/geschiedenis"));
    }
}
