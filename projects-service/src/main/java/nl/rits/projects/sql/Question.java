package nl.rits.projects.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is asked of the database, by itself or {@link Together} with others. */
public record Question<T>(String sql, Binding binding, Answer<T> answer) {

    public interface Binding {
        /** @param place of the first parameter; @return the place after the last */
        int bind(PreparedStatement statement, int place) throws SQLException;
    }

    public interface Answer<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
