package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import nl.rits.bottlenecks.jointcase.SignatureAsked;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.foundation.identity.StableId;

/** Asks parties to sign a joint case. */
@ApplicationScoped
class SignatureNews {

    private final Notifications notifications;
    private final KnownParties parties;

    SignatureNews(Notifications notifications, KnownParties parties) {
        this.notifications = notifications;
        this.parties = parties;
    }

    void on(@Observes SignatureAsked news) {
        var by = Objects.requireNonNull(parties.refs(List.of(news.by())).get(news.by()))
                .name();
        var words = new Words(news.bottleneck().title(), by, null, news.table(), null, null);
        for (var party : news.parties()) {
            var id = StableId.of(
                    "notification", news.jointCase() + "/" + news.version() + "/" + Kind.SIGNATURE_ASKED + "/" + party);
            notifications.tell(Notification.aboutBottleneck(
                            id,
                            party,
                            null,
                            Kind.SIGNATURE_ASKED,
                            news.bottleneck().id(),
                            news.at())
                    .saying(words)
                    .leadingTo("/knelpunten/" + news.bottleneck().id() + "#zaak"));
        }
    }
}
