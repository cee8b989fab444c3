package nl.rits.projects.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;

/** Asks and tells the database; in the caller's transaction where there is one. */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Gives a statement its parameters. */
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** The same, for each of many. */
    public interface EachBinding<T> {
        void bind(PreparedStatement statement, T one) throws SQLException;
    }

    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** Now, as precise as the database keeps it: what was told once is told the same after it was kept. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @return how many rows it wrote or removed */
    public int change(String sql, Binding parameters) {
        return run(sql, statement -> {
            parameters.bind(statement);
            return statement.executeUpdate();
        });
    }

    /** The same statement for each of these, in one go. */
    public <T> void changeEach(String sql, Collection<T> all, EachBinding<T> parameters) {
        run(sql, statement -> {
            for (var one : all) {
                parameters.bind(statement, one);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    public <T> List<T> rows(String sql, Binding parameters, Reader<T> reader) {
        return run(sql, statement -> {
            parameters.bind(statement);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** The first row; none when there is none. */
    public <T> Optional<T> row(String sql, Binding parameters, Reader<T> reader) {
        return rows(sql, parameters, reader).stream().findFirst();
    }

    /** @param sql with {@code count(*) over () as total} among its columns, and an order, for a page is cut of it */
    public <T> Page<T> page(String sql, Binding parameters, Reader<T> reader, Paging paging) {
        var total = new long[1];
        var cut = sql + " limit " + paging.pageSize + " offset " + paging.offset();
        var found = rows(cut, parameters, row -> {
            total[0] = row.getLong("total");
            return reader.read(row);
        });
        return Page.of(found, total[0], paging);
    }

    public <T> T ask(Question<T> question) {
        return run(question.sql(), statement -> {
            question.binding().bind(statement, 1);
            try (var rows = statement.executeQuery()) {
                return question.answer().read(rows);
            }
        });
    }

    public void ask(Together questions) {
        try (var connection = database.getConnection()) {
            questions.ask(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> T run(String sql, Use<T> use) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return use.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
