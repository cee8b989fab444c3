package nl.rits.bottlenecks.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a table, or a reference date: a day on which it looks how the plannings stand. Its version also counts the
 * changes of its agenda.
 */
@Entity
@Table(name = "session")
public class Session {

    @Id
    UUID id;

    long version;

    @Column(name = "table_id")
    UUID table;

    /** Counts the sessions of the table from 1; a reference date has none. */
    @Nullable
    Integer number;

    /** Of a reference date; a meeting has none. */
    @Nullable
    String name;

    LocalDate date;

    @Nullable
    String place;

    /** Absent: the whole day. */
    @Nullable
    LocalTime starts;

    @Nullable
    LocalTime ends;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID @Nullable [] invited;

    /** Which edition of its invitation this is. */
    int sequence;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID @Nullable [] present;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Session() {}

    Session(UUID id, UUID table, int number, LocalDate date, @Nullable String place, Instant at) {
        this(id, table, date, at);
        this.number = number;
        this.place = place;
    }

    private Session(UUID id, UUID table, LocalDate date, Instant at) {
        this.id = id;
        this.table = table;
        this.date = date;
        this.changedAt = at;
    }

    static Session referenceDate(UUID id, UUID table, LocalDate date, String name, Instant at) {
        var session = new Session(id, table, date, at);
        session.name = name;
        return session;
    }

    void plan(Planning planning) {
        date = planning.date();
        starts = planning.starts();
        ends = planning.ends();
        place = planning.place();
        name = planning.name();
        var some = planning.invited();
        invited = some == null ? null : some.toArray(UUID[]::new);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(String reason, Instant at) {
        withdrawnReason = reason;
        withdrawnAt = at;
    }

    /** Absent: all members. */
    @Nullable
    List<UUID> invited() {
        return invited == null ? null : List.of(invited);
    }

    /** Absent: nobody noted who is there. */
    @Nullable
    List<UUID> present() {
        return present == null ? null : List.of(present);
    }

    boolean isReferenceDate() {
        return name != null;
    }
}
