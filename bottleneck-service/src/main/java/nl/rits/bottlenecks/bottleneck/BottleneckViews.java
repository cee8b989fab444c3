package nl.rits.bottlenecks.bottleneck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.Chapter;
import nl.rits.bottlenecks.bottleneck.BottleneckView.JoinedRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.LinkView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ProjectRef;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ReportView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Words and names around bottlenecks that a viewer was already found to see; a page of them in a few queries. */
@ApplicationScoped
public class BottleneckViews {

    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;
    private final Causes causes;
    private final SharedBottlenecks shared;
    private final History history;
    private final Clock clock;

    BottleneckViews(
            KnownParties parties,
            KnownPlatforms platforms,
            KnownProjects projects,
            Causes causes,
            SharedBottlenecks shared,
            History history,
            Clock clock) {
        this.parties = parties;
        this.platforms = platforms;
        this.projects = projects;
        this.causes = causes;
        this.shared = shared;
        this.history = history;
        this.clock = clock;
    }

    public BottleneckView of(Bottleneck bottleneck, Viewer viewer) {
        return of(List.of(bottleneck), viewer).getFirst();
    }

    public List<BottleneckView> of(Collection<Bottleneck> bottlenecks, Viewer viewer) {
        var states = bottlenecks.stream().map(Bottleneck::state).toList();
        var stories = history.stories(states.stream().map(BottleneckState::id).toList());
        var around = new Around(
                viewer,
                byId(projects.find(viewer, projectsIn(states))),
                projects.findAll(projectsIn(states)).stream().collect(toMap(KnownProject::id, KnownProject::steward)),
                parties.refs(partiesIn(states, stories)),
                platforms.findTables().stream().collect(toMap(KnownPlatform::id, Function.identity())),
                stories.stream().collect(groupingBy(History.Entry::bottleneck)),
                shared
                        .find(
                                viewer,
                                states.stream()
                                        .map(BottleneckState::joinedInto)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .collect(toMap(it -> it.id, it -> new JoinedRef(it.id, it.title))),
                DutchDays.today(clock));
        return states.stream().map(state -> view(state, around)).toList();
    }

    /** What the page needs, read once. */
    private record Around(
            Viewer viewer,
            Map<UUID, KnownProject> seen,
            Map<UUID, UUID> stewards,
            Map<UUID, PartyRef> parties,
            Map<UUID, KnownPlatform> tables,
            Map<UUID, List<History.Entry>> stories,
            Map<UUID, JoinedRef> joinedInto,
            LocalDate today) {

        PartyRef party(UUID id) {
            return Objects.requireNonNull(parties.get(id));
        }

        @Nullable
        PartyRef partyOrNone(@Nullable UUID id) {
            return id == null ? null : parties.get(id);
        }

        Standing standing(BottleneckState state) {
            var table = state.table() == null ? null : tables.get(state.table());
            return Standing.of(
                    state,
                    viewer,
                    state.projects().stream()
                            .map(stewards::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    table == null ? null : table.chair());
        }

        Optional<TableRef> table(@Nullable UUID id) {
            return Optional.ofNullable(id).map(tables::get).map(table -> new TableRef(table.id(), table.name()));
        }
    }

    private BottleneckView view(BottleneckState state, Around around) {
        var me = around.viewer();
        var joinable = state.status().isOpen()
                && me.plansFor(me.party())
                && !state.reporters().contains(me.party());
        return new BottleneckView(
                state.id(),
                state.version(),
                state.title(),
                state.cause(),
                state.certainty(),
                state.evidence(),
                state.explanation(),
                state.needed(),
                state.status(),
                state.homes(),
                state.months(),
                state.projects().stream()
                        .map(around.seen()::get)
                        .filter(Objects::nonNull)
                        .map(it -> ref(it, around.viewer()))
                        .toList(),
                around.party(state.reporter()),
                around.partyOrNone(state.owner()),
                state.actions().stream()
                        .map(action -> new ActionView(
                                Integer.toString(action.id()),
                                action.what(),
                                around.party(action.owner()),
                                action.due(),
                                action.done()))
                        .toList(),
                around.table(state.table()).orElse(null),
                state.reportedAt(),
                state.answerBy(),
                AnswerTerm.daysLeft(state.answerBy(), around.today()),
                state.isPaused(around.today()) ? state.pausedUntil() : null,
                around.stories().getOrDefault(state.id(), List.of()).stream()
                        .map(entry -> chapter(entry, around))
                        .toList(),
                around.standing(state)
                        .may(state.status(), causes.isConfidential(state.cause()))
                        .joining(joinable),
                state.kind(),
                reports(state, around),
                state.joinedInto() == null ? null : around.joinedInto().get(state.joinedInto()),
                state.links().stream()
                        .map(link -> new LinkView(
                                link.id(),
                                link.title(),
                                link.url(),
                                around.party(link.party()),
                                me.actsFor(link.party())))
                        .toList());
    }

    private static List<ReportView> reports(BottleneckState state, Around around) {
        var own = state.own();
        var first = new Joined(
                state.reporter(),
                own.certainty(),
                state.evidence(),
                state.explanation(),
                own.homes(),
                own.months(),
                own.projects());
        return Stream.concat(Stream.of(first), state.joined().stream())
                .map(one -> new ReportView(
                        around.party(one.party()),
                        one.certainty(),
                        one.evidence(),
                        one.explanation(),
                        one.homes(),
                        one.months(),
                        one.projects().stream()
                                .filter(around.seen()::containsKey)
                                .toList()))
                .toList();
    }

    private static ProjectRef ref(KnownProject project, Viewer viewer) {
        return new ProjectRef(
                project.id(),
                project.name(),
                project.homes(viewer),
                project.isExact(viewer) ? null : true,
                new MunicipalityRef(project.municipality(), project.municipalityName()));
    }

    private static Chapter chapter(History.Entry entry, Around around) {
        var table = around.table(entry.table()).map(TableRef::name).orElse("–");
        return new Chapter(
                entry.at(),
                around.partyOrNone(entry.actor()),
                Texts.of(around.viewer().language(), "story." + entry.what(), table),
                entry.what(),
                entry.reason());
    }

    private static Map<UUID, KnownProject> byId(Collection<KnownProject> projects) {
        return projects.stream().collect(toMap(KnownProject::id, Function.identity()));
    }

    private static List<UUID> projectsIn(List<BottleneckState> states) {
        return states.stream()
                .flatMap(state -> state.projects().stream())
                .distinct()
                .toList();
    }

    private static Collection<UUID> partiesIn(List<BottleneckState> states, List<History.Entry> stories) {
        var ids = new HashSet<UUID>();
        states.forEach(state -> {
            ids.addAll(state.reporters());
            state.links().forEach(link -> ids.add(link.party()));
            Stream.ofNullable(state.owner()).forEach(ids::add);
            state.actions().forEach(action -> ids.add(action.owner()));
        });
        stories.stream().map(History.Entry::actor).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }
}
