package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.rits.bottlenecks.table.Invited;
import nl.rits.foundation.identity.StableId;

/** Tells who is invited that a session or reference date is planned, has moved, or does not take place. */
@ApplicationScoped
class SessionNews {

    private final Notifications notifications;

    SessionNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void on(@Observes Invited news) {
        var name = news.referenceDate() == null ? news.table() : news.referenceDate() + " (" + news.table() + ")";
        notifications.tell(Notification.aboutSession(
                        StableId.of("notification", news.id() + "/" + news.what()),
                        news.party(),
                        null,
                        kind(news.what()),
                        news.session(),
                        news.at())
                .saying(new Words(name, null, null, news.table(), news.reason(), news.date())));
    }

    private static Kind kind(Invited.What what) {
        return switch (what) {
            case PLANNED -> Kind.SESSION_PLANNED;
            case MOVED -> Kind.SESSION_MOVED;
            case WITHDRAWN -> Kind.SESSION_WITHDRAWN;
        };
    }
}
