package nl.rits.parties.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;

/**
 * Who is asked for just before mail goes out. A letter of this kind is mailed only as an answer to the last question, and only while
 * that is fresh, so that no mail says more than its reader might see a moment ago.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NewsReaders {
    /** An answer is fresh for so long. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private static final String TOPIC = "mail";
    private static final int SOME = 200;

    private final DataSource database;
    private final Outbox outbox;
    private final PostConfig config;
    private final ObjectMapper json;

    NewsReaders(DataSource database, Outbox outbox, PostConfig config, ObjectMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.config = config;
        this.json = json;
    }

    /** Who is not known as somebody with mail is never asked for. */
    void replace(ViewsWatched said) {
        var sql = said.watching() ? """
                insert into news_reader (person)
                select r.person from person_subject s join mail_reader r on r.person = s.person where s.subject = ?
                on conflict do nothing""" : """
                delete from news_reader n using person_subject s where s.person = n.person and s.subject = ?""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, said.account());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("who wants news could not be kept", failure);
        }
    }

    /**
     * Asks for some of those to whom mail may go out now; others who ask at the same time ask for others. Once a day, and again when a
     * letter waits and what was answered is no longer fresh.
     *
     * @return for how many
     */
    int ask(LocalDate today, Instant now) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        with due as (
                            select n.person, s.subject, p.party, 'COUNCILLOR' = any(r.roles) as councillor
                            from news_reader n
                            join mail_reader r on r.person = n.person
                            join person p on p.id = n.person
                            join person_subject s on s.person = n.person
                            join party a on a.id = p.party and a.active
                            where p.email is not null
                              and case r.frequency when 'DAILY' then coalesce(r.sent_on < ?, true)
                                                   when 'WEEKLY' then coalesce(r.sent_on < ?, true) else false end
                              and (r.try_after is null or r.try_after <= ?)
                              and (n.asked_at is null or n.asked_at <= case when exists (
                                      select from letter l where l.person = n.person and l.sent_at is null)
                                  then ?::timestamptz else ?::timestamptz end)
                            order by n.person limit ?
                            for update of n skip locked),
                        stale as (
                            delete from letter l using due d
                            where l.person = d.person and l.sent_at is null and l.kind = 'VIEW_CHANGED')
                        update news_reader n set asked = gen_random_uuid(), asked_at = ?
                        from due d where d.person = n.person
                        returning n.asked, n.person, d.subject, d.party, d.councillor, n.told""")) {
            update.setObject(1, today);
            update.setObject(2, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            update.setObject(4, now.minus(FRESH).atOffset(ZoneOffset.UTC));
            update.setObject(5, now.minus(config.askAgain()).atOffset(ZoneOffset.UTC));
            update.setInt(6, SOME);
            update.setObject(7, now.atOffset(ZoneOffset.UTC));
            var events = new ArrayList<Event>();
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    var asked = asked(rows, now);
                    events.add(Event.of(TOPIC, asked.person(), NewsAsked.TYPE, asked));
                }
            }
            publish(events);
            return events.size();
        } catch (SQLException failure) {
            throw new IllegalStateException("nobody could be asked for", failure);
        }
    }

    /** What was answered; nobody hears it who went to another party, or was asked for anew. */
    void answer(LetterAsked letter, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into letter (id, person, party, kind, data, due, at)
                        select ?, p.id, p.party, ?, ?::jsonb, ?, ?
                        from person p
                        join news_reader n on n.person = p.id and n.asked = ?
                        where p.id = ? and p.party = ? and p.email is not null
                        on conflict do nothing""")) {
            insert.setObject(1, letter.id());
            insert.setString(2, letter.kind().name());
            insert.setString(3, json.writeValueAsString(letter));
            insert.setObject(4, letter.due());
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.setObject(6, letter.answers());
            insert.setObject(7, letter.person());
            insert.setObject(8, letter.party());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("an answer could not be kept", failure);
        }
    }

    /** The mail of this person goes out, with what was answered: what changed until then need not be told again. */
    void tell(UUID person) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update news_reader n set told = n.asked
                        where n.person = ? and exists (
                            select from letter l
                            where l.person = n.person and l.sent_at is null and l.kind = 'VIEW_CHANGED')""")) {
            update.setObject(1, person);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("what was told could not be kept", failure);
        }
    }

    private void publish(List<Event> events) {
        if (!events.isEmpty()) {
            outbox.publishAll(events);
        }
    }

    private static NewsAsked asked(ResultSet row, Instant now) throws SQLException {
        return new NewsAsked(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getBoolean(5),
                row.getObject(6, UUID.class),
                now);
    }
}
