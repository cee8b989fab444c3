package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.statement.StatementViews;

/** Of many statements that were chosen at once: whether each may be changed by who chose it. */
@ApplicationScoped
public class Chosen {
    private final StatementReading reading;
    private final StatementWriting writing;

    Chosen(StatementReading reading, StatementWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** @param version as the party read it */
    public record Item(UUID project, UUID party, long version) {}

    /** Holds the project when it may; else why not. What the viewer may not see and what is not there are the same. */
    Optional<String> refusal(Viewer viewer, Item item) {
        return refusal(viewer, item, true);
    }

    Optional<String> refusal(Viewer viewer, Item item, boolean hold) {
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
        if (hold) {
            writing.lock(item.project());
        }
        return reading.find(viewer, item.project(), item.party())
                .filter(it -> it.version() == item.version())
                .map(_ -> Optional.<String>empty())
                .orElse(Optional.of("statement-replaced"));
    }
}
