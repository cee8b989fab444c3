package nl.rits.projects.column;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.rits.projects.sql.Sql;

/** The columns that people chose, per list. */
@ApplicationScoped
class ListColumns {

    /** Who did not come for so long will choose again. */
    private static final int KEPT_YEARS = 2;

    /** Asking is using, too: told once a day. */
    private static final String CHOSEN = """
            with used as (
                update list_columns set used_on = ? where account = ? and list = ? and used_on < ?)
            select columns from list_columns where account = ? and list = ?""";

    private final Sql sql;
    private final Clock clock;

    ListColumns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the order chosen; nothing when nothing was. */
    List<String> find(String account, String list) {
        return sql.row(
                        CHOSEN,
                        query -> {
                            query.setDate(1, today());
                            query.setString(2, account);
                            query.setString(3, list);
                            query.setDate(4, today());
                            query.setString(5, account);
                            query.setString(6, list);
                        },
                        row -> List.of((String[]) row.getArray(1).getArray()))
                .orElse(List.of());
    }

    void keep(String account, String list, List<String> columns) {
        sql.change("""
                insert into list_columns (account, list, columns, used_on) values (?, ?, ?, ?)
                on conflict (account, list) do update set columns = excluded.columns, used_on = excluded.used_on""", query -> {
            query.setString(1, account);
            query.setString(2, list);
            query.setArray(3, query.getConnection().createArrayOf("text", columns.toArray()));
            query.setDate(4, today());
        });
    }

    void drop(String account, String list) {
        sql.change("delete from list_columns where account = ? and list = ?", query -> {
            query.setString(1, account);
            query.setString(2, list);
        });
    }

    @Scheduled(
            cron = "0 55 2 * * ?",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.change(
                "delete from list_columns where used_on < ?",
                query -> query.setDate(1, Date.valueOf(today().toLocalDate().minusYears(KEPT_YEARS))));
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
