package nl.rits.projects.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many releases that one party changed in one go. */
@Entity
@Table(name = "release_batch")
class ReleaseBatchRow {

    /** Someone who chose wrong finds out within a day. */
    static final Duration UNDONE_WITHIN = Duration.ofHours(24);

    @Id
    UUID id;

    UUID party;
    Instant at;
    int projects;
    int changed;

    @Nullable
    Instant undoneAt;

    int kept;

    protected ReleaseBatchRow() {}

    ReleaseBatchRow(UUID id, UUID party, Instant at, int projects) {
        this.id = id;
        this.party = party;
        this.at = at;
        this.projects = projects;
    }

    Instant undoUntil() {
        return at.plus(UNDONE_WITHIN);
    }
}
