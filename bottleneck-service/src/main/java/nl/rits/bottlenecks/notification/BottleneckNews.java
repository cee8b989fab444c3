package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.BottleneckHappened;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.table.PutOnAgenda;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** Tells of bottlenecks: never the party that did it, and only parties that see the bottleneck. */
@ApplicationScoped
class BottleneckNews {

    private final Notifications notifications;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;

    BottleneckNews(
            Notifications notifications, KnownParties parties, KnownPlatforms platforms, KnownProjects projects) {
        this.notifications = notifications;
        this.parties = parties;
        this.platforms = platforms;
        this.projects = projects;
    }

    void on(@Observes BottleneckHappened news) {
        var state = news.state();
        switch (news.what()) {
            case REPORTED -> {
                tell(news, Kind.BOTTLENECK_REPORTED, stewards(state));
                tellOwner(news);
                tellChair(news, Kind.BOTTLENECK_AT_TABLE);
            }
            case OWNER_NAMED, CHANGED -> tellOwner(news);
            case ACCEPTED -> tell(news, Kind.BOTTLENECK_ACCEPTED, reporterAndOwner(state));
            case IN_PROGRESS -> tell(news, Kind.BOTTLENECK_IN_PROGRESS, reporterAndOwner(state));
            case ACTION_ADDED -> {
                if (state.actions().size() == 1) {
                    tell(news, Kind.BOTTLENECK_IN_PROGRESS, state.reporters());
                }
                tell(news, Kind.ACTION_ASKED, Set.of(state.actions().getLast().owner()));
            }
            case ESCALATED -> {
                tellChair(news, Kind.BOTTLENECK_AT_TABLE);
                tell(news, Kind.BOTTLENECK_ESCALATED, everyoneInIt(state));
            }
            case ESCALATED_BY_ITSELF -> {
                tellChair(news, Kind.BOTTLENECK_ESCALATED);
                tell(news, Kind.BOTTLENECK_ESCALATED, everyoneInIt(state));
            }
            case WAITS_FOR_REPORTER -> tell(news, Kind.BOTTLENECK_WAITS_FOR_REPORTER, Set.of(state.reporter()));
            case JOINED -> tell(news, Kind.BOTTLENECK_JOINED, everyoneInIt(state));
            case TOOK_IN -> tell(news, Kind.BOTTLENECK_TOOK_IN, everyoneInIt(state));
            case JOINED_INTO -> tell(news, Kind.BOTTLENECK_JOINED_INTO, everyoneInIt(state));
            case PAUSED -> tell(news, Kind.BOTTLENECK_PAUSED, everyoneInIt(state));
            case RESUMED -> tell(news, Kind.BOTTLENECK_RESUMED, everyoneInIt(state));
            case SOLVED -> tell(news, Kind.BOTTLENECK_SOLVED, everyoneInIt(state));
            case LIVED_WITH -> tell(news, Kind.BOTTLENECK_LIVED_WITH, everyoneInIt(state));
            case LAPSED -> tell(news, Kind.BOTTLENECK_LAPSED, everyoneInIt(state));
            case ACTION_DONE,
                    ACTION_REOPENED,
                    NO_HIGHER_TABLE,
                    LINK_ADDED,
                    LINK_REMOVED,
                    SOLUTION_TOLD,
                    SOLUTION_TAKEN_BACK,
                    INVESTMENT_SAID,
                    INVESTMENT_TAKEN_BACK,
                    AUDIENCE -> {}
        }
    }

    void on(@Observes PutOnAgenda news) {
        var state = news.bottleneck();
        var words = new Words(state.title(), null, null, news.table(), null, news.date());
        reporterAndOwner(state).stream()
                .filter(party -> !party.equals(news.by()))
                .map(party -> Notification.aboutBottleneck(
                                id(news.agendaCase(), Kind.ON_AGENDA, party),
                                party,
                                null,
                                Kind.ON_AGENDA,
                                state.id(),
                                news.at())
                        .saying(words))
                .forEach(notifications::tell);
    }

    private void tell(BottleneckHappened news, Kind kind, Set<UUID> receivers) {
        receivers.stream()
                .filter(party -> mayHear(news, party))
                .forEach(party -> notifications.tell(about(
                        news,
                        kind,
                        party,
                        null,
                        id(news.state().id() + "/" + news.state().version(), kind, party))));
    }

    /** A party is told once that it owns a bottleneck. */
    private void tellOwner(BottleneckHappened news) {
        Stream.ofNullable(news.state().owner())
                .filter(party -> mayHear(news, party))
                .forEach(party -> notifications.tell(about(
                        news,
                        Kind.BOTTLENECK_OWNED,
                        party,
                        null,
                        id(news.state().id(), Kind.BOTTLENECK_OWNED, party))));
    }

    /** The chair of a table is told once that a bottleneck came to it. */
    private void tellChair(BottleneckHappened news, Kind kind) {
        platforms
                .findTable(news.state().table())
                .map(KnownPlatform::chair)
                .filter(party -> mayHear(news, party))
                .ifPresent(party -> notifications.tell(about(
                        news,
                        kind,
                        party,
                        Role.CHAIR,
                        id(news.state().id() + "/" + news.state().table(), kind, party))));
    }

    private Notification about(BottleneckHappened news, Kind kind, UUID party, @Nullable Role role, UUID id) {
        var state = news.state();
        var by = news.actor() == null
                ? null
                : Objects.requireNonNull(parties.refs(List.of(news.actor().party()))
                                .get(news.actor().party()))
                        .name();
        var table = platforms.findTable(state.table()).map(KnownPlatform::name).orElse(null);
        return Notification.aboutBottleneck(id, party, role, kind, state.id(), state.changedAt())
                .saying(new Words(
                        state.title(),
                        by,
                        state.homes(),
                        table,
                        news.reason(),
                        news.what() == What.PAUSED ? state.pausedUntil() : null));
    }

    private boolean mayHear(BottleneckHappened news, UUID party) {
        var did = news.actor() != null && party.equals(news.actor().party());
        return !did && parties.carries(party, news.audience());
    }

    private static Set<UUID> reporterAndOwner(BottleneckState state) {
        return Stream.concat(state.reporters().stream(), Stream.ofNullable(state.owner()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<UUID> stewards(BottleneckState state) {
        return projects.stewards(state.projects()).stream()
                .filter(steward -> !steward.equals(state.owner()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<UUID> everyoneInIt(BottleneckState state) {
        var everyone = reporterAndOwner(state);
        everyone.addAll(stewards(state));
        return everyone;
    }

    private static UUID id(Object about, Kind kind, UUID party) {
        return StableId.of("notification", about + "/" + kind + "/" + party);
    }
}
