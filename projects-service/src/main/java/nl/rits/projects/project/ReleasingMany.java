package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.history.History;
import nl.rits.projects.history.History.Kept;
import nl.rits.projects.project.ManyRows.Reshown;
import nl.rits.projects.project.ProjectEvents.Ready;
import nl.rits.projects.project.ProjectEvents.Told;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Surroundings;
import org.jspecify.annotations.Nullable;

/** Changes what one owner shows of many projects: all of it or nothing, a few thousand projects in memory at a time. */
@ApplicationScoped
public class ReleasingMany {

    private static final int CHUNK = 2_500;

    private final HeldProjects projects;
    private final KnownParties parties;
    private final Audiences audiences;
    private final ManyRows rows;
    private final History history;
    private final ProjectEvents events;

    ReleasingMany(
            HeldProjects projects,
            KnownParties parties,
            Audiences audiences,
            ManyRows rows,
            History history,
            ProjectEvents events) {
        this.projects = projects;
        this.parties = parties;
        this.audiences = audiences;
        this.rows = rows;
        this.history = history;
        this.events = events;
    }

    /** What a release was, and the version that it has now. @param before none: all by default */
    public record Released(UUID project, @Nullable Release before, long version) {}

    /** What to show of a project, given what is shown; none: leave it as it is. */
    public interface Choice extends BiFunction<UUID, ReleaseRow, @Nullable Release> {}

    /** What became of some projects: to be written. */
    private record Outcome(
            List<Released> released, List<Reshown> reshown, List<History.Next> next, List<Ready> events) {
        Outcome() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * While the database writes the projects that were decided on, the next are decided on.
     *
     * @return the projects of which what is shown was changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Released> release(UUID owner, Collection<UUID> ids, Choice choice, Act act) {
        var around = parties.aroundMany();
        var change = act.change(Kind.RELEASED, owner, null);
        var sorted = ids.stream().distinct().sorted(Projects.ORDER).toList();
        var released = new ArrayList<Released>();
        try (var deciding = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
            var ahead = CompletableFuture.completedFuture(new Outcome());
            for (int from = 0; from < sorted.size(); from += CHUNK) {
                var held = projects.hold(sorted.subList(from, Math.min(sorted.size(), from + CHUNK)));
                var decided = ahead;
                ahead = CompletableFuture.supplyAsync(() -> decide(owner, held, choice, change, act, around), deciding);
                released.addAll(write(decided.join(), change, act));
            }
            released.addAll(write(ahead.join(), change, act));
        }
        return released;
    }

    private Outcome decide(
            UUID owner,
            List<Held> held,
            Choice choice,
            Change change,
            Act act,
            BiFunction<String, UUID, Surroundings> around) {
        var outcome = new Outcome();
        for (var plan : held) {
            var row = plan.release(owner);
            var before = plan.releases().containsKey(owner) ? row.release() : null;
            var next = choice.apply(plan.id(), row);
            if (next == null || next.equals(row.release())) {
                continue;
            }
            var audience = Audience.of(
                    plan.shared(around.apply(plan.municipality(), plan.steward())), plan.with(owner, next), act.day());
            var shown = audiences.shown(audience);
            row.take(next, act.at());
            outcome.released().add(new Released(plan.id(), before, row.version));
            outcome.reshown().add(new Reshown(plan, shown, row));
            var sequence = plan.sequence() + 1;
            var told = new Told(
                    plan.id(),
                    sequence,
                    new Kept(sequence, 0),
                    shown,
                    plan.shown().informed(shown, Touched.NOTHING, null));
            outcome.next().add(new History.Next(plan.id(), sequence));
            outcome.events().add(events.ready(told, change, act.at()));
        }
        return outcome;
    }

    private List<Released> write(Outcome outcome, Change change, Act act) {
        if (!outcome.released().isEmpty()) {
            rows.write(outcome.reshown(), act.at());
            history.appendSame(outcome.next(), change, act.at());
            events.publish(outcome.events());
        }
        return outcome.released();
    }
}
