package nl.rits.bottlenecks.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.sharing.FieldGroup;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that a party should know; every person who acts for it reads it for himself. */
@Entity
@Immutable
public class Notification {

    @Id
    UUID id;

    UUID party;

    /** Absent: for everyone who acts for the party. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Role role;

    /** Absent: for everyone in that role. */
    @Nullable
    String account;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    UUID bottleneck;

    @Nullable
    UUID project;

    @Nullable
    UUID session;

    @Nullable
    UUID agreement;

    @Nullable
    UUID capacity;

    @Nullable
    UUID lobby;

    @JdbcTypeCode(SqlTypes.JSON)
    Words words;

    /** A path of the web app. */
    @Column(name = "link")
    String link;

    Instant at;

    /** Facts of projects that it holds; told to the others when it is new, and not kept. */
    @Transient
    List<Held> holds = List.of();

    /** @param owner who owns these facts of the project */
    record Held(UUID project, UUID owner, List<FieldGroup> groups) {}

    protected Notification() {}

    static Notification aboutBottleneck(
            UUID id, UUID party, @Nullable Role role, Kind kind, UUID bottleneck, Instant at) {
        var notification = of(id, party, role, kind, "/knelpunten/" + bottleneck, at);
        notification.bottleneck = bottleneck;
        return notification;
    }

    static Notification aboutProject(UUID id, UUID party, @Nullable Role role, Kind kind, UUID project, Instant at) {
        var notification = of(id, party, role, kind, "/projecten/" + project, at);
        notification.project = project;
        return notification;
    }

    static Notification aboutSession(UUID id, UUID party, @Nullable Role role, Kind kind, UUID session, Instant at) {
        var notification = of(id, party, role, kind, "/zittingen/" + session, at);
        notification.session = session;
        return notification;
    }

    static Notification aboutAgreement(
            UUID id, UUID party, @Nullable Role role, Kind kind, UUID agreement, Instant at) {
        var notification = of(id, party, role, kind, "/afspraken/" + agreement, at);
        notification.agreement = agreement;
        return notification;
    }

    static Notification aboutCapacity(UUID id, UUID party, Kind kind, UUID capacity, Instant at) {
        var notification = of(id, party, null, kind, "/capaciteit/" + capacity, at);
        notification.capacity = capacity;
        return notification;
    }

    static Notification aboutLobby(UUID id, UUID party, Kind kind, UUID point, Instant at) {
        var notification = of(id, party, null, kind, "/lobby/" + point, at);
        notification.lobby = point;
        return notification;
    }

    private static Notification of(UUID id, UUID party, @Nullable Role role, Kind kind, String link, Instant at) {
        var notification = new Notification();
        notification.id = id;
        notification.party = party;
        notification.role = role;
        notification.kind = kind;
        notification.link = link;
        notification.at = at;
        return notification;
    }

    Notification saying(Words filled) {
        words = filled;
        return this;
    }

    /** Also holds facts of a project. */
    Notification holding(UUID ofProject, UUID owner, FieldGroup... groups) {
        var all = new ArrayList<>(holds);
        all.add(new Held(ofProject, owner, List.of(groups)));
        holds = all;
        return this;
    }

    Notification onlyFor(String person) {
        account = person;
        return this;
    }

    Notification leadingTo(String place) {
        link = place;
        return this;
    }
}
