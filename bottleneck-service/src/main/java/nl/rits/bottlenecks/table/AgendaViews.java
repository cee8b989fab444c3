package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.bottleneck.AnswerTerm;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.Ranking.Ranked;
import nl.rits.bottlenecks.table.TableViews.CaseView;
import nl.rits.bottlenecks.table.TableViews.May;
import nl.rits.bottlenecks.table.TableViews.Moved;
import nl.rits.bottlenecks.table.TableViews.Reason;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** An agenda as one member of the table sees it: only the cases that this member may see, numbered anew. */
@ApplicationScoped
class AgendaViews {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final CaseRepository cases;
    private final SharedBottlenecks shared;
    private final BottleneckViews bottlenecks;
    private final KnownParties parties;
    private final Clock clock;

    AgendaViews(
            CaseRepository cases,
            SharedBottlenecks shared,
            BottleneckViews bottlenecks,
            KnownParties parties,
            Clock clock) {
        this.cases = cases;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.parties = parties;
        this.clock = clock;
    }

    SessionView of(Session session, KnownPlatform table, Viewer viewer, boolean chairs) {
        var onAgenda = cases.ofSession(session.id);
        var ids = onAgenda.stream().map(agendaCase -> agendaCase.bottleneck).toList();
        var seen = bottlenecks.of(shared.find(viewer, ids), viewer).stream()
                .collect(toMap(BottleneckView::id, Function.identity()));
        var visible = onAgenda.stream()
                .filter(agendaCase -> seen.containsKey(agendaCase.bottleneck))
                .collect(toMap(agendaCase -> agendaCase.id, Function.identity()));
        var people = parties.refs(partiesIn(visible.values(), table));

        var ripe = new ArrayList<Candidate>();
        var notRipe = new ArrayList<CaseView>();
        for (var agendaCase : visible.values()) {
            var bottleneck = Objects.requireNonNull(seen.get(agendaCase.bottleneck));
            var missing = missing(agendaCase, bottleneck, session.date.isBefore(today()));
            if (missing.isEmpty()) {
                ripe.add(candidate(agendaCase, bottleneck));
            } else {
                notRipe.add(unripe(agendaCase, bottleneck, missing, viewer));
            }
        }
        var agenda = Ranking.rank(ripe).stream()
                .map(ranked -> {
                    var agendaCase = Objects.requireNonNull(
                            visible.get(ranked.candidate().id()));
                    return ripe(
                            agendaCase,
                            Objects.requireNonNull(seen.get(agendaCase.bottleneck)),
                            ranked,
                            people,
                            viewer);
                })
                .toList();
        return new SessionView(
                session.id,
                session.version,
                session.number,
                session.name,
                new TableRef(table.id(), table.name()),
                table.chair() == null ? null : people.get(table.chair()),
                session.date,
                session.place,
                agenda,
                notRipe,
                new May(chairs));
    }

    /** @param held what was solved since then still was on the agenda of that day */
    private static List<String> missing(AgendaCase agendaCase, BottleneckView bottleneck, boolean held) {
        var missing = new ArrayList<String>();
        if (agendaCase.decision.isBlank()) {
            missing.add("DECISION");
        }
        if (bottleneck.homes() == 0) {
            missing.add("HOMES");
        }
        if (!bottleneck.status().isOpen() && !held) {
            missing.add("ENDED");
        }
        return missing;
    }

    private Candidate candidate(AgendaCase agendaCase, BottleneckView bottleneck) {
        var unanswered = AnswerTerm.isPast(bottleneck.status(), bottleneck.answerBy(), today())
                || bottleneck.story().stream().anyMatch(chapter -> chapter.code() == What.ESCALATED_BY_ITSELF);
        return new Candidate(
                agendaCase.id,
                bottleneck.homes(),
                agendaCase.urgency,
                agendaCase.solvability,
                bottleneck.projects().size(),
                bottleneck.months(),
                unanswered,
                bottleneck.reportedAt(),
                agendaCase.ranking());
    }

    private static CaseView ripe(
            AgendaCase agendaCase,
            BottleneckView bottleneck,
            Ranked ranked,
            Map<UUID, PartyRef> people,
            Viewer viewer) {
        var move = ranked.candidate().move();
        var why = ranked.why().stream()
                .map(reason -> new Reason(
                        reason.name(),
                        Texts.of(
                                viewer.language(),
                                "why." + reason,
                                bottleneck.homes(),
                                bottleneck.projects().size(),
                                ranked.rank(),
                                move == null ? "" : move.reason(),
                                bottleneck.months(),
                                agendaCase.urgency,
                                agendaCase.solvability,
                                ranked.candidate().points())))
                .toList();
        return new CaseView(
                agendaCase.id,
                ranked.rank(),
                bottleneck,
                agendaCase.decision,
                agendaCase.urgency,
                agendaCase.solvability,
                bottleneck.homes(),
                ranked.candidate().points(),
                why,
                move == null
                        ? null
                        : new Moved(Objects.requireNonNull(people.get(move.by())), move.reason(), ranked.rank()),
                List.of());
    }

    private static CaseView unripe(
            AgendaCase agendaCase, BottleneckView bottleneck, List<String> missing, Viewer viewer) {
        return new CaseView(
                agendaCase.id,
                null,
                bottleneck,
                agendaCase.decision,
                agendaCase.urgency,
                agendaCase.solvability,
                bottleneck.homes(),
                (long) bottleneck.homes() * agendaCase.urgency * agendaCase.solvability,
                List.of(),
                null,
                missing.stream()
                        .map(code -> new Reason(code, Texts.of(viewer.language(), "missing." + code)))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(NETHERLANDS));
    }

    private static Set<UUID> partiesIn(Iterable<AgendaCase> cases, KnownPlatform table) {
        var ids = new HashSet<UUID>();
        add(ids, table.chair());
        cases.forEach(agendaCase -> add(ids, agendaCase.movedBy));
        return ids;
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
