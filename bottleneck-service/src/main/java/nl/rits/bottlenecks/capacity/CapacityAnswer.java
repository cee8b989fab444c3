package nl.rits.bottlenecks.capacity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party says that it can help, or be helped. */
@Entity
@Table(name = "capacity_answer")
class CapacityAnswer {

    @Id
    UUID id;

    UUID capacity;
    UUID party;

    /** Of the party itself, taken with it when it is accepted. */
    @Nullable
    UUID own;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    AnswerStatus status = AnswerStatus.ASKED;

    Instant at;
}
