package nl.rits.projects.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one party did for many projects in one go. */
@Entity
@Table(name = "batch")
public class Batch {

    /** How long each can be undone, and what its problems are called. */
    public enum Kind {
        /** Someone who chose wrong finds out within a day. */
        RELEASE("batch", Duration.ofHours(24)),
        /** Who pressed by mistake notices soon. */
        CONFIRMATION("confirmation", Duration.ofMinutes(15)),
        EDIT("edit", Duration.ofHours(24));

        final String problems;
        final Duration undoneWithin;

        Kind(String problems, Duration undoneWithin) {
            this.problems = problems;
            this.undoneWithin = undoneWithin;
        }
    }

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public UUID party;
    public Instant at;
    public int projects;
    public int changed;

    @Nullable
    public Instant undoneAt;

    /** Of an undone batch: changed again since, so left as they were. */
    public int kept;

    protected Batch() {}

    Batch(Kind kind, UUID party, Instant at, int projects, int changed) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.party = party;
        this.at = at;
        this.projects = projects;
        this.changed = changed;
    }

    public Instant undoUntil() {
        return at.plus(kind.undoneWithin);
    }
}
