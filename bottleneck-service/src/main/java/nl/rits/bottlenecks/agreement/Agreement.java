package nl.rits.bottlenecks.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.time.DutchDays;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one side promises the other at a table. Changes only through its methods, each of which the {@link Ledger} keeps. */
@Entity
public class Agreement {

    @Id
    UUID id;

    long version;

    /** Counts the texts from 1; who accepts, accepts one of these. */
    int wording;

    UUID session;

    /** Where it lies. */
    @Column(name = "table_id")
    UUID table;

    /** All tables where it lay, that of the session first. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] tables;

    @Nullable
    UUID bottleneck;

    String what;
    UUID proposer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] owners;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] counterparts;

    LocalDate due;

    @Enumerated(EnumType.STRING)
    AgreementStatus status = AgreementStatus.PROPOSED;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Acceptance> accepted = List.of();

    @Nullable
    String evidence;

    @Nullable
    String link;

    @Column(name = "agreed_on")
    @Nullable
    LocalDate agreedOn;

    @Column(name = "done_on")
    @Nullable
    LocalDate doneOn;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** When the owners are reminded; absent: done, or nobody wants to be. */
    @Column(name = "remind_on")
    @Nullable
    LocalDate remindOn;

    /** Everyone in it heard that it is too late. */
    @Column(name = "overdue_told")
    boolean overdueTold;

    /** After this day it goes to the next table; absent: it stays. */
    @Column(name = "escalate_after")
    @Nullable
    LocalDate escalateAfter;

    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] audience = {};

    /** Of the audience, the tables to which it went with leave of its bottleneck. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] beyond = {};

    protected Agreement() {}

    static Agreement proposed(UUID id, UUID session, UUID table, UUID proposer, Wording text, Instant at) {
        var agreement = new Agreement();
        agreement.id = id;
        agreement.session = session;
        agreement.table = table;
        agreement.tables = new UUID[] {table};
        agreement.bottleneck = text.bottleneck();
        agreement.proposer = proposer;
        agreement.madeAt = at;
        agreement.changedAt = at;
        agreement.word(text);
        return agreement;
    }

    /** Another text: what was accepted of the one before counts no more. */
    void word(Wording text) {
        wording++;
        what = text.what();
        owners = text.owners().toArray(UUID[]::new);
        counterparts = text.counterparts().toArray(UUID[]::new);
        due = text.due();
        status = AgreementStatus.PROPOSED;
        accepted = List.of();
        agreedOn = null;
        stopClock();
        overdueTold = false;
    }

    /** @return whether it was the last one */
    boolean accept(UUID party, Terms terms, Instant at) {
        var more = new ArrayList<>(accepted);
        more.add(new Acceptance(party, at));
        accepted = List.copyOf(more);
        var all = parties()
                .allMatch(one -> accepted.stream().anyMatch(it -> it.party().equals(one)));
        if (all) {
            status = AgreementStatus.AGREED;
            agreedOn = day(at);
            startClock(terms, day(at));
        }
        return all;
    }

    void done(@Nullable String said, @Nullable String where, Instant at) {
        status = AgreementStatus.DONE;
        evidence = said;
        link = where;
        doneOn = day(at);
        stopClock();
    }

    void reopen(Terms terms, Instant at) {
        status = AgreementStatus.AGREED;
        doneOn = null;
        startClock(terms, day(at));
    }

    void kept() {
        status = AgreementStatus.KEPT;
    }

    void withdraw() {
        status = AgreementStatus.WITHDRAWN;
        stopClock();
    }

    /** @param terms of that table */
    void goTo(UUID next, Terms terms, Instant at) {
        table = next;
        tables =
                Stream.concat(Arrays.stream(tables), Stream.of(next)).distinct().toArray(UUID[]::new);
        escalateAfter = BusinessDays.after(day(at), terms.decide());
    }

    void waitLonger(Terms terms, Instant at) {
        escalateAfter = BusinessDays.after(day(at), terms.decide());
    }

    private void startClock(Terms terms, LocalDate today) {
        var warning = BusinessDays.before(due, terms.remind());
        remindOn = terms.remind() > 0 && warning.isAfter(today) ? warning : null;
        // What is reopened or agreed after its day gets the whole term too.
        escalateAfter = BusinessDays.after(due.isBefore(today) ? today : due, terms.decide());
    }

    private void stopClock() {
        remindOn = null;
        escalateAfter = null;
    }

    private Stream<UUID> parties() {
        return Stream.concat(Arrays.stream(owners), Arrays.stream(counterparts)).distinct();
    }

    private static LocalDate day(Instant at) {
        return DutchDays.of(at);
    }

    public AgreementState state() {
        return new AgreementState(
                id,
                version,
                wording,
                session,
                table,
                List.of(tables),
                bottleneck,
                what,
                proposer,
                List.of(owners),
                List.of(counterparts),
                due,
                status,
                accepted,
                evidence,
                link,
                agreedOn,
                doneOn,
                madeAt,
                changedAt,
                escalateAfter);
    }
}
