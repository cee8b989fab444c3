package nl.rits.projects.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Staleness;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.StatementState;
import nl.rits.projects.planning.Tolerance;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one party says about one project. The document holds it all; the columns beside it are for queries. */
@Entity
@IdClass(StatementKey.class)
public class Statement {

    /** Dates of people here follow the clock of the Netherlands. */
    @Id
    public UUID project;

    @Id
    public UUID party;

    public long version;

    @Enumerated(EnumType.STRING)
    public StatementState state;

    @Enumerated(EnumType.STRING)
    public PartySide side;

    @JdbcTypeCode(SqlTypes.JSON)
    public Stated document;

    public Instant submittedAt;

    public Instant confirmedAt;

    /** The first day on which it counts as stale. */
    public LocalDate staleOn;

    /** Differs from what the steward states by more than the tolerance. */
    public boolean mismatch;

    /** Who sees it, as numbers of principals. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] planningTo = new int[0];

    protected Statement() {}

    public Statement(UUID project, Stated document, Tolerance tolerance) {
        this.project = project;
        this.party = document.party();
        take(document, tolerance);
    }

    public final void take(Stated next, Tolerance tolerance) {
        document = next;
        version = next.version();
        state = next.state();
        side = next.side();
        submittedAt = next.submittedAt();
        confirmedAt = next.confirmedAt();
        staleOn = Staleness.staleOn(DutchDays.of(next.confirmedAt()), tolerance);
    }

    public Planning planning() {
        return document.planning();
    }

    /** The day on which this planning was stated; facts of the market are quiet for some months from here. */
    public LocalDate since() {
        return DutchDays.of(submittedAt);
    }
}
