package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.history.History;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Changes what one owner shows of many projects: all of it or nothing, a few hundred projects in memory at a time. */
@ApplicationScoped
public class ReleasingMany {

    private static final int CHUNK = 500;

    private final Projects projects;
    private final Statements statements;
    private final Releases releases;
    private final KnownParties parties;
    private final Audiences audiences;
    private final History history;
    private final Outbox outbox;
    private final ManyRows many;
    private final EntityManager entities;

    ReleasingMany(
            Projects projects,
            Statements statements,
            Releases releases,
            KnownParties parties,
            Audiences audiences,
            History history,
            Outbox outbox,
            ManyRows many,
            EntityManager entities) {
        this.projects = projects;
        this.statements = statements;
        this.releases = releases;
        this.parties = parties;
        this.audiences = audiences;
        this.history = history;
        this.outbox = outbox;
        this.many = many;
        this.entities = entities;
    }

    /** What a release was, and the version that it has now. @param before none: all by default */
    public record Released(UUID project, @Nullable Release before, long version) {}

    /** What to show of a project, given what is shown; none: leave it as it is. */
    public interface Choice extends BiFunction<UUID, ReleaseRow, @Nullable Release> {}

    /** @return the projects of which what is shown was changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Released> release(UUID owner, Collection<UUID> ids, Choice choice, Act act) {
        var around = parties.aroundMany();
        var sorted = ids.stream().distinct().sorted().toList();
        var released = new ArrayList<Released>();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            var chunk = sorted.subList(from, Math.min(sorted.size(), from + CHUNK));
            released.addAll(releaseChunk(owner, chunk, choice, act, around));
            entities.clear();
        }
        return released;
    }

    /** What a chunk leaves to be written. */
    private record Work(
            List<Released> released,
            List<Project> projects,
            List<Statement> statements,
            List<ReleaseRow> rows,
            List<History.Next> versions,
            List<Event> events) {

        static Work none() {
            return new Work(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    private List<Released> releaseChunk(
            UUID owner, List<UUID> ids, Choice choice, Act act, BiFunction<String, UUID, Surroundings> around) {
        // Held before anything else is read: what is read then cannot change any more.
        var held = projects.lockAll(ids);
        var stated = statements.ofProjects(ids).stream().collect(Collectors.groupingBy(it -> it.project));
        var rows = releases.ofProjects(ids).stream().collect(Collectors.groupingBy(it -> it.project));
        var change = act.change(Kind.RELEASED, owner, null);
        var work = Work.none();
        for (var project : held) {
            var chosen = rows.getOrDefault(project.id, List.of());
            var kept = chosen.stream().filter(it -> it.party.equals(owner)).findFirst();
            var row = kept.orElseGet(() -> new ReleaseRow(project.id, owner));
            var next = choice.apply(project.id, row);
            if (next == null || next.equals(row.release())) {
                continue;
            }
            var before = kept.map(ReleaseRow::release).orElse(null);
            var all = chosen.stream().collect(Collectors.toMap(it -> it.party, ReleaseRow::release));
            all.put(owner, next);
            row.take(next, act.at());
            project.sequence++;
            work.rows().add(row);
            work.projects().add(project);
            work.released().add(new Released(project.id, before, row.version));
            work.versions().add(new History.Next(project.id, project.sequence));
            share(
                    project,
                    stated.getOrDefault(project.id, List.of()),
                    all,
                    around.apply(project.municipality, project.steward),
                    change,
                    act,
                    work);
        }
        many.write(work.projects(), work.statements(), work.rows());
        history.appendSame(work.versions(), change, act.at());
        outbox.publishAll(work.events());
        return work.released();
    }

    private void share(
            Project project,
            List<Statement> all,
            Map<UUID, Release> chosen,
            Surroundings around,
            Change change,
            Act act,
            Work work) {
        var before = Shown.of(project, all);
        var audience = audiences.refresh(project, all, chosen, around, LocalDate.ofInstant(act.at(), Statement.ZONE));
        all.stream()
                .filter(it -> !Arrays.equals(before.statements().get(it.party), it.planningTo))
                .forEach(work.statements()::add);
        Set<String> informed = before.informed(project, all, audience, Touched.NOTHING, null);
        work.events().add(ProjectChanged.event(project, all, audience, change, informed, act.at()));
    }
}
