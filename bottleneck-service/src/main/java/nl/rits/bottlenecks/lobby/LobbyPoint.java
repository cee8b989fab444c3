package nl.rits.bottlenecks.lobby;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that parties of a table ask together. Other words ask everyone again to sign. */
@Entity
@Table(name = "lobby_point")
class LobbyPoint {

    /** Who put its name to the wording that stands. */
    record Signature(UUID party, Instant at) {}

    @Id
    UUID id;

    long version;
    int wording;

    @Column(name = "table_id")
    UUID table;

    String cause;
    String title;
    String asked;

    @Enumerated(EnumType.STRING)
    Addressee addressee;

    @Enumerated(EnumType.STRING)
    LobbyStatus status = LobbyStatus.DRAFT;

    /** Who wrote it. */
    UUID party;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Signature> signatures = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Weight frozen;

    @Column(name = "submitted_on")
    @Nullable
    LocalDate submittedOn;

    @Nullable
    String answer;

    @Column(name = "answered_on")
    @Nullable
    LocalDate answeredOn;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] audience = {};

    /** Who writes, signs. */
    void say(String newTitle, String whatIsAsked, Addressee of, UUID by, Instant at) {
        wording++;
        title = newTitle;
        asked = whatIsAsked;
        addressee = of;
        signatures = List.of();
        sign(by, at);
    }

    Set<UUID> signers() {
        return signatures.stream().map(Signature::party).collect(Collectors.toUnmodifiableSet());
    }

    boolean isSignedBy(UUID one) {
        return signatures.stream().anyMatch(it -> it.party().equals(one));
    }

    void sign(UUID by, Instant at) {
        var more = new ArrayList<>(signatures);
        more.add(new Signature(by, at));
        signatures = List.copyOf(more);
    }

    void unsign(UUID by) {
        signatures = signatures.stream().filter(it -> !it.party().equals(by)).toList();
    }

    void submit(Weight weight, LocalDate on) {
        status = LobbyStatus.SUBMITTED;
        frozen = weight;
        submittedOn = on;
    }

    void answered(String words, LocalDate on) {
        status = LobbyStatus.ANSWERED;
        answer = words;
        answeredOn = on;
    }
}
