package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownStatements;
import nl.rits.bottlenecks.known.KnownStatements.Progress;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.ConfirmationViews.PartyConfirmations;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Who of a table confirmed its planning before a session, and asking those who did not. It asks nobody's leave. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Confirmations {
    static final String MAIL = "mail";

    /** parties-service's contract {@code letter-asked}. */
    static final String LETTER = "nl.woningbouw.post.brief-gevraagd.v1";

    /** A party is not asked again within this time. */
    static final Duration QUIET = Duration.ofHours(24);

    private static final int NAMED = 10;

    private final KnownStatements statements;
    private final KnownParties parties;
    private final SessionReminders reminders;
    private final Outbox outbox;
    private final Event<ConfirmationAsked> listeners;
    private final Clock clock;

    Confirmations(
            KnownStatements statements,
            KnownParties parties,
            SessionReminders reminders,
            Outbox outbox,
            Event<ConfirmationAsked> listeners,
            Clock clock) {
        this.statements = statements;
        this.parties = parties;
        this.reminders = reminders;
        this.outbox = outbox;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** A letter as parties-service reads it. */
    record Letter(
            UUID id,
            UUID party,
            String role,
            String kind,
            String subject,
            int count,
            List<String> projects,
            LocalDate due,
            String path) {}

    static LocalDate since(Session session, KnownPlatform table) {
        return session.date.minusDays(table.confirmDays());
    }

    /** Those who are furthest behind first. */
    List<PartyConfirmations> of(Session session, KnownPlatform table) {
        var progress = statements.progress(counted(session, table));
        Map<UUID, PartyRef> names =
                parties.refs(progress.stream().map(Progress::party).toList());
        var asked = reminders.last(session.id);
        return progress.stream()
                .sorted(Comparator.comparingInt((Progress it) -> -it.open())
                        .thenComparing(it ->
                                Objects.requireNonNull(names.get(it.party())).name()))
                .map(it -> new PartyConfirmations(
                        Objects.requireNonNull(names.get(it.party())),
                        it.projects(),
                        it.confirmed(),
                        asked.get(it.party())))
                .toList();
    }

    /**
     * Asks parties that are not done and were not asked lately.
     *
     * @param only these; absent: all
     * @param by absent: by itself, once per session
     * @return how many were asked
     */
    int remind(Session session, KnownPlatform table, @Nullable Set<UUID> only, @Nullable UUID by) {
        var now = clock.instant();
        var counted = counted(session, table);
        var lately = reminders.last(session.id);
        var asked = 0;
        for (var each : statements.progress(counted)) {
            var last = lately.get(each.party());
            if (each.open() == 0
                    || only != null && !only.contains(each.party())
                    || last != null && last.isAfter(now.minus(QUIET))) {
                continue;
            }
            var reminder = UUID.randomUUID();
            if (reminders.add(reminder, session.id, each.party(), each.open(), by, now)) {
                var names = statements.open(each.party(), counted, NAMED);
                ask(reminder, session, table, each, names, now);
                asked++;
            }
        }
        return asked;
    }

    private void ask(
            UUID reminder, Session session, KnownPlatform table, Progress progress, List<String> names, Instant now) {
        var news = new ConfirmationAsked(
                reminder,
                progress.party(),
                session.id,
                table.name(),
                session.name,
                session.date,
                since(session, table),
                progress.open(),
                now);
        listeners.fire(news);
        outbox.publish(nl.rits.foundation.outbox.Event.of(
                MAIL,
                progress.party(),
                LETTER,
                new Letter(
                        reminder,
                        progress.party(),
                        "PLANNER",
                        session.isReferenceDate() ? "REFERENCE_DATE_ASKED" : "CONFIRMATION_ASKED",
                        session.isReferenceDate() ? session.name + " (" + table.name() + ")" : table.name(),
                        progress.open(),
                        names,
                        session.date,
                        news.path())));
    }

    /** Only what the chair may know of is counted, also when the reminder goes out by itself. */
    private KnownStatements.Counted counted(Session session, KnownPlatform table) {
        var chair = table.chair();
        return new KnownStatements.Counted(
                table.members(),
                chair == null ? Set.of() : parties.of(chair, PartyKind.TABLE_OFFICE, false),
                DutchDays.start(since(session, table)));
    }
}
