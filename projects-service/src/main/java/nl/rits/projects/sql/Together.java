package nl.rits.projects.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions on one way to the database and back: that way takes longer than most answers. Each answer is there after {@link Sql#ask(Together)}. */
public final class Together {

    private final List<Asked<?>> all = new ArrayList<>();

    private static final class Asked<T> implements Supplier<T> {
        private final Question<T> question;
        private @Nullable T answer;

        Asked(Question<T> question) {
            this.question = question;
        }

        @Override
        public T get() {
            return Objects.requireNonNull(answer, "not asked yet");
        }
    }

    public <T> Supplier<T> add(Question<T> question) {
        var asked = new Asked<>(question);
        all.add(asked);
        return asked;
    }

    void ask(Connection connection) throws SQLException {
        var sql = all.stream().map(it -> it.question.sql()).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(sql)) {
            var place = 1;
            for (var one : all) {
                place = one.question.binding().bind(statement, place);
            }
            statement.execute();
            for (var one : all) {
                read(one, statement);
                statement.getMoreResults();
            }
        }
    }

    private static <T> void read(Asked<T> asked, PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            asked.answer = asked.question.answer().read(rows);
        }
    }
}
