package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.bottleneck.AnswerTerm;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.jointcase.JointCaseView;
import nl.rits.bottlenecks.jointcase.JointCaseViews;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.CaseWords.Missing;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.TableViews.CaseView;
import nl.rits.bottlenecks.table.TableViews.May;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.bottlenecks.table.TableViews.Withdrawn;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** An agenda as one member of the table sees it: only the cases that this member may see, numbered anew. */
@ApplicationScoped
class AgendaViews {

    private final CaseRepository cases;
    private final SharedBottlenecks shared;
    private final BottleneckViews bottlenecks;
    private final JointCaseViews jointCases;
    private final TableWeights.Chosen weights;
    private final KnownParties parties;
    private final MinutesViews minutes;
    private final Clock clock;

    AgendaViews(
            CaseRepository cases,
            SharedBottlenecks shared,
            BottleneckViews bottlenecks,
            JointCaseViews jointCases,
            TableWeights.Chosen weights,
            KnownParties parties,
            MinutesViews minutes,
            Clock clock) {
        this.cases = cases;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.jointCases = jointCases;
        this.weights = weights;
        this.parties = parties;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The bottlenecks of an agenda as they are shown, and their joint cases; by bottleneck. */
    record Shown(Map<UUID, BottleneckView> bottlenecks, Map<UUID, JointCaseView> jointCases) {

        BottleneckView bottleneck(AgendaCase agendaCase) {
            return Objects.requireNonNull(bottlenecks.get(agendaCase.bottleneck));
        }

        JointCaseView jointCase(AgendaCase agendaCase) {
            return Objects.requireNonNull(jointCases.get(agendaCase.bottleneck));
        }
    }

    SessionView of(Session session, KnownPlatform table, Viewer viewer, boolean chairs) {
        return of(session, table, viewer, chairs, shown(session, viewer));
    }

    /** What a viewer sees of the agenda. */
    Shown shown(Session session, Viewer viewer) {
        var ids = cases.ofSession(session.id).stream()
                .map(agendaCase -> agendaCase.bottleneck)
                .toList();
        var found = shared.find(viewer, ids);
        return new Shown(
                bottlenecks.of(found, viewer).stream().collect(toMap(BottleneckView::id, Function.identity())),
                jointCases.of(found, session.table, viewer));
    }

    SessionView of(Session session, KnownPlatform table, Viewer viewer, boolean chairs, Shown shown) {
        var visible = cases.ofSession(session.id).stream()
                .filter(agendaCase -> shown.bottlenecks().containsKey(agendaCase.bottleneck))
                .collect(toMap(agendaCase -> agendaCase.id, Function.identity()));
        var words = new CaseWords(
                parties.refs(partiesIn(visible.values(), session, table)),
                minutes.of(visible.keySet()),
                weights.of(table.id()).ranking(),
                viewer.language());
        var held = session.date.isBefore(today());

        var ripe = new ArrayList<Candidate>();
        var notRipe = new ArrayList<CaseView>();
        for (var agendaCase : visible.values()) {
            var bottleneck = shown.bottleneck(agendaCase);
            var jointCase = shown.jointCase(agendaCase);
            var missing = missing(agendaCase, bottleneck, jointCase, held);
            if (missing.isEmpty()) {
                ripe.add(candidate(agendaCase, bottleneck));
            } else {
                notRipe.add(
                        words.unripe(agendaCase, bottleneck, jointCase, candidate(agendaCase, bottleneck), missing));
            }
        }
        var agenda = Ranking.rank(ripe, words.weights()).stream()
                .map(ranked -> {
                    var agendaCase = Objects.requireNonNull(
                            visible.get(ranked.candidate().id()));
                    return words.ripe(agendaCase, shown.bottleneck(agendaCase), shown.jointCase(agendaCase), ranked);
                })
                .toList();
        return new SessionView(
                session.id,
                session.version,
                session.number,
                session.name,
                new TableRef(table.id(), table.name()),
                table.chair() == null ? null : words.names().get(table.chair()),
                session.date,
                session.starts,
                session.ends,
                session.place,
                withdrawn(session),
                invited(session, table).stream()
                        .map(it -> Objects.requireNonNull(words.names().get(it)))
                        .sorted(Comparator.comparing(PartyRef::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                agenda,
                notRipe,
                new May(chairs));
    }

    static @Nullable Withdrawn withdrawn(Session session) {
        return session.withdrawnAt == null || session.withdrawnReason == null
                ? null
                : new Withdrawn(session.withdrawnAt, session.withdrawnReason);
    }

    /** Who comes: those chosen, or else every member but the office of the table itself. */
    static Set<UUID> invited(Session session, KnownPlatform table) {
        var some = session.invited();
        var all = new TreeSet<>(some == null ? table.members() : some);
        if (some == null && table.chair() != null) {
            all.remove(table.chair());
        }
        return all;
    }

    /** @param held what was solved since then, or never signed, still was on the agenda of that day */
    private static List<Missing> missing(
            AgendaCase agendaCase, BottleneckView bottleneck, JointCaseView jointCase, boolean held) {
        var missing = new ArrayList<Missing>();
        if (CaseWords.decision(agendaCase, jointCase).isBlank()) {
            missing.add(Missing.DECISION);
        }
        if (bottleneck.homes() == 0) {
            missing.add(Missing.HOMES);
        }
        if (!bottleneck.status().isOpen() && !held) {
            missing.add(Missing.ENDED);
        }
        if (!held && agendaCase.admittedReason == null && !jointCase.signed()) {
            missing.add(jointCase.version() == 0 ? Missing.JOINT_CASE : Missing.SIGNATURES);
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

    private LocalDate today() {
        return DutchDays.today(clock);
    }

    private static Set<UUID> partiesIn(Iterable<AgendaCase> cases, Session session, KnownPlatform table) {
        var ids = new HashSet<>(invited(session, table));
        add(ids, table.chair());
        cases.forEach(agendaCase -> {
            add(ids, agendaCase.movedBy);
            add(ids, agendaCase.admittedBy);
        });
        return ids;
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
