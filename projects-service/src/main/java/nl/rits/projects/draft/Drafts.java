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
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Drafts, each of one person for one party and one form. */
@ApplicationScoped
class Drafts {
    /** What lies longer is forgotten by whoever typed it too. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final DataSource database;
    private final Clock clock;

    Drafts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose draft of what. */
    record Key(String account, UUID party, String form) {}

    /** @param value JSON; @param base version of what is being edited */
    record Kept(@Nullable String base, Instant savedAt, String value) {}

    Optional<Kept> find(Key key) {
        var found = new ArrayList<Kept>();
        run("select base, saved_at, value from draft where account = ? and party = ? and form = ?", query -> {
            bind(query, 1, key);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Kept(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3)));
                }
            }
        });
        return found.stream().findFirst();
    }

    /** @return false when there is a newer one, which stays */
    boolean keep(Key key, Kept draft) {
        var kept = new boolean[1];
        run("""
                insert into draft (account, party, form, base, saved_at, value) values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (account, party, form)
                do update set base = excluded.base, saved_at = excluded.saved_at, value = excluded.value
                where draft.saved_at <= excluded.saved_at""", query -> {
            bind(query, 1, key);
            query.setString(4, draft.base());
            query.setObject(5, draft.savedAt().atOffset(ZoneOffset.UTC));
            query.setString(6, draft.value());
            kept[0] = query.executeUpdate() == 1;
        });
        return kept[0];
    }

    void drop(Key key) {
        run("delete from draft where account = ? and party = ? and form = ?", query -> {
            bind(query, 1, key);
            query.executeUpdate();
        });
    }

    @Scheduled(
            cron = "0 50 2 * * ?",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        run("delete from draft where saved_at < ?", query -> {
            query.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            query.executeUpdate();
        });
    }

    private static void bind(PreparedStatement query, int place, Key key) throws SQLException {
        query.setString(place, key.account());
        query.setObject(place + 1, key.party());
        query.setString(place + 2, key.form());
    }

    private interface Use {
        void with(PreparedStatement query) throws SQLException;
    }

    private void run(String sql, Use use) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            use.with(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("a draft could not be kept or read", failure);
        }
    }
}
