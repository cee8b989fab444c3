package nl.rits.bottlenecks.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bottleneck on the agenda of a session, with the decision that is asked. */
@Entity
@Table(name = "agenda_case")
public class AgendaCase {

    @Id
    UUID id;

    UUID session;
    UUID bottleneck;
    String decision = "";

    /** 1 can wait, 3 cannot. */
    short urgency;

    /** 1 hard, 3 with one decision. */
    short solvability;

    @Column(name = "moved_to")
    @Nullable
    Integer movedTo;

    @Column(name = "moved_reason")
    @Nullable
    String movedReason;

    @Column(name = "moved_by")
    @Nullable
    UUID movedBy;

    @Column(name = "moved_at")
    @Nullable
    Instant movedAt;

    /** Why the chair lets it in though not all have signed. */
    @Column(name = "admitted_reason")
    @Nullable
    String admittedReason;

    @Column(name = "admitted_by")
    @Nullable
    UUID admittedBy;

    @Column(name = "admitted_at")
    @Nullable
    Instant admittedAt;

    protected AgendaCase() {}

    AgendaCase(UUID id, UUID session, UUID bottleneck) {
        this.id = id;
        this.session = session;
        this.bottleneck = bottleneck;
    }

    void weigh(@Nullable String asked, int urgent, int solvable) {
        decision = asked == null ? "" : asked.strip();
        urgency = (short) urgent;
        solvability = (short) solvable;
    }

    void moveTo(@Nullable Move move, UUID by, Instant at) {
        if (move == null) {
            movedTo = null;
            movedReason = null;
            movedBy = null;
            movedAt = null;
        } else if (!move.equals(this.move())) {
            movedTo = move.to();
            movedReason = move.reason();
            movedBy = by;
            movedAt = at;
        }
    }

    /** @param reason absent: it waits for its signatures again */
    public void admit(@Nullable String reason, UUID by, Instant at) {
        if (reason == null || reason.isBlank()) {
            admittedReason = null;
            admittedBy = null;
            admittedAt = null;
        } else if (!reason.strip().equals(admittedReason)) {
            admittedReason = reason.strip();
            admittedBy = by;
            admittedAt = at;
        }
    }

    /** Where the chair wants it, from 1, and why. */
    record Move(int to, String reason) {}

    private @Nullable Move move() {
        return movedTo == null || movedReason == null ? null : new Move(movedTo, movedReason);
    }

    Ranking.@Nullable Move ranking() {
        return movedTo == null || movedReason == null || movedBy == null || movedAt == null
                ? null
                : new Ranking.Move(movedTo, movedReason, movedBy, movedAt);
    }
}
