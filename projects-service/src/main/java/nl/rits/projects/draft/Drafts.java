package nl.rits.projects.draft;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Drafts, each of one person for one party and one form. */
@ApplicationScoped
class Drafts {
    /** What lies longer is forgotten by whoever typed it too. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final Sql sql;
    private final Clock clock;

    Drafts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whose draft of what. */
    record Key(String account, UUID party, String form) {}

    /** @param value JSON; @param base version of what is being edited */
    record Kept(@Nullable String base, Instant savedAt, String value) {}

    Optional<Kept> find(Key key) {
        return sql.row(
                "select base, saved_at, value from draft where account = ? and party = ? and form = ?",
                query -> bind(query, key),
                row -> new Kept(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
    }

    /** @return false when there is a newer one, which stays */
    boolean keep(Key key, Kept draft) {
        return sql.change("""
                insert into draft (account, party, form, base, saved_at, value) values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (account, party, form)
                do update set base = excluded.base, saved_at = excluded.saved_at, value = excluded.value
                where draft.saved_at <= excluded.saved_at""", query -> {
                    bind(query, key);
                    query.setString(4, draft.base());
                    query.setObject(5, draft.savedAt().atOffset(ZoneOffset.UTC));
                    query.setString(6, draft.value());
                })
                == 1;
    }

    void drop(Key key) {
        sql.change("delete from draft where account = ? and party = ? and form = ?", query -> bind(query, key));
    }

    @Scheduled(
            cron = "0 50 2 * * ?",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.change(
                "delete from draft where saved_at < ?",
                query -> query.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)));
    }

    private static void bind(PreparedStatement query, Key key) throws SQLException {
        query.setString(1, key.account());
        query.setObject(2, key.party());
        query.setString(3, key.form());
    }
}
