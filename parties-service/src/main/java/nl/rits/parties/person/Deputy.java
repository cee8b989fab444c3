package nl.rits.parties.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** That one person was asked to stand in for another of the same party, and whether that was accepted. */
@Entity
@NullUnmarked
public class Deputy {
    @Id
    UUID id;

    @Version
    long version;

    UUID party;

    /** Who is away. */
    UUID person;

    /** Who stands in. */
    UUID deputy;

    /** Of the deputy, as in its access token; absent until it accepted. */
    @Nullable
    String account;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] roles;

    @Column(name = "first_day")
    LocalDate from;

    @Column(name = "last_day")
    LocalDate until;

    @Nullable
    @Column(name = "ended_at")
    Instant endedAt;

    protected Deputy() {}

    Deputy(UUID id, Person person, UUID deputy, Collection<Role> roles, LocalDate from, LocalDate until) {
        this.id = id;
        this.party = person.data().party();
        this.person = person.id();
        this.deputy = deputy;
        this.roles = roles.stream().sorted().map(Role::name).toArray(String[]::new);
        this.from = from;
        this.until = until;
    }

    boolean isAccepted() {
        return account != null;
    }

    List<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).toList();
    }

    /** What there is to tell, once it was accepted. */
    Deputyship state() {
        return new Deputyship(id, version, party, person, account, endedAt == null ? roles() : List.of(), from, until);
    }
}
