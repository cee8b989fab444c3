package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of a session or its agenda whole: state, version, event and whoever listens.
 * It asks nobody's leave: users come through {@link Tables}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Agendas {

    private final SessionRepository sessions;
    private final CaseRepository cases;
    private final KnownPlatforms platforms;
    private final Outbox outbox;
    private final Event<PutOnAgenda> listeners;
    private final Event<SessionPlanned> planned;

    Agendas(
            SessionRepository sessions,
            CaseRepository cases,
            KnownPlatforms platforms,
            Outbox outbox,
            Event<PutOnAgenda> listeners,
            Event<SessionPlanned> planned) {
        this.sessions = sessions;
        this.cases = cases;
        this.platforms = platforms;
        this.outbox = outbox;
        this.listeners = listeners;
        this.planned = planned;
    }

    Session plan(UUID id, UUID table, Planning planning, Instant at) {
        var session = planning.isReferenceDate()
                ? Session.referenceDate(id, table, planning.date(), Objects.requireNonNull(planning.name()), at)
                : new Session(id, table, sessions.nextNumber(table), planning.date(), planning.place(), at);
        session.plan(planning);
        keep(session, at);
        invite(session, SessionPlanned.What.PLANNED, List.of(), at);
        return session;
    }

    void replan(Session session, Planning planning, Instant at) {
        var before = session.invited();
        session.plan(planning);
        session.sequence++;
        keep(session, at);
        invite(session, SessionPlanned.What.MOVED, before, at);
    }

    void withdraw(Session session, String reason, Instant at) {
        session.withdraw(reason, at);
        session.sequence++;
        keep(session, at);
        invite(session, SessionPlanned.What.WITHDRAWN, session.invited(), at);
    }

    /** @param before who was invited until now; absent: all members */
    private void invite(Session session, SessionPlanned.What what, @Nullable List<UUID> before, Instant at) {
        var table = platforms.findTable(session.table);
        if (table.isPresent()) {
            planned.fire(new SessionPlanned(session, table.get(), what, before, at));
        }
    }

    /** @param number of the session at its table, which may have met before it used Rits */
    public Session plan(UUID id, UUID table, int number, LocalDate date, @Nullable String place, Instant at) {
        var session = new Session(id, table, number, date, place, at);
        keep(session, at);
        return session;
    }

    public AgendaCase put(
            UUID id,
            Session session,
            BottleneckState bottleneck,
            @Nullable String decision,
            int urgency,
            int solvability,
            UUID by,
            Instant at) {
        if (cases.isOnAgenda(session.id, bottleneck.id())) {
            throw ProblemException.conflict("already-on-agenda");
        }
        var agendaCase = new AgendaCase(id, session.id, bottleneck.id());
        agendaCase.weigh(decision, urgency, solvability);
        cases.persist(agendaCase);
        keep(session, at);
        var table = platforms.findById(session.table);
        listeners.fire(
                new PutOnAgenda(id, bottleneck, session.id, table == null ? "–" : table.name(), session.date, by, at));
        return agendaCase;
    }

    void remove(Session session, AgendaCase agendaCase, Instant at) {
        cases.delete(agendaCase);
        keep(session, at);
    }

    void keep(Session session, Instant at) {
        session.version++;
        session.changedAt = at;
        sessions.persistAndFlush(session);
        tell(session, at);
    }

    void tell(Session session, Instant at) {
        outbox.publish(nl.rits.foundation.outbox.Event.of(
                Casebook.TOPIC,
                session.id,
                SessionChanged.TYPE,
                new SessionChanged(session.id, session.table, List.of(Principal.table(session.table)), at)));
    }
}
