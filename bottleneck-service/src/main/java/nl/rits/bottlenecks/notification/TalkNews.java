package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import nl.rits.bottlenecks.comment.Commented;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.foundation.identity.StableId;

/** Tells parties that a comment about a bottleneck asks their attention: once, however often it is edited. */
@ApplicationScoped
class TalkNews {

    private final Notifications notifications;
    private final KnownParties parties;

    TalkNews(Notifications notifications, KnownParties parties) {
        this.notifications = notifications;
        this.parties = parties;
    }

    void on(@Observes Commented said) {
        var by = Objects.requireNonNull(parties.refs(List.of(said.party())).get(said.party()))
                .name();
        said.mentions().stream()
                .map(it -> Notification.aboutBottleneck(
                                StableId.of(
                                        "notification", said.comment() + "/mention/" + it.party() + "/" + it.role()),
                                it.party(),
                                it.role(),
                                Kind.BOTTLENECK_MENTIONS_YOU,
                                said.bottleneck(),
                                said.at())
                        .saying(Words.about(said.title(), by)))
                .forEach(notifications::tell);
    }
}
