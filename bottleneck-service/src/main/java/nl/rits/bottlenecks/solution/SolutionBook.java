package nl.rits.bottlenecks.solution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Change;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;

/** Keeps what is told of a solution, and that it was told. It asks nobody's leave: users come through {@link Solutions}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SolutionBook {

    private final SolutionShelf shelf;
    private final KnownProjects projects;
    private final Casebook casebook;

    SolutionBook(SolutionShelf shelf, KnownProjects projects, Casebook casebook) {
        this.shelf = shelf;
        this.projects = projects;
        this.casebook = casebook;
    }

    /** The five answers, and where to read more. */
    public record Words(
            String problem, String approach, String who, String effort, String lesson, List<Solution.Link> links) {}

    /** @param wide for everyone who signs in */
    public void tell(Bottleneck bottleneck, Words words, boolean wide, Actor teller, Instant at) {
        var state = bottleneck.state();
        var solution = shelf.of(state.id()).orElseGet(() -> begun(state.id(), at));
        solution.version++;
        solution.problem = words.problem();
        solution.approach = words.approach();
        solution.who = words.who();
        solution.effort = words.effort();
        solution.lesson = words.lesson();
        solution.links = words.links();
        solution.wide = wide;
        solution.cause = state.cause();
        solution.homes = state.homes();
        solution.phases = projects.findAll(state.projects()).stream()
                .map(KnownProject::phase)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        solution.teller = teller.party();
        solution.changedAt = at;
        shelf.persistAndFlush(solution);
        casebook.change(bottleneck, new Change.Tell(), What.SOLUTION_TOLD, teller, null, at);
    }

    private static Solution begun(UUID bottleneck, Instant at) {
        var solution = new Solution();
        solution.id = UUID.randomUUID();
        solution.bottleneck = bottleneck;
        solution.toldAt = at;
        return solution;
    }

    void takeBack(Bottleneck bottleneck, Solution solution, Actor by, Instant at) {
        shelf.delete(solution);
        casebook.change(bottleneck, new Change.Tell(), What.SOLUTION_TAKEN_BACK, by, null, at);
    }
}
