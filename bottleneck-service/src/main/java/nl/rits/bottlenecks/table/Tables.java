package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.ConfirmationViews.ConfirmationsView;
import nl.rits.bottlenecks.table.ConfirmationViews.MayRemind;
import nl.rits.bottlenecks.table.TableViews.May;
import nl.rits.bottlenecks.table.TableViews.SessionRef;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.bottlenecks.table.TableViews.TableView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * What people do at tables. That a table is there is no secret; its sessions are for those who sit at it,
 * and only its chair changes them.
 */
@ApplicationScoped
@Transactional
public class Tables {

    private final KnownPlatforms platforms;
    private final KnownParties parties;
    private final SessionRepository sessions;
    private final SessionAccess access;
    private final SharedBottlenecks shared;
    private final Agendas agendas;
    private final AgendaViews views;
    private final CaseMinutes.Book book;
    private final Confirmations confirmations;
    private final Clock clock;

    Tables(
            KnownPlatforms platforms,
            KnownParties parties,
            SessionRepository sessions,
            SessionAccess access,
            SharedBottlenecks shared,
            Agendas agendas,
            AgendaViews views,
            CaseMinutes.Book book,
            Confirmations confirmations,
            Clock clock) {
        this.platforms = platforms;
        this.parties = parties;
        this.sessions = sessions;
        this.access = access;
        this.shared = shared;
        this.agendas = agendas;
        this.views = views;
        this.book = book;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** By name. */
    List<TableView> list(Viewer viewer) {
        return platforms.findTables().stream()
                .map(table -> view(viewer, table))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    public TableView get(Viewer viewer, UUID id) {
        return view(viewer, access.table(id));
    }

    public SessionView session(Viewer viewer, UUID id) {
        return view(viewer, access.read(viewer, id));
    }

    /** Tells who looks at a session that there is something to read anew. */
    public void tell(UUID session) {
        agendas.tell(sessions.findById(session), clock.instant());
    }

    SessionView plan(Viewer viewer, UUID table, Planning planning) {
        var at = access.table(table);
        access.requireChair(viewer, at);
        check(planning, at);
        return view(viewer, agendas.plan(UUID.randomUUID(), table, planning, clock.instant()));
    }

    /** Another time or place, or other guests: everyone gets the next edition of the invitation. */
    SessionView replan(Viewer viewer, UUID id, @Nullable String ifMatch, Planning planning) {
        var session = access.forChange(viewer, id);
        ETags.require(ifMatch, session.version, () -> view(viewer, session));
        requireComing(session);
        if (planning.isReferenceDate() != session.isReferenceDate()) {
            throw ProblemException.invalid(Fault.at("/name", "other-kind-of-day"));
        }
        check(planning, access.table(session.table));
        if (!planning.isOf(session)) {
            agendas.replan(session, planning, clock.instant());
        }
        return view(viewer, session);
    }

    SessionView withdraw(Viewer viewer, UUID id, @Nullable String ifMatch, String reason) {
        var session = access.forChange(viewer, id);
        ETags.require(ifMatch, session.version, () -> view(viewer, session));
        requireComing(session);
        agendas.withdraw(session, reason.strip(), clock.instant());
        return view(viewer, session);
    }

    private void requireComing(Session session) {
        if (session.date.isBefore(today())) {
            throw ProblemException.conflict("session-held");
        }
    }

    private void check(Planning planning, KnownPlatform table) {
        var faults = planning.faults(today(), table.members());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What a chair says of a case: the decision that is asked, its weights, perhaps another place, and why it comes unsigned. */
    record Weighing(
            @Nullable String decision,
            int urgency,
            int solvability,
            AgendaCase.@Nullable Move move,
            @Nullable String admitted) {}

    SessionView put(Viewer viewer, UUID id, UUID bottleneck, Weighing weighing) {
        var session = access.forChange(viewer, id);
        if (session.isReferenceDate()) {
            throw ProblemException.conflict("no-agenda");
        }
        var state = shared.find(viewer, bottleneck)
                .map(found -> found.state())
                .filter(found -> session.table.equals(found.table()))
                .orElseThrow(() -> ProblemException.invalid(Fault.at("/bottleneck", "not-at-this-table")));
        agendas.put(
                        UUID.randomUUID(),
                        session,
                        state,
                        weighing.decision(),
                        weighing.urgency(),
                        weighing.solvability(),
                        viewer.party(),
                        clock.instant())
                .admit(weighing.admitted(), viewer.party(), clock.instant());
        return view(viewer, session);
    }

    /** @param ifMatch version of the session, since a place depends on every other case */
    SessionView weigh(Viewer viewer, UUID id, UUID agendaCase, @Nullable String ifMatch, Weighing weighing) {
        var session = access.forChange(viewer, id);
        var onAgenda = access.agendaCase(viewer, session, agendaCase);
        ETags.require(ifMatch, session.version, () -> view(viewer, session));
        onAgenda.weigh(weighing.decision(), weighing.urgency(), weighing.solvability());
        onAgenda.moveTo(weighing.move(), viewer.party(), clock.instant());
        onAgenda.admit(weighing.admitted(), viewer.party(), clock.instant());
        agendas.keep(session, clock.instant());
        return view(viewer, session);
    }

    SessionView remove(Viewer viewer, UUID id, UUID agendaCase, @Nullable String ifMatch) {
        var session = access.forChange(viewer, id);
        var onAgenda = access.agendaCase(viewer, session, agendaCase);
        ETags.require(ifMatch, session.version, () -> view(viewer, session));
        if (book.of(onAgenda.id).version > 0) {
            throw ProblemException.conflict("case-minuted");
        }
        agendas.remove(session, onAgenda, clock.instant());
        return view(viewer, session);
    }

    /** The chair sees how far every member is, and a member only how far it is itself. */
    ConfirmationsView confirmations(Viewer viewer, UUID id) {
        var session = access.read(viewer, id);
        return confirmations(viewer, session, access.table(session.table));
    }

    /** @param only these parties; absent: all that are not done */
    ConfirmationsView remind(Viewer viewer, UUID id, @Nullable Set<UUID> only) {
        var session = access.forChange(viewer, id);
        var table = access.table(session.table);
        if (session.date.isBefore(today())) {
            throw ProblemException.conflict("session-held");
        }
        if (confirmations.remind(session, table, only, viewer.party()) == 0) {
            throw ProblemException.conflict("nobody-to-remind");
        }
        return confirmations(viewer, session, table);
    }

    private ConfirmationsView confirmations(Viewer viewer, Session session, KnownPlatform table) {
        var chairs = table.isChairedBy(viewer);
        return new ConfirmationsView(
                session.id,
                session.date,
                Confirmations.since(session, table),
                confirmations.of(session, table).stream()
                        .filter(it -> chairs || viewer.actsFor(it.party().id()))
                        .toList(),
                new MayRemind(chairs));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }

    private SessionView view(Viewer viewer, Session session) {
        var table = access.table(session.table);
        return views.of(session, table, viewer, table.isChairedBy(viewer));
    }

    private TableView view(Viewer viewer, KnownPlatform table) {
        var sits = viewer.principals().contains(Principal.table(table.id()));
        var days = sits ? sessions.ofTable(table.id()) : List.<Session>of();
        return new TableView(
                table.id(),
                table.name(),
                table.chair() == null
                        ? null
                        : parties.refs(List.of(table.chair())).get(table.chair()),
                sits ? members(table) : List.of(),
                days.stream()
                        .filter(Predicate.not(Session::isReferenceDate))
                        .map(Tables::ref)
                        .toList(),
                days.stream().filter(Session::isReferenceDate).map(Tables::ref).toList(),
                new May(table.isChairedBy(viewer)));
    }

    /** All but the office of the table itself. */
    private List<PartyRef> members(KnownPlatform table) {
        return parties
                .refs(table.members().stream()
                        .filter(it -> !it.equals(table.chair()))
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(PartyRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static SessionRef ref(Session session) {
        return new SessionRef(
                session.id,
                session.number,
                session.name,
                session.date,
                session.starts,
                session.ends,
                session.place,
                AgendaViews.withdrawn(session));
    }
}
