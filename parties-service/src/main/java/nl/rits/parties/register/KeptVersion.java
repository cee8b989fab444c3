package nl.rits.parties.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One state that was, or is: append-only, which the database enforces. */
@Entity
@Table(name = "version")
@IdClass(KeptVersion.Key.class)
@NullUnmarked
class KeptVersion {
    enum Aggregate {
        PARTY,
        PLATFORM
    }

    record Key(Aggregate aggregate, UUID id, long version) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    Aggregate aggregate;

    @Id
    UUID id;

    @Id
    long version;

    @Column(name = "recorded_from")
    Instant recordedFrom;

    @Nullable
    @Column(name = "recorded_until")
    Instant recordedUntil;

    @ColumnTransformer(write = "?::jsonb")
    String state;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Nullable
    @Column(name = "by_party")
    UUID byParty;

    @Nullable
    @Column(name = "by_account")
    String byAccount;
}
