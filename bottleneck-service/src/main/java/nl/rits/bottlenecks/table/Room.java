package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ProjectRef;
import nl.rits.bottlenecks.bottleneck.Bottlenecks;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.AgendaViews.Shown;
import nl.rits.bottlenecks.table.TableViews.MinutesView;
import nl.rits.bottlenecks.table.TableViews.RoomView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** While a table sits: what is on the screen of the room, who is there, and what is written down. */
@ApplicationScoped
@Transactional
class Room {

    private final SessionAccess access;
    private final AgendaViews views;
    private final Agendas agendas;
    private final CaseMinutes.Book book;
    private final MinutesViews minutes;
    private final SharedBottlenecks shared;
    private final Bottlenecks bottlenecks;
    private final KnownParties parties;
    private final RoomEyes eyes;
    private final Clock clock;

    Room(
            SessionAccess access,
            AgendaViews views,
            Agendas agendas,
            CaseMinutes.Book book,
            MinutesViews minutes,
            SharedBottlenecks shared,
            Bottlenecks bottlenecks,
            KnownParties parties,
            RoomEyes eyes,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.agendas = agendas;
        this.book = book;
        this.minutes = minutes;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.parties = parties;
        this.eyes = eyes;
        this.clock = clock;
    }

    RoomView show(Viewer viewer, UUID id) {
        return show(viewer, access.read(viewer, id));
    }

    RoomView attend(Viewer viewer, UUID id, @Nullable String ifMatch, List<UUID> present) {
        var session = access.forChange(viewer, id);
        requireMeeting(session);
        ETags.require(ifMatch, session.version, () -> show(viewer, session));
        var members = access.table(session.table).members();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < present.size(); i++) {
            if (!members.contains(present.get(i))) {
                faults.add(Fault.at("/present/" + i, "no-member"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        session.present = present.stream().distinct().toArray(UUID[]::new);
        agendas.keep(session, clock.instant());
        return show(viewer, session);
    }

    MinutesView read(Viewer viewer, UUID id, UUID agendaCase) {
        var session = access.read(viewer, id);
        return minutes.of(book.of(access.agendaCase(viewer, session, agendaCase).id));
    }

    MinutesView write(
            Viewer viewer,
            UUID id,
            UUID agendaCase,
            @Nullable String ifMatch,
            @Nullable String decision,
            @Nullable String notes) {
        var session = access.forChange(viewer, id);
        var kept = book.of(access.agendaCase(viewer, session, agendaCase).id);
        ETags.require(ifMatch, kept.version, () -> minutes.of(kept));
        kept.decision = blankIsNone(decision);
        kept.notes = blankIsNone(notes);
        book.keep(kept, viewer.party(), viewer.account(), clock.instant());
        agendas.keep(session, clock.instant());
        return minutes.of(kept);
    }

    /** The bottleneck goes to another table by the rules of the ladder, and the minutes say so. */
    MinutesView handOver(Viewer viewer, UUID id, UUID agendaCase, UUID table, String reason) {
        var session = access.forChange(viewer, id);
        var onAgenda = access.agendaCase(viewer, session, agendaCase);
        var state = shared.find(viewer, onAgenda.bottleneck)
                .orElseThrow(ProblemException::notFound)
                .state();
        if (table.equals(session.table)) {
            throw ProblemException.invalid(Fault.at("/table", "already-at-this-table"));
        }
        bottlenecks.move(viewer, state.id(), BottleneckStatus.ESCALATED, reason, table, state.version());
        var kept = book.of(onAgenda.id);
        kept.handedTo = table;
        book.keep(kept, viewer.party(), viewer.account(), clock.instant());
        agendas.keep(session, clock.instant());
        return minutes.of(kept);
    }

    private RoomView show(Viewer viewer, Session session) {
        requireMeeting(session);
        var table = access.table(session.table);
        var shown = views.shown(session, viewer);
        for (var other : eyes.others(viewer, session, table)) {
            shown = both(shown, views.shown(session, other));
        }
        return new RoomView(
                views.of(session, table, viewer, table.isChairedBy(viewer), shown),
                parties.refs(table.members()).values().stream()
                        .sorted(Comparator.comparing(PartyRef::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                RoomEyes.present(session, table).stream().sorted().toList());
    }

    /** What both see. */
    private static Shown both(Shown mine, Shown other) {
        var bottlenecks = mine.bottlenecks().values().stream()
                .filter(it -> other.bottlenecks().containsKey(it.id()))
                .map(it -> both(it, Objects.requireNonNull(other.bottlenecks().get(it.id()))))
                .collect(toMap(BottleneckView::id, Function.identity()));
        var jointCases = bottlenecks.keySet().stream()
                .collect(toMap(
                        Function.identity(),
                        it -> Objects.requireNonNull(mine.jointCases().get(it))
                                .asAlsoSeenIn(Objects.requireNonNull(
                                        other.jointCases().get(it)))));
        return new Shown(bottlenecks, jointCases);
    }

    /** The projects that both see, with the rounder of the two numbers. */
    private static BottleneckView both(BottleneckView mine, BottleneckView other) {
        var theirs = other.projects().stream().collect(toMap(ProjectRef::id, Function.identity()));
        return mine.with(mine.projects().stream()
                .filter(it -> theirs.containsKey(it.id()))
                .map(it -> it.homesAbout() == null ? Objects.requireNonNull(theirs.get(it.id())) : it)
                .toList());
    }

    private static void requireMeeting(Session session) {
        if (session.isReferenceDate()) {
            throw ProblemException.conflict("no-agenda");
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
