package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.lobby.LobbyHappened;
import nl.rits.foundation.identity.StableId;

/** Tells parties what becomes of a lobby point that they signed; never the party that did it. */
@ApplicationScoped
class LobbyNews {

    private final Notifications notifications;
    private final KnownParties parties;

    LobbyNews(Notifications notifications, KnownParties parties) {
        this.notifications = notifications;
        this.parties = parties;
    }

    void on(@Observes LobbyHappened news) {
        kind(news).ifPresent(kind -> {
            var by = Objects.requireNonNull(parties.refs(List.of(news.by())).get(news.by()))
                    .name();
            news.signers().stream()
                    .filter(it -> !it.equals(news.by()))
                    .forEach(party -> notifications.tell(Notification.aboutLobby(
                                    StableId.of(
                                            "notification",
                                            news.point() + "/" + news.version() + "/" + kind + "/" + party),
                                    party,
                                    kind,
                                    news.point(),
                                    news.at())
                            .saying(Words.about(news.title(), by))));
        });
    }

    private static Optional<Kind> kind(LobbyHappened news) {
        return switch (news.what()) {
            case REWORDED -> Optional.of(Kind.LOBBY_REWORDED);
            case SUBMITTED -> Optional.of(Kind.LOBBY_SUBMITTED);
            case ANSWERED -> Optional.of(Kind.LOBBY_ANSWERED);
            case CLOSED -> Optional.of(Kind.LOBBY_CLOSED);
            case DRAFTED, SIGNED, SIGNATURE_WITHDRAWN -> Optional.empty();
        };
    }
}
