package nl.rits.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.history.Change;
import nl.rits.projects.planning.Reason;
import org.jspecify.annotations.Nullable;

/** Who changes something, for which party, and when it counts as recorded. */
public record Act(UUID party, String account, Instant at) {

    public static Act of(Viewer viewer, Instant at) {
        return new Act(viewer.party(), viewer.account(), at);
    }

    public LocalDate day() {
        return DutchDays.of(at);
    }

    Change change(Change.Kind kind, @Nullable UUID subject, @Nullable Reason reason) {
        return new Change(kind, party, account, subject, reason);
    }
}
