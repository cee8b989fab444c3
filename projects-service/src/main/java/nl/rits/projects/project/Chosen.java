package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.StatementViews;
import nl.rits.projects.statement.Statements;

/** Of many statements that were chosen at once: whether each may be changed by who chose it. */
@ApplicationScoped
public class Chosen {
    private final StatementReading reading;
    private final Statements statements;
    private final StatementWriting writing;

    Chosen(StatementReading reading, Statements statements, StatementWriting writing) {
        this.reading = reading;
        this.statements = statements;
        this.writing = writing;
    }

    /** @param version as the party read it */
    public record Item(UUID project, UUID party, long version) {}

    /** Holds the project when it may; else why not. What the viewer may not see and what is not there are the same. */
    Optional<String> refusal(Viewer viewer, Item item) {
        try {
            var around = reading.around(viewer, item.project());
            if (reading.find(viewer, item.project(), item.party()).isEmpty()) {
                return Optional.of("not-found");
            }
            if (!StatementViews.mayState(viewer, item.party(), around)) {
                return Optional.of("forbidden");
            }
        } catch (ProblemException invisible) {
            return Optional.of("not-found");
        }
        writing.lock(item.project());
        return statements
                .findByIdOptional(new StatementKey(item.project(), item.party()))
                .filter(it -> it.version == item.version())
                .map(_ -> Optional.<String>empty())
                .orElse(Optional.of("statement-replaced"));
    }
}
