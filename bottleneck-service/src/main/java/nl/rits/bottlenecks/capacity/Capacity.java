package nl.rits.bottlenecks.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a party can lend, or asks for. Changes only through {@link CapacityBook}. */
@Entity
public class Capacity {

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    CapacityKind kind;

    UUID party;
    String expertise;

    /** A week. */
    int hours;

    LocalDate starts;

    /** The last day. */
    LocalDate ends;

    @Nullable
    String area;

    @Nullable
    String note;

    /** Of a request only; told to who sees that bottleneck. */
    @Nullable
    UUID bottleneck;

    @Enumerated(EnumType.STRING)
    CapacityStatus status = CapacityStatus.OPEN;

    @Nullable
    UUID partner;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Capacity() {}

    static Capacity opened(UUID id, CapacityKind kind, UUID party, Instant at) {
        var capacity = new Capacity();
        capacity.id = id;
        capacity.kind = kind;
        capacity.party = party;
        capacity.madeAt = at;
        capacity.changedAt = at;
        return capacity;
    }

    void say(Need need, @Nullable String words, @Nullable UUID about) {
        expertise = need.expertise();
        hours = need.hours();
        starts = need.starts();
        ends = need.ends();
        area = need.area();
        note = words;
        bottleneck = about;
    }

    void takenWith(UUID other) {
        status = CapacityStatus.TAKEN;
        partner = other;
    }

    Need need() {
        return new Need(expertise, hours, starts, ends, area);
    }

    boolean isOpen(LocalDate today) {
        return status == CapacityStatus.OPEN && !ends.isBefore(today);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID party() {
        return party;
    }

    public int hours() {
        return hours;
    }

    public LocalDate starts() {
        return starts;
    }
}
