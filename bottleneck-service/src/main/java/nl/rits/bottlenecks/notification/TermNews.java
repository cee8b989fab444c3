package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Action;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.TermEnds;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.StableId;

/** Reminds whoever has to act that a term ends; once per term. */
@ApplicationScoped
class TermNews {

    private final Notifications notifications;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;

    TermNews(Notifications notifications, KnownParties parties, KnownPlatforms platforms, KnownProjects projects) {
        this.notifications = notifications;
        this.parties = parties;
        this.platforms = platforms;
        this.projects = projects;
    }

    void on(@Observes TermEnds news) {
        var state = news.state();
        actors(state).stream()
                .filter(party -> parties.carries(party, news.audience()))
                .map(party -> Notification.aboutBottleneck(
                                StableId.of(
                                        "notification", state.id() + "/" + state.answerBy() + "/TERM_ENDS/" + party),
                                party,
                                null,
                                Kind.TERM_ENDS,
                                state.id(),
                                news.at())
                        .saying(new Words(state.title(), null, state.homes(), null, null, state.answerBy())))
                .forEach(notifications::tell);
    }

    private Set<UUID> actors(BottleneckState state) {
        var actors = new LinkedHashSet<UUID>();
        switch (state.status()) {
            case REPORTED, ACCEPTED -> {
                Stream.ofNullable(state.owner()).forEach(actors::add);
                if (actors.isEmpty()) {
                    actors.addAll(projects.stewards(state.projects()));
                }
            }
            case IN_PROGRESS -> {
                Stream.ofNullable(state.owner()).forEach(actors::add);
                state.actions().stream()
                        .filter(it -> !it.done())
                        .map(Action::owner)
                        .forEach(actors::add);
            }
            case ESCALATED ->
                platforms
                        .findTable(state.table())
                        .map(KnownPlatform::chair)
                        .filter(Objects::nonNull)
                        .ifPresent(actors::add);
            case SOLVED, LIVED_WITH, LAPSED -> {}
        }
        return actors;
    }
}
