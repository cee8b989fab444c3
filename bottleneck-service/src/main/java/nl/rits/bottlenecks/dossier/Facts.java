package nl.rits.bottlenecks.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.CaseFiles;
import nl.rits.bottlenecks.bottleneck.CaseFiles.CaseFile;
import nl.rits.bottlenecks.bottleneck.Cause;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.KnownStatements;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.Stated;
import org.jspecify.annotations.Nullable;

/** Gathers every fact of a dossier, for any number of cases in the same few questions. It asks nobody's leave. */
@ApplicationScoped
class Facts {

    /** Of each cause; enough to find some that a reader may see. */
    private static final int SOLVED = 20;

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final CaseFiles files;
    private final Causes causes;
    private final KnownProjects projects;
    private final KnownStatements statements;
    private final KnownParties parties;
    private final KnownPlatforms platforms;

    Facts(
            CaseFiles files,
            Causes causes,
            KnownProjects projects,
            KnownStatements statements,
            KnownParties parties,
            KnownPlatforms platforms) {
        this.files = files;
        this.causes = causes;
        this.projects = projects;
        this.statements = statements;
        this.parties = parties;
        this.platforms = platforms;
    }

    /** Everything that the cases are about, read once. */
    private record Around(
            Map<UUID, KnownProject> projects,
            Map<UUID, List<Stated>> stated,
            Map<UUID, PartyRef> parties,
            Map<UUID, String> tables,
            Map<String, Cause> causes,
            Map<String, List<CaseFile>> solved) {

        PartyRef party(UUID id) {
            return Objects.requireNonNull(parties.get(id));
        }

        @Nullable
        PartyRef partyOrNone(@Nullable UUID id) {
            return id == null ? null : parties.get(id);
        }
    }

    /** What an agenda says of a bottleneck. */
    record OnAgenda(String decision, boolean ripe) {
        static final OnAgenda NOWHERE = new OnAgenda("", true);
    }

    /** @param wanted bottlenecks in the order of the dossier */
    Whole gather(Whole.@Nullable Meeting meeting, SequencedMap<UUID, OnAgenda> wanted, Instant at) {
        var found = files.of(wanted.keySet());
        var around = around(found, wanted.keySet());
        return new Whole(
                meeting,
                at,
                found.stream()
                        .map(file ->
                                whole(file, wanted.getOrDefault(file.state().id(), OnAgenda.NOWHERE), around))
                        .toList());
    }

    private Around around(List<CaseFile> found, Collection<UUID> ids) {
        var about = found.stream()
                .flatMap(it -> it.state().projects().stream())
                .distinct()
                .toList();
        var stated = statements.about(about);
        var people = new HashSet<UUID>();
        stated.forEach(it -> people.add(it.party()));
        found.forEach(it -> {
            people.add(it.state().reporter());
            Stream.ofNullable(it.state().owner()).forEach(people::add);
            it.state().actions().forEach(action -> people.add(action.owner()));
            it.story().stream()
                    .map(CaseFiles.Event::actor)
                    .filter(Objects::nonNull)
                    .forEach(people::add);
        });
        return new Around(
                projects.findAll(about).stream().collect(toMap(KnownProject::id, Function.identity())),
                stated.stream().collect(groupingBy(Stated::project)),
                parties.refs(people),
                platforms.findTables().stream().collect(toMap(KnownPlatform::id, KnownPlatform::name)),
                causes.inOrder().stream().collect(toMap(Cause::code, Function.identity())),
                files.solvedLike(ids, SOLVED).stream()
                        .collect(groupingBy(
                                it -> it.state().cause(), HashMap::new, java.util.stream.Collectors.toList())));
    }

    private static Whole.Case whole(CaseFile file, OnAgenda agenda, Around around) {
        var state = file.state();
        var cause = around.causes().get(state.cause());
        return new Whole.Case(
                state.id(),
                file.audience(),
                state.title(),
                state.cause(),
                cause == null ? state.cause() : cause.label(DUTCH),
                state.certainty(),
                state.status(),
                state.homes(),
                state.months(),
                state.evidence(),
                state.explanation(),
                state.needed(),
                agenda.decision(),
                agenda.ripe(),
                around.party(state.reporter()),
                around.partyOrNone(state.owner()),
                state.projects().stream()
                        .map(around.projects()::get)
                        .filter(Objects::nonNull)
                        .map(it -> new Whole.Project(
                                it.whole(),
                                around.stated().getOrDefault(it.id(), List.of()).stream()
                                        .map(stated -> side(stated, around))
                                        .toList()))
                        .toList(),
                state.actions().stream()
                        .map(it -> new Whole.Act(around.party(it.owner()), it))
                        .toList(),
                file.story().stream()
                        .map(it -> new Whole.Chapter(
                                it.at(),
                                it.what(),
                                around.partyOrNone(it.actor()),
                                it.reason(),
                                it.table() == null ? null : around.tables().get(it.table())))
                        .toList(),
                around.solved().getOrDefault(state.cause(), List.of()).stream()
                        .filter(it -> !it.state().id().equals(state.id()))
                        .map(Facts::lookAlike)
                        .toList());
    }

    private static Whole.Side side(Stated stated, Around around) {
        return new Whole.Side(
                around.party(stated.party()),
                stated.side(),
                stated.confirmedAt(),
                stated.milestones(),
                stated.years(),
                stated.shownTo());
    }

    private static Whole.LookAlike lookAlike(CaseFile solved) {
        var last = solved.story().stream()
                .filter(it -> it.what() == What.SOLVED)
                .reduce((_, later) -> later)
                .orElse(null);
        var at = last == null ? solved.state().changedAt() : last.at();
        return new Whole.LookAlike(
                solved.state().id(),
                solved.audience(),
                solved.state().title(),
                solved.state().homes(),
                at.atZone(Copies.NETHERLANDS).toLocalDate(),
                last == null ? null : last.reason());
    }
}
