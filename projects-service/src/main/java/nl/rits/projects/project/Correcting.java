package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Correction;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.history.History;
import nl.rits.projects.history.History.Stretch;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Corrects what was so in a time that has passed. The present is changed by an ordinary edit, never here. */
@ApplicationScoped
@Transactional
public class Correcting {

    private final History history;
    private final Statements statements;
    private final Recording recording;
    private final ObjectMapper json;

    Correcting(History history, Statements statements, Recording recording, ObjectMapper json) {
        this.history = history;
        this.statements = statements;
        this.recording = recording;
        this.json = json;
    }

    /** The project, held until the end of the transaction. */
    public void lock(UUID id) {
        recording.lock(id);
    }

    /**
     * Other facts of the steward, in a time that has passed.
     *
     * @return whether anything was different; if not, nothing is recorded
     */
    public boolean facts(UUID id, ObjectNode patch, Crs crs, Correction time, Act act) {
        var corrected = new Corrected(json);
        return correct(id, null, time, corrected, state -> corrected.facts(state, patch, crs), act);
    }

    /** Another planning of a party, in a time that has passed. */
    public boolean planning(UUID id, UUID party, Planning planning, Correction time, Act act) {
        var corrected = new Corrected(json);
        var day = DutchDays.of(time.from());
        return correct(id, party, time, corrected, state -> corrected.planning(state, party, planning, day), act);
    }

    private boolean correct(
            UUID id,
            @Nullable UUID party,
            Correction time,
            Corrected corrected,
            UnaryOperator<ProjectState> correction,
            Act act) {
        var project = recording.lock(id);
        var stretches = history.between(id, time.from(), time.until());
        if (stretches.isEmpty() || isLater(stretches.getFirst(), time.from())) {
            throw ProblemException.invalid(Fault.at("/from", "before-first-version"));
        }
        if (party != null && stretches.stream().noneMatch(it -> isStatedBy(it.state(), party))) {
            throw ProblemException.conflict("nothing-to-correct");
        }
        var same = stretches.stream()
                .filter(it -> !correction.apply(it.state()).equals(it.state()))
                .toList()
                .isEmpty();
        if (!corrected.faults.isEmpty()) {
            throw ProblemException.invalid(corrected.faults);
        }
        if (same) {
            return false;
        }
        var change = new Change(Kind.CORRECTED, act.party(), act.account(), party, null, time);
        recording.correct(project, statements.ofProject(id), stretches, correction, change, act.at());
        return true;
    }

    /** On the day on which a project was first recorded, the whole day counts. */
    private static boolean isLater(Stretch first, Instant from) {
        return DutchDays.of(first.from()).isAfter(DutchDays.of(from));
    }

    private static boolean isStatedBy(ProjectState state, UUID party) {
        return state.statements().stream().anyMatch(it -> it.party().equals(party));
    }
}
