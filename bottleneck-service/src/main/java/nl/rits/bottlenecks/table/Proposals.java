package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.AnswerTerm;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.jointcase.JointCaseView;
import nl.rits.bottlenecks.jointcase.JointCaseViews;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.Ranking.Ranked;
import nl.rits.bottlenecks.table.TableViews.ProposalView;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What could come on the agenda: signed by all, open, at this table, and not on it yet; by rank. */
@ApplicationScoped
@Transactional
class Proposals {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** Business days: what has to be answered within these cannot wait. */
    private static final int PRESSING = 5;

    private static final int SOON = 20;

    private final SessionAccess access;
    private final CaseRepository cases;
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
            SharedBottlenecks shared,
            BottleneckViews bottlenecks,
            JointCaseViews jointCases,
            TableWeights.Chosen weights,
            AgendaViews views,
            Agendas agendas,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.jointCases = jointCases;
        this.weights = weights;
        this.views = views;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** @param seen as they stand, by id */
    private record Ripe(Map<UUID, Bottleneck> seen, Map<UUID, JointCaseView> written, List<Ranked> ranked) {

        Bottleneck of(Ranked it) {
            return Objects.requireNonNull(seen.get(it.candidate().id()));
        }

        String decision(Ranked it) {
            return Objects.requireNonNullElse(
                    Objects.requireNonNull(written.get(it.candidate().id())).decision(), "");
        }
    }

    Page<ProposalView> list(Viewer viewer, UUID id, Paging paging) {
        var session = access.read(viewer, id);
        var ripe = ripe(viewer, session);
        var page = ripe.ranked().stream()
                .skip(paging.offset())
                .limit(paging.pageSize)
                .toList();
        var shown = bottlenecks.of(page.stream().map(ripe::of).toList(), viewer).stream()
                .collect(toMap(BottleneckView::id, Function.identity()));
        var words = new CaseWords(Map.of(), Map.of(), weights.of(session.table).ranking(), viewer.language());
        return Page.of(
                page.stream()
                        .map(it -> new ProposalView(
                                it.rank(),
                                Objects.requireNonNull(shown.get(it.candidate().id())),
                                ripe.decision(it),
                                it.candidate().urgency(),
                                it.candidate().solvability(),
                                it.points(),
                                words.why(it)))
                        .toList(),
                ripe.ranked().size(),
                paging);
    }

    SessionView take(Viewer viewer, UUID id, @Nullable String ifMatch, int count) {
        var session = access.forChange(viewer, id);
        var table = access.table(session.table);
        if (session.isReferenceDate()) {
            throw ProblemException.conflict("no-agenda");
        }
        ETags.require(ifMatch, session.version, () -> views.of(session, table, viewer, true));
        var ripe = ripe(viewer, session);
        if (ripe.ranked().isEmpty()) {
            throw ProblemException.conflict("nothing-proposed");
        }
        ripe.ranked().stream()
                .limit(count)
                .forEach(it -> agendas.put(
                        UUID.randomUUID(),
                        session,
                        ripe.of(it).state(),
                        null,
                        it.candidate().urgency(),
                        it.candidate().solvability(),
                        viewer.party(),
                        clock.instant()));
        return views.of(session, table, viewer, true);
    }

    private Ripe ripe(Viewer viewer, Session session) {
        var on = cases.ofSession(session.id).stream().map(it -> it.bottleneck).collect(Collectors.toSet());
        var seen = shared.find(viewer, jointCases.writtenFor(session.table)).stream()
                .filter(it -> session.table.equals(it.state().table()))
                .filter(it -> it.state().status().isOpen() && it.state().homes() > 0)
                .filter(it -> !on.contains(it.state().id()))
                .collect(toMap(it -> it.state().id(), Function.identity()));
        var written = jointCases.of(seen.values(), session.table, viewer);
        var known = bottlenecks.projectsSeen(seen.values(), viewer);
        var ripe = seen.values().stream()
                .filter(it ->
                        Objects.requireNonNull(written.get(it.state().id())).signed())
                .map(it -> candidate(
                        it,
                        Objects.requireNonNull(written.get(it.state().id())),
                        known.getOrDefault(it.state().id(), 0)))
                .toList();
        return new Ripe(
                seen, written, Ranking.rank(ripe, weights.of(session.table).ranking()));
    }

    private Candidate candidate(Bottleneck bottleneck, JointCaseView jointCase, int projects) {
        var state = bottleneck.state();
        var today = LocalDate.now(clock.withZone(NETHERLANDS));
        var late = AnswerTerm.isPast(state.status(), state.answerBy(), today);
        return new Candidate(
                state.id(),
                state.homes(),
                urgency(AnswerTerm.daysLeft(state.answerBy(), today)),
                solvability(jointCase),
                projects,
                state.months(),
                late,
                state.reportedAt(),
                null);
    }

    private static int urgency(int daysLeft) {
        return daysLeft <= PRESSING ? 3 : daysLeft <= SOON ? 2 : 1;
    }

    /** The fewer sides have to do something, the easier. */
    private static int solvability(JointCaseView it) {
        var sides = Stream.of(it.market(), it.corporation(), it.government())
                .filter(Objects::nonNull)
                .count();
        return sides == 0 ? 2 : 4 - (int) sides;
    }
}
