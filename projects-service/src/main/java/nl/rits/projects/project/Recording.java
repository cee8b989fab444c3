package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.History;
import nl.rits.projects.history.History.Kept;
import nl.rits.projects.history.History.Stretch;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.project.ProjectEvents.Told;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.statement.Statement;

/** Keeps what a change left behind: state, history, audience and event together, in the transaction of the change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recording {

    private final Projects projects;
    private final KnownParties parties;
    private final Audiences audiences;
    private final History history;
    private final ProjectEvents events;

    Recording(Projects projects, KnownParties parties, Audiences audiences, History history, ProjectEvents events) {
        this.projects = projects;
        this.parties = parties;
        this.audiences = audiences;
        this.history = history;
        this.events = events;
    }

    /** The project, held until the end of the transaction. */
    Project lock(UUID id) {
        return projects.lock(id).orElseThrow(ProblemException::notFound);
    }

    void keep(Project project, List<Statement> all, Change change, Touched touched, Instant at) {
        keep(project, all, change, touched, Shown.of(project, all), at);
    }

    private void keep(Project project, List<Statement> all, Change change, Touched touched, Shown before, Instant at) {
        project.sequence++;
        project.weigh(all);
        project.mark(touched, at);
        refresh(project, all, at);
        projects.flush();
        var kept = history.append(project.state(all), project.sequence, change, at);
        tell(project, all, kept, change, touched, before, at);
    }

    /** @return whether the rules, applied anew, gave another audience; then it is recorded */
    boolean reshare(Project project, List<Statement> all, Change change, Instant at) {
        var before = Shown.of(project, all);
        refresh(project, all, at);
        if (before.isSame(Shown.of(project, all))) {
            return false;
        }
        keep(project, all, change, Touched.NOTHING, before, at);
        return true;
    }

    /** Keeps a correction of the past: the present stays, but who sees what was corrected hears of it. */
    void correct(
            Project project,
            List<Statement> all,
            List<Stretch> stretches,
            UnaryOperator<ProjectState> correction,
            Change change,
            Instant at) {
        var before = Shown.of(project, all);
        project.sequence++;
        var told = history.correct(stretches, correction, project.sequence, change, at);
        var touched = change.statedBy() == null ? Touched.of(told) : Touched.NOTHING;
        project.mark(touched, at);
        refresh(project, all, at);
        projects.flush();
        tell(project, all, history.present(project.id), change, touched, before, at);
    }

    private void refresh(Project project, List<Statement> all, Instant at) {
        audiences.refresh(project, all, parties.around(project.municipality, project.steward), DutchDays.of(at));
    }

    /** @param before who saw it until now: who sees it now for the first time hears of it too */
    private void tell(
            Project project, List<Statement> all, Kept kept, Change change, Touched touched, Shown before, Instant at) {
        var now = Shown.of(project, all);
        var informed = before.informed(now, touched, change.statedBy());
        events.publish(List.of(events.ready(new Told(project.id, project.sequence, kept, now, informed), change, at)));
    }
}
