package nl.rits.projects.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan list that somebody sent, on its way into the register. */
@Entity
@Table(name = "import")
public class Import {

    /** How long an import can be undone. */
    public static final Duration REGRET = Duration.ofHours(24);

    public enum State {
        /** Read and shown; nothing is written. */
        ANALYSED,
        APPLYING,
        APPLIED,
        /** Nothing was written. */
        FAILED,
        UNDONE
    }

    @Id
    public UUID id;

    public long version;
    public UUID party;
    public String account;

    /** By an administrator, for every steward named in the list. */
    public boolean onBehalf;

    @Enumerated(EnumType.STRING)
    public State state;

    public String fileName;

    @JdbcTypeCode(SqlTypes.JSON)
    public Choices mapping;

    @JdbcTypeCode(SqlTypes.JSON)
    public Summary summary;

    /** Code of why it did not go on. */
    public @Nullable String failure;

    // Written by another transaction while plans are being written; never by Hibernate.
    @Column(insertable = false, updatable = false)
    public int done;

    public Instant createdAt;
    public @Nullable Instant startedAt;
    public @Nullable Instant appliedAt;

    public @Nullable Instant undoUntil() {
        return state == State.APPLIED && appliedAt != null ? appliedAt.plus(REGRET) : null;
    }
}
