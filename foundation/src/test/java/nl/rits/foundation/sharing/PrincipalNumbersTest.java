package nl.rits.foundation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PrincipalNumbersTest {
    @Inject
    PrincipalNumbers numbers;

    @Inject
    DataSource database;

    @Test
    void a_principal_keeps_its_number() {
        var first = numbers.numbers(List.of("table:a", "public", "table:a"));

        assertThat(first).hasSize(2).isSorted();
        assertThat(numbers.numbers(List.of("public", "table:a"))).isEqualTo(first);
        assertThat(numbers.number("public")).isIn(first[0], first[1]);
    }

    @Test
    void nobody_carries_no_numbers() {
        assertThat(numbers.numbers(List.of())).isEmpty();
    }

    @Test
    void a_number_outlives_the_transaction_that_asked_for_it() throws SQLException {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    numbers.number("party:teruggedraaid");
                    throw new IllegalStateException("roll back");
                }))
                .hasMessageContaining("roll back");

        var number = numbers.number("party:teruggedraaid");
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from principal where name = 'party:teruggedraaid'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(number);
        }
    }

    @Test
    void askers_at_the_same_moment_get_the_same_numbers() throws InterruptedException, ExecutionException {
        var names = IntStream.range(0, 20).mapToObj(i -> "region:" + i).toList();
        var answers = new ArrayList<Future<int[]>>();
        try (var askers = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                answers.add(askers.submit(() -> numbers.numbers(names)));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get()).hasSize(20).isEqualTo(answers.getFirst().get());
        }
    }
}
