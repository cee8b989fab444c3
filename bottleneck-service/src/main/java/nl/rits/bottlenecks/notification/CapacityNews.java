package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import nl.rits.bottlenecks.capacity.CapacityHappened;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.foundation.identity.StableId;

/** Tells parties what becomes of what they offered, asked or answered; and that something fits. */
@ApplicationScoped
class CapacityNews {

    private final Notifications notifications;
    private final KnownParties parties;

    CapacityNews(Notifications notifications, KnownParties parties) {
        this.notifications = notifications;
        this.parties = parties;
    }

    void on(@Observes CapacityHappened news) {
        var it = news.capacity();
        var kind = kind(news);
        var by = Objects.requireNonNull(parties.refs(List.of(news.by())).get(news.by()))
                .name();
        var words = new Words(by, by, it.hours(), null, null, it.starts());
        for (var party : news.parties()) {
            notifications.tell(Notification.aboutCapacity(
                            StableId.of("notification", it.id() + "/" + it.version() + "/" + kind + "/" + party),
                            party,
                            kind,
                            it.id(),
                            news.at())
                    .saying(words));
        }
    }

    private static Kind kind(CapacityHappened news) {
        return switch (news.what()) {
            case OPENED -> Kind.CAPACITY_FITS;
            case CHANGED -> Kind.CAPACITY_CHANGED;
            case ANSWERED -> Kind.CAPACITY_ANSWERED;
            case ANSWER_WITHDRAWN -> Kind.CAPACITY_ANSWER_WITHDRAWN;
            case DECLINED -> Kind.CAPACITY_DECLINED;
            case TAKEN -> Kind.CAPACITY_TAKEN;
            case WITHDRAWN -> Kind.CAPACITY_WITHDRAWN;
        };
    }
}
