package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.question.QuestionDue;
import nl.rits.bottlenecks.question.QuestionHappened;
import nl.rits.bottlenecks.question.QuestionState;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** Tells a party what it is asked, and the chair what it answers; never who did it. */
@ApplicationScoped
class QuestionNews {

    private final Notifications notifications;
    private final KnownParties parties;
    private final KnownPlatforms platforms;

    QuestionNews(Notifications notifications, KnownParties parties, KnownPlatforms platforms) {
        this.notifications = notifications;
        this.parties = parties;
        this.platforms = platforms;
    }

    void on(@Observes QuestionHappened news) {
        var state = news.state();
        var about = state.id() + "/" + state.version();
        switch (news.what()) {
            case ASKED -> tellParty(state, Kind.QUESTION_ASKED, about, state.changedAt());
            case ANSWERED, ANSWER_CHANGED -> tellChair(state, Kind.QUESTION_ANSWERED, about, state.changedAt());
            case EXTENDED -> {
                tellParty(state, Kind.QUESTION_EXTENDED, about, state.changedAt());
                tellChair(state, Kind.QUESTION_EXTENDED, about, state.changedAt());
            }
            case WITHDRAWN -> tellParty(state, Kind.QUESTION_WITHDRAWN, about, state.changedAt());
            case LAPSED -> {} // both hear what became of the case
        }
    }

    void on(@Observes QuestionDue news) {
        var about = news.state().id() + "/" + news.state().due();
        if (news.overdue()) {
            tellParty(news.state(), Kind.QUESTION_OVERDUE, about, news.at());
            tellChair(news.state(), Kind.QUESTION_OVERDUE, about, news.at());
        } else {
            tellParty(news.state(), Kind.QUESTION_DUE, about, news.at());
        }
    }

    private void tellParty(QuestionState state, Kind kind, String about, Instant at) {
        tell(state, kind, state.party(), null, about, at);
    }

    private void tellChair(QuestionState state, Kind kind, String about, Instant at) {
        platforms
                .findTable(state.table())
                .map(KnownPlatform::chair)
                .ifPresent(chair -> tell(state, kind, chair, Role.CHAIR, about, at));
    }

    private void tell(QuestionState state, Kind kind, UUID receiver, @Nullable Role role, String about, Instant at) {
        var asked = parties.refs(List.of(state.party())).get(state.party());
        notifications.tell(Notification.aboutBottleneck(
                        StableId.of("notification", about + "/" + kind + "/" + receiver),
                        receiver,
                        role,
                        kind,
                        state.bottleneck(),
                        at)
                .saying(new Words(
                        state.text(),
                        asked instanceof PartyRef(var _, var name, var _, var _) ? name : null,
                        null,
                        platforms
                                .findTable(state.table())
                                .map(KnownPlatform::name)
                                .orElse(null),
                        kind == Kind.QUESTION_EXTENDED ? state.extendedReason() : state.withdrawnReason(),
                        state.due()))
                .leadingTo("/knelpunten/" + state.bottleneck() + "#vragen"));
    }
}
