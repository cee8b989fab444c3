package nl.rits.parties.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Letters that wait to be mailed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Letters {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final DataSource database;
    private final ObjectMapper json;

    Letters(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Somebody whose mail is due, held until the end of the transaction. */
    record Addressee(UUID person, String name, String address, Locale language, int failures) {}

    /** One letter for everyone of the party who can do something about it today, perhaps for another, and wants mail. @return how many */
    int put(LetterAsked asked, LocalDate today, Instant at) {
        return update(
                """
                insert into letter (id, person, party, kind, data, due, at)
                select ?, p.id, p.party, ?, ?::jsonb, ?, ?
                from person p
                join mail_reader r on r.person = p.id and r.frequency <> 'NONE'
                join party a on a.id = p.party and a.active
                cross join (select ?::text as role, ?::date as today) asked
                where p.party = ? and p.email is not null
                  and case when asked.role = any(r.roles) then true
                           when 'COUNCILLOR' = any(r.roles) then false
                           else asked.role is null or exists (
                               select from deputy d
                               where d.deputy = p.id and d.account is not null and d.ended_at is null
                                 and asked.today between d.first_day and d.last_day and asked.role = any(d.roles)) end
                on conflict do nothing""",
                asked.id(),
                asked.kind().name(),
                write(asked),
                asked.due(),
                at.atOffset(ZoneOffset.UTC),
                asked.role() == null ? null : asked.role().name(),
                today,
                asked.party());
    }

    /** Of these parties, those at which a letter for everyone finds somebody. */
    Set<UUID> reached(Collection<UUID> parties) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select distinct p.party
                        from person p
                        join mail_reader r on r.person = p.id and r.frequency <> 'NONE'
                        join party a on a.id = p.party and a.active
                        where p.party = any (?) and p.email is not null and not 'COUNCILLOR' = any (r.roles)""")) {
            query.setArray(1, connection.createArrayOf("uuid", parties.toArray()));
            var found = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("readers could not be read", failure);
        }
    }

    /** Kinds that go out on their own, as soon as they come. */
    private static final String AT_ONCE = "kind in ('SESSION_PLANNED', 'SESSION_MOVED', 'SESSION_WITHDRAWN')";

    /** One letter that goes out at once. */
    record Urgent(Addressee to, LetterAsked letter) {}

    /** The next of these; others who look at the same time get another. */
    Optional<Urgent> nextUrgent(LocalDate today, Instant now) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select r.person, p.name, p.email, r.language, r.failures, l.data
                        from letter l
                        join mail_reader r on r.person = l.person
                        join person p on p.id = l.person and p.party = l.party
                        where l.sent_at is null and l.\s""" + AT_ONCE + """
                          and (l.due is null or l.due >= ?) and p.email is not null and r.frequency <> 'NONE'
                          and (r.try_after is null or r.try_after <= ?)
                        order by l.at, l.id limit 1
                        for update of l skip locked""")) {
            query.setObject(1, today);
            query.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Urgent(
                                new Addressee(
                                        rows.getObject(1, UUID.class),
                                        rows.getString(2),
                                        rows.getString(3),
                                        Locale.of(rows.getString(4)),
                                        rows.getInt(5)),
                                json.readValue(rows.getString(6), LetterAsked.class)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("letters could not be read", failure);
        }
    }

    void sent(Urgent urgent, Instant now) {
        update(
                "update letter set sent_at = ? where person = ? and id = ?",
                now.atOffset(ZoneOffset.UTC),
                urgent.to().person(),
                urgent.letter().id());
        update(
                "update mail_reader set failures = 0, try_after = null where person = ?",
                urgent.to().person());
    }

    /**
     * The next one to mail; others who look at the same time get another.
     *
     * @param patience who is asked for is not mailed before others had this time to answer
     */
    Optional<Addressee> nextDue(LocalDate today, Instant now, Duration patience) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select r.person, p.name, p.email, r.language, r.failures
                        from mail_reader r join person p on p.id = r.person
                        where p.email is not null
                          and case r.frequency when 'DAILY' then coalesce(r.sent_on < ?, true)
                                               when 'WEEKLY' then coalesce(r.sent_on < ?, true) else false end
                          and (r.try_after is null or r.try_after <= ?)
                          and exists (select from letter l where l.person = r.person and l.sent_at is null and not l.\s""" + AT_ONCE + """
                            )
                          and not exists (select from news_reader n where n.person = r.person
                              and (n.asked_at is null or n.asked_at <= ? or n.asked_at > ?))
                        order by r.person limit 1
                        for update of r skip locked""")) {
            query.setObject(1, today);
            query.setObject(2, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            query.setObject(3, now.atOffset(ZoneOffset.UTC));
            query.setObject(4, now.minus(NewsReaders.FRESH).atOffset(ZoneOffset.UTC));
            query.setObject(5, now.minus(patience).atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Addressee(
                                rows.getObject(1, UUID.class),
                                rows.getString(2),
                                rows.getString(3),
                                Locale.of(rows.getString(4)),
                                rows.getInt(5)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("letters could not be read", failure);
        }
    }

    /** What waits for this person and still is news, oldest first. What is not is thrown away. */
    List<LetterAsked> waiting(UUID person, LocalDate today) {
        update("""
                delete from letter l using person p
                where l.person = ? and l.sent_at is null and p.id = l.person
                  and (l.due < ? or l.party <> p.party)""", person, today);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select data from letter where person = ? and sent_at is null and not " + AT_ONCE
                                + " order by at, id")) {
            query.setObject(1, person);
            var found = new ArrayList<LetterAsked>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(json.readValue(rows.getString(1), LetterAsked.class));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("letters could not be read", failure);
        }
    }

    void sent(UUID person, LocalDate today, Instant now) {
        update(
                "update letter set sent_at = ? where person = ? and sent_at is null and not " + AT_ONCE,
                now.atOffset(ZoneOffset.UTC),
                person);
        update("update mail_reader set sent_on = ?, failures = 0, try_after = null where person = ?", today, person);
    }

    /** Tries again later, ever more seldom. */
    void failed(Addressee addressee, Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(addressee.failures(), 10));
        var after = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        update(
                "update mail_reader set failures = failures + 1, try_after = ? where person = ?",
                after.atOffset(ZoneOffset.UTC),
                addressee.person());
    }

    void throwAway(UUID person) {
        update("delete from letter where person = ? and sent_at is null", person);
    }

    /** @return how many letters were old enough to go */
    int forget(Instant sentBefore, LocalDate today) {
        return update(
                "delete from letter where sent_at < ? or sent_at is null and due < ?",
                sentBefore.atOffset(ZoneOffset.UTC),
                today);
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("letters could not be kept", failure);
        }
    }

    private String write(LetterAsked asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
