package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.AgreementDue;
import nl.rits.bottlenecks.agreement.AgreementHappened;
import nl.rits.bottlenecks.agreement.AgreementState;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** Tells both sides of an agreement, and the chair, what becomes of it; never the party that did it. */
@ApplicationScoped
class AgreementNews {

    private final Notifications notifications;
    private final KnownParties parties;
    private final KnownPlatforms platforms;

    AgreementNews(Notifications notifications, KnownParties parties, KnownPlatforms platforms) {
        this.notifications = notifications;
        this.parties = parties;
        this.platforms = platforms;
    }

    void on(@Observes AgreementHappened news) {
        var state = news.state();
        switch (news.what()) {
            case PROPOSED, CHANGED -> tell(news, Kind.AGREEMENT_PROPOSED, state.parties());
            case AGREED -> {
                tell(news, Kind.AGREEMENT_AGREED, state.parties());
                tellChair(news, Kind.AGREEMENT_AGREED);
            }
            case DONE -> tell(news, Kind.AGREEMENT_DONE, state.counterparts());
            case REOPENED -> tell(news, Kind.AGREEMENT_REOPENED, state.owners());
            case KEPT -> {
                tell(news, Kind.AGREEMENT_KEPT, state.parties());
                tellChair(news, Kind.AGREEMENT_KEPT);
            }
            case WITHDRAWN -> {
                tell(news, Kind.AGREEMENT_WITHDRAWN, state.parties());
                tellChair(news, Kind.AGREEMENT_WITHDRAWN);
            }
            case ESCALATED_BY_ITSELF -> {
                tell(news, Kind.AGREEMENT_ESCALATED, state.parties());
                tellChair(news, Kind.AGREEMENT_ESCALATED);
            }
            case WAITS_FOR_BOTTLENECK, NO_HIGHER_TABLE -> tellChair(news, Kind.AGREEMENT_STAYS);
            case ACCEPTED -> {} // the boxes show it
        }
    }

    void on(@Observes AgreementDue news) {
        var state = news.state();
        var about = state.id() + "/" + state.due();
        if (news.overdue()) {
            tell(state, Kind.AGREEMENT_OVERDUE, state.parties(), about, null, null, null, news.at());
            chair(state)
                    .forEach(party -> tell(
                            state, Kind.AGREEMENT_OVERDUE, List.of(party), about, Role.CHAIR, null, null, news.at()));
        } else {
            tell(state, Kind.AGREEMENT_DUE, state.owners(), about, null, null, null, news.at());
        }
    }

    private void tell(AgreementHappened news, Kind kind, Collection<UUID> receivers) {
        tell(news, kind, receivers, null);
    }

    private void tellChair(AgreementHappened news, Kind kind) {
        tell(news, kind, chair(news.state()), Role.CHAIR);
    }

    private void tell(AgreementHappened news, Kind kind, Collection<UUID> receivers, @Nullable Role role) {
        var state = news.state();
        var others = receivers.stream().filter(it -> !it.equals(news.by())).toList();
        tell(
                state,
                kind,
                others,
                state.id() + "/" + state.version(),
                role,
                news.by(),
                news.reason(),
                state.changedAt());
    }

    private void tell(
            AgreementState state,
            Kind kind,
            Collection<UUID> receivers,
            String about,
            @Nullable Role role,
            @Nullable UUID by,
            @Nullable String reason,
            Instant at) {
        var words = new Words(state.what(), name(by), null, table(state), reason, day(kind, state));
        receivers.forEach(party -> notifications.tell(Notification.aboutAgreement(
                        StableId.of(
                                "notification", about + "/" + kind + "/" + party + (role == null ? "" : "/" + role)),
                        party,
                        role,
                        kind,
                        state.id(),
                        at)
                .saying(words)));
    }

    /** The last place of a sentence is a day, or what someone wrote. */
    private static @Nullable LocalDate day(Kind kind, AgreementState state) {
        return switch (kind) {
            case AGREEMENT_PROPOSED, AGREEMENT_AGREED, AGREEMENT_DUE, AGREEMENT_OVERDUE, AGREEMENT_ESCALATED ->
                state.due();
            default -> null;
        };
    }

    private List<UUID> chair(AgreementState state) {
        return platforms
                .findTable(state.table())
                .map(KnownPlatform::chair)
                .map(List::of)
                .orElse(List.of());
    }

    private @Nullable String table(AgreementState state) {
        return platforms.findTable(state.table()).map(KnownPlatform::name).orElse(null);
    }

    private @Nullable String name(@Nullable UUID party) {
        var ref = party == null ? null : parties.refs(List.of(party)).get(party);
        return ref instanceof PartyRef(var _, var name, var _, var _) ? name : null;
    }
}
