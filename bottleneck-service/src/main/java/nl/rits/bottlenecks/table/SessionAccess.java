package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/** Sessions are for those who sit at the table, and only its chair changes them. */
@ApplicationScoped
class SessionAccess {

    private final SessionRepository sessions;
    private final CaseRepository cases;
    private final SharedBottlenecks shared;
    private final KnownPlatforms platforms;

    SessionAccess(
            SessionRepository sessions, CaseRepository cases, SharedBottlenecks shared, KnownPlatforms platforms) {
        this.sessions = sessions;
        this.cases = cases;
        this.shared = shared;
        this.platforms = platforms;
    }

    Session read(Viewer viewer, UUID id) {
        return visible(viewer, sessions.findById(id));
    }

    /** For its chair, while it stands; changes follow each other. */
    Session forChange(Viewer viewer, UUID id) {
        var session = visible(viewer, sessions.findForChange(id).orElse(null));
        requireChair(viewer, table(session.table));
        if (session.isWithdrawn()) {
            throw ProblemException.conflict("session-withdrawn");
        }
        return session;
    }

    /** A case of it that the viewer may see. */
    AgendaCase agendaCase(Viewer viewer, Session session, UUID id) {
        return cases.find(session.id, id)
                .filter(agendaCase -> shared.find(viewer, agendaCase.bottleneck).isPresent())
                .orElseThrow(ProblemException::notFound);
    }

    KnownPlatform table(UUID id) {
        return platforms.findTable(id).orElseThrow(ProblemException::notFound);
    }

    void requireChair(Viewer viewer, KnownPlatform table) {
        if (!table.isChairedBy(viewer)) {
            throw ProblemException.forbidden();
        }
    }

    private static Session visible(Viewer viewer, @Nullable Session session) {
        if (session == null || !viewer.principals().contains(Principal.table(session.table))) {
            throw ProblemException.notFound();
        }
        return session;
    }
}
