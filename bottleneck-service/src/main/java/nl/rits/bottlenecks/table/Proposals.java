package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.AnswerTerm;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.jointcase.JointCaseViews;
import nl.rits.bottlenecks.jointcase.RipeCases;
import nl.rits.bottlenecks.jointcase.RipeCases.RipeCase;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.Ranking.Ranked;
import nl.rits.bottlenecks.table.TableViews.ProposalView;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What could come on the agenda: signed by all, open, at this table, and not on it yet; by rank. */
@ApplicationScoped
@Transactional
class Proposals {

    /** Business days: what has to be answered within these cannot wait. */
    private static final int PRESSING = 5;

    private static final int SOON = 20;

    private final SessionAccess access;
    private final CaseRepository cases;
    private final RipeCases ripe;
    private final SharedBottlenecks shared;
    private final BottleneckViews bottlenecks;
    private final JointCaseViews jointCases;
    private final TableWeights.Chosen weights;
    private final AgendaViews views;
    private final Agendas agendas;
    private final Clock clock;

    Proposals(
            SessionAccess access,
            CaseRepository cases,
            RipeCases ripe,
            SharedBottlenecks shared,
            BottleneckViews bottlenecks,
            JointCaseViews jointCases,
            TableWeights.Chosen weights,
            AgendaViews views,
            Agendas agendas,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.ripe = ripe;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.jointCases = jointCases;
        this.weights = weights;
        this.views = views;
        this.agendas = agendas;
        this.clock = clock;
    }

    Page<ProposalView> list(Viewer viewer, UUID id, Paging paging) {
        var session = access.read(viewer, id);
        var ranked = ranked(viewer, session);
        var page = ranked.stream().skip(paging.offset()).limit(paging.pageSize).toList();
        var seen = seen(viewer, page);
        var shown =
                bottlenecks.of(seen.values(), viewer).stream().collect(toMap(BottleneckView::id, Function.identity()));
        var written = jointCases.of(seen.values(), session.table, viewer);
        var words = new CaseWords(Map.of(), Map.of(), weights.of(session.table).ranking(), viewer.language());
        return Page.of(
                page.stream()
                        .map(it -> new ProposalView(
                                it.rank(),
                                Objects.requireNonNull(shown.get(it.candidate().id())),
                                Objects.requireNonNullElse(
                                        Objects.requireNonNull(written.get(
                                                        it.candidate().id()))
                                                .decision(),
                                        ""),
                                it.candidate().urgency(),
                                it.candidate().solvability(),
                                it.points(),
                                words.why(it)))
                        .toList(),
                ranked.size(),
                paging);
    }

    SessionView take(Viewer viewer, UUID id, @Nullable String ifMatch, int count) {
        var session = access.forChange(viewer, id);
        var table = access.table(session.table);
        if (session.isReferenceDate()) {
            throw ProblemException.conflict("no-agenda");
        }
        ETags.require(ifMatch, session.version, () -> views.of(session, table, viewer, true));
        var first = ranked(viewer, session).stream().limit(count).toList();
        if (first.isEmpty()) {
            throw ProblemException.conflict("nothing-proposed");
        }
        var seen = seen(viewer, first);
        first.forEach(it -> agendas.put(
                UUID.randomUUID(),
                session,
                Objects.requireNonNull(seen.get(it.candidate().id())).state(),
                null,
                it.candidate().urgency(),
                it.candidate().solvability(),
                viewer.party(),
                clock.instant()));
        return views.of(session, table, viewer, true);
    }

    private Map<UUID, Bottleneck> seen(Viewer viewer, List<Ranked> ranked) {
        return shared
                .find(viewer, ranked.stream().map(it -> it.candidate().id()).toList())
                .stream()
                .collect(toMap(it -> it.state().id(), Function.identity()));
    }

    private List<Ranked> ranked(Viewer viewer, Session session) {
        var on = cases.ofSession(session.id).stream().map(it -> it.bottleneck).collect(Collectors.toSet());
        var today = DutchDays.today(clock);
        var candidates = ripe.at(session.table, viewer).stream()
                .filter(it -> !on.contains(it.bottleneck()))
                .map(it -> candidate(it, today))
                .toList();
        return Ranking.rank(candidates, weights.of(session.table).ranking());
    }

    private static Candidate candidate(RipeCase it, LocalDate today) {
        return new Candidate(
                it.bottleneck(),
                it.homes(),
                urgency(AnswerTerm.daysLeft(it.answerBy(), today)),
                solvability(it.sides()),
                it.projects(),
                it.months(),
                AnswerTerm.isPast(it.status(), it.answerBy(), today),
                it.reportedAt(),
                null);
    }

    private static int urgency(int daysLeft) {
        return daysLeft <= PRESSING ? 3 : daysLeft <= SOON ? 2 : 1;
    }

    /** The fewer sides have to do something, the easier. */
    private static int solvability(int sides) {
        return sides == 0 ? 2 : 4 - sides;
    }
}
