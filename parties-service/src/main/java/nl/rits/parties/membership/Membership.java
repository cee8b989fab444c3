package nl.rits.parties.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** That a party belongs to a platform, from its first day until and including its last. */
@Entity
@NullUnmarked
public class Membership {
    @Id
    UUID id;

    @Version
    long version;

    UUID platform;
    UUID party;

    @Enumerated(EnumType.STRING)
    MembershipRole role;

    @Column(name = "first_day")
    LocalDate from;

    @Nullable
    @Column(name = "last_day")
    LocalDate until;

    protected Membership() {}

    public Membership(
            UUID id, UUID platform, UUID party, MembershipRole role, LocalDate from, @Nullable LocalDate until) {
        this.id = id;
        this.platform = platform;
        this.party = party;
        become(role, from, until);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID platform() {
        return platform;
    }

    public UUID party() {
        return party;
    }

    public MembershipRole role() {
        return role;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public void become(MembershipRole role, LocalDate from, @Nullable LocalDate until) {
        this.role = role;
        this.from = from;
        this.until = until;
    }
}
