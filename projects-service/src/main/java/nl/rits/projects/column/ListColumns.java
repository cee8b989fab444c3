package nl.rits.projects.column;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The columns that people chose, per list. */
@ApplicationScoped
class ListColumns {

    /** Who did not come for so long will choose again. */
    private static final int KEPT_YEARS = 2;

    private final DataSource database;
    private final Clock clock;

    ListColumns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order chosen; nothing when nothing was. */
    List<String> find(String account, String list) {
        var found = new ArrayList<String>();
        run("""
                with used as (
                    update list_columns set used_on = ? where account = ? and list = ? and used_on < ?)
                select columns from list_columns where account = ? and list = ?""", query -> {
            query.setDate(1, today());
            query.setString(2, account);
            query.setString(3, list);
            query.setDate(4, today());
            query.setString(5, account);
            query.setString(6, list);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    found.addAll(List.of((String[]) rows.getArray(1).getArray()));
                }
            }
        });
        return found;
    }

    void keep(String account, String list, List<String> columns) {
        run("""
                insert into list_columns (account, list, columns, used_on) values (?, ?, ?, ?)
                on conflict (account, list) do update set columns = excluded.columns, used_on = excluded.used_on""", query -> {
            query.setString(1, account);
            query.setString(2, list);
            query.setArray(3, query.getConnection().createArrayOf("text", columns.toArray()));
            query.setDate(4, today());
            query.executeUpdate();
        });
    }

    void drop(String account, String list) {
        run("delete from list_columns where account = ? and list = ?", query -> {
            query.setString(1, account);
            query.setString(2, list);
            query.executeUpdate();
        });
    }

    @Scheduled(
            cron = "0 55 2 * * ?",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        run("delete from list_columns where used_on < ?", query -> {
            query.setDate(1, Date.valueOf(today().toLocalDate().minusYears(KEPT_YEARS)));
            query.executeUpdate();
        });
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private interface Use {
        void with(PreparedStatement query) throws SQLException;
    }

    private void run(String sql, Use use) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            use.with(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("columns could not be kept or read", failure);
        }
    }
}
