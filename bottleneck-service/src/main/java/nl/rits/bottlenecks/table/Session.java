package nl.rits.bottlenecks.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting of a table. Its version also counts the changes of its agenda. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    UUID id;

    long version;

    @Column(name = "table_id")
    UUID table;

    /** Counts the sessions of the table from 1. */
    int number;

    LocalDate date;

    @Nullable
    String place;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Session() {}

    Session(UUID id, UUID table, int number, LocalDate date, @Nullable String place, Instant at) {
        this.id = id;
        this.table = table;
        this.number = number;
        this.date = date;
        this.place = place;
        this.changedAt = at;
    }
}
