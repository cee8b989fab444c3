package nl.rits.bottlenecks.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.table.TableViews.SessionRef;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.bottlenecks.table.Tables;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/** What people ask of dossiers. A session is for those who sit at its table; a copy is for the one who asks. */
@ApplicationScoped
@Transactional
public class Dossiers {

    private final Tables tables;
    private final SharedBottlenecks shared;
    private final Facts facts;
    private final KeptDossiers kept;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final PrincipalNumbers numbers;
    private final Clock clock;

    Dossiers(
            Tables tables,
            SharedBottlenecks shared,
            Facts facts,
            KeptDossiers kept,
            KnownParties parties,
            KnownPlatforms platforms,
            PrincipalNumbers numbers,
            Clock clock) {
        this.tables = tables;
        this.shared = shared;
        this.facts = facts;
        this.kept = kept;
        this.parties = parties;
        this.platforms = platforms;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The page of one bottleneck. */
    DossierView ofBottleneck(Viewer viewer, UUID id, Locale language) {
        if (shared.find(viewer, id).isEmpty()) {
            throw ProblemException.notFound();
        }
        var whole = facts.gather(null, only(List.of(id)), now());
        return draft(whole, viewer, mine(viewer), false, false, language);
    }

    /** @param room the copy that everyone in the room may see, made by the chair */
    DossierView ofSession(Viewer viewer, UUID id, boolean room, Locale language) {
        var session = meeting(viewer, id);
        if (room && !session.may().edit()) {
            throw ProblemException.forbidden();
        }
        var whole = whole(viewer, session);
        return draft(
                whole,
                viewer,
                room ? room(viewer, session) : mine(viewer),
                room,
                session.may().edit(),
                language);
    }

    /** Keeps what the chair has before it, with who may see which fact of it. */
    KeptDossier keep(Viewer viewer, UUID id) {
        var session = meeting(viewer, id);
        if (!session.may().edit()) {
            throw ProblemException.forbidden();
        }
        var whole = whole(viewer, session);
        if (whole.cases().isEmpty()) {
            throw ProblemException.conflict("empty-dossier");
        }
        var made = kept.keep(id, whole, viewer.party());
        tables.tell(session.id());
        return made;
    }

    /** Newest first. */
    List<KeptDossier> kept(Viewer viewer, UUID id) {
        meeting(viewer, id);
        return kept.ofSession(id);
    }

    DossierView kept(Viewer viewer, UUID id, int version, boolean room, Locale language) {
        var session = meeting(viewer, id);
        if (room && !session.may().edit()) {
            throw ProblemException.forbidden();
        }
        var found = kept.find(id, version).orElseThrow(ProblemException::notFound);
        var readers = room ? room(viewer, session) : mine(viewer);
        var today = facts.gather(
                null, only(found.facts().cases().stream().map(Whole.Case::id).toList()), clock.instant());
        var left = Narrowing.of(found.facts(), today, facts.today(found.facts()), readers);
        return view(
                left,
                found.head(),
                room ? null : viewer.party(),
                Copies.of(left, readers, language),
                session.may().edit());
    }

    private Whole whole(Viewer viewer, SessionView session) {
        var agenda = new LinkedHashMap<UUID, Facts.OnAgenda>();
        session.agenda().forEach(it -> agenda.put(it.bottleneck().id(), new Facts.OnAgenda(it.decision(), true)));
        session.notRipe().forEach(it -> agenda.put(it.bottleneck().id(), new Facts.OnAgenda(it.decision(), false)));
        var before = tables.get(viewer, session.table().id()).sessions().stream()
                .map(SessionRef::date)
                .filter(date -> date.isBefore(session.date()))
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
        return facts.gather(
                new Whole.Meeting(
                        session.id(),
                        session.table().id(),
                        session.table().name(),
                        session.number(),
                        session.date(),
                        before),
                agenda,
                now());
    }

    /** As precise as it is told: what is asked twice is answered the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static LinkedHashMap<UUID, Facts.OnAgenda> only(List<UUID> bottlenecks) {
        var wanted = new LinkedHashMap<UUID, Facts.OnAgenda>();
        bottlenecks.forEach(it -> wanted.put(it, Facts.OnAgenda.NOWHERE));
        return wanted;
    }

    private DossierView draft(
            Whole whole, Viewer viewer, Readers readers, boolean room, boolean chairs, Locale language) {
        return view(whole, null, room ? null : viewer.party(), Copies.of(whole, readers, language), chairs);
    }

    private DossierView view(
            Whole whole,
            @Nullable KeptDossier head,
            @Nullable UUID receiver,
            List<DossierView.CaseSheet> cases,
            boolean chairs) {
        var meeting = whole.meeting();
        return new DossierView(
                meeting == null
                        ? null
                        : new DossierView.Meeting(
                                meeting.id(),
                                new TableRef(meeting.table(), meeting.tableName()),
                                meeting.number(),
                                meeting.date(),
                                meeting.since()),
                head == null,
                head == null ? null : head.version(),
                head == null ? null : head.hash(),
                head == null ? whole.madeAt() : head.madeAt(),
                receiver == null ? null : parties.refs(List.of(receiver)).get(receiver),
                cases,
                new DossierView.May(chairs));
    }

    private static Readers mine(Viewer viewer) {
        return Readers.of(List.of(viewer.principalNumbers()));
    }

    /** The chair who asks, and every member that is known and active. */
    private Readers room(Viewer viewer, SessionView session) {
        var all = new ArrayList<int[]>(List.of(viewer.principalNumbers()));
        platforms.findTable(session.table().id()).stream()
                .flatMap(table -> table.members().stream())
                .filter(parties::isKnown)
                .forEach(it -> all.add(numbers.numbers(parties.of(it, PartyKind.OTHER, false))));
        return Readers.of(all);
    }

    private SessionView meeting(Viewer viewer, UUID id) {
        var session = tables.session(viewer, id);
        if (session.name() != null) {
            throw ProblemException.notFound();
        }
        return session;
    }
}
