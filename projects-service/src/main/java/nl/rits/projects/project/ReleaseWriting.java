package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.statement.Statements;

/** Every change of who sees a project. */
@ApplicationScoped
@Transactional
public class ReleaseWriting {

    private final Projects projects;
    private final Statements statements;
    private final Releases releases;
    private final Recording recording;

    ReleaseWriting(Projects projects, Statements statements, Releases releases, Recording recording) {
        this.projects = projects;
        this.statements = statements;
        this.releases = releases;
        this.recording = recording;
    }

    /** What an owner of facts chooses to show from now on. */
    public ReleaseRow release(UUID id, UUID owner, Release release, Act act) {
        var project = recording.lock(id);
        var row = row(id, owner);
        row.take(release, act.at());
        recording.keep(
                project, statements.ofProject(id), act.change(Kind.RELEASED, owner, null), Touched.NOTHING, act.at());
        return row;
    }

    /** The owner says that what it shows is still right. */
    public void confirm(UUID id, UUID owner, Act act) {
        recording.lock(id);
        row(id, owner).confirm(act.at());
    }

    /** Recomputes who sees a project after its surroundings or the date changed; records only a difference. */
    public boolean reshare(UUID id, Act act) {
        return projects.lock(id)
                .map(project -> recording.reshare(
                        project, statements.ofProject(id), act.change(Kind.SHARING, null, null), act.at()))
                .orElse(false);
    }

    private ReleaseRow row(UUID project, UUID owner) {
        return releases.findByIdOptional(new ReleaseRow.Key(project, owner)).orElseGet(() -> {
            var made = new ReleaseRow(project, owner);
            releases.persist(made);
            return made;
        });
    }
}
