package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.known.KnownPlannings;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.KnownStatements;
import nl.rits.bottlenecks.known.PlanMove;
import nl.rits.bottlenecks.known.PlanMoves;
import nl.rits.bottlenecks.known.PlanMoves.Sight;
import nl.rits.bottlenecks.known.PlanMoves.Stater;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;

/**
 * What changed of plans: those of the municipalities of a table, and those that its agenda is about. What nobody told here before
 * the beginning of a time, is not compared.
 */
@ApplicationScoped
class PlanChanges {

    /** As the first of the readers may know of them; a project that did not stand otherwise at any moment is left out. */
    private static final String SCOPE = """
            from known_project p
            where p.core_to && cast(:principals as integer[])
                and (p.steward = any (cast(:members as uuid[])) or p.id = any (cast(:agenda as uuid[])))
                and %s exists (
                    select from known_planning n
                    where n.project = p.id and %s)""";

    private static final String MOVED = "select p.* "
            + SCOPE.formatted("", "n.at >= cast(:from as timestamptz) and n.at < cast(:to as timestamptz)");

    private static final String UNKNOWN =
            "select p.id " + SCOPE.formatted("not", "(n.begins or n.at < cast(:from as timestamptz))");

    private final EntityManager database;
    private final KnownPlannings plannings;
    private final KnownStatements statements;

    PlanChanges(EntityManager database, KnownPlannings plannings, KnownStatements statements) {
        this.database = database;
        this.plannings = plannings;
        this.statements = statements;
    }

    /** @param eyes everyone who reads along: what one of them may not see, is not there. @param agenda projects of its cases */
    List<Found> of(List<Viewer> eyes, Window window, Set<UUID> agenda) {
        var projects = Rows.of(
                        scope(database.createNativeQuery(MOVED, KnownProject.class), eyes.getFirst(), window, agenda)
                                .setParameter("to", window.to()),
                        KnownProject.class)
                .stream()
                .filter(it -> see(eyes, it.whole().coreTo()))
                .toList();
        var ids = projects.stream().map(KnownProject::id).toList();
        var stories = plannings.between(ids, window.from(), window.to());
        var stated = statements.about(ids).stream()
                .filter(it -> see(eyes, it.shownTo()))
                .collect(groupingBy(Stated::project));
        return projects.stream()
                .flatMap(it -> {
                    var story = Objects.requireNonNull(stories.get(it.id()));
                    var sight = sight(eyes, it, stated.getOrDefault(it.id(), List.of()));
                    var homes = sight.homes(story.getLast());
                    return PlanMoves.between(story, window.from(), sight).stream()
                            .map(move -> found(it, homes, sight.exact(), move));
                })
                .toList();
    }

    /** Those of which nothing was told here before that time, as far as this reader knows of them. */
    Set<UUID> unknown(Viewer viewer, Window window, Set<UUID> agenda) {
        return Set.copyOf(
                Rows.of(scope(database.createNativeQuery(UNKNOWN, UUID.class), viewer, window, agenda), UUID.class));
    }

    private static Query scope(Query query, Viewer viewer, Window window, Set<UUID> agenda) {
        return query.setParameter("principals", KnownProjects.array(viewer))
                .setParameter("members", Rows.array(window.members()))
                .setParameter("agenda", Rows.array(agenda))
                .setParameter("from", window.from().toString());
    }

    private static Sight sight(List<Viewer> eyes, KnownProject project, Collection<Stated> stated) {
        var facts = project.whole();
        return Sight.of(
                see(eyes, facts.exactTo()),
                see(eyes, facts.statusTo()),
                stated.stream().map(it -> new Stater(it.party(), it.side())).toList());
    }

    private static Found found(KnownProject project, int homes, boolean exact, PlanMove move) {
        var shift = move.shift();
        return new Found(
                SinceKind.of(move.kind()),
                move.at(),
                null,
                project.name(),
                homes,
                null,
                null,
                null,
                shift == null ? Set.of() : Set.of(shift.party()),
                null,
                null,
                null,
                new Found.Plan(
                        project.id(),
                        new MunicipalityRef(project.municipality(), project.municipalityName()),
                        !exact,
                        move));
    }

    private static boolean see(List<Viewer> eyes, int[] shownTo) {
        return eyes.stream().allMatch(it -> PrincipalNumbers.meet(shownTo, it.principalNumbers()));
    }
}
