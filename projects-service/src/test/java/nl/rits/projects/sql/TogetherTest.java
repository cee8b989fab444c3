package nl.rits.projects.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TogetherTest {

    @Inject
    Sql sql;

    /** The numbers from one to another. */
    private static Question<List<Integer>> series(int from, int to) {
        return new Question<>(
                "select generate_series(?::integer, ?::integer)",
                (query, place) -> {
                    query.setInt(place, from);
                    query.setInt(place + 1, to);
                    return place + 2;
                },
                rows -> {
                    var found = new ArrayList<Integer>();
                    while (rows.next()) {
                        found.add(rows.getInt(1));
                    }
                    return found;
                });
    }

    @Test
    void every_question_gets_its_own_answer_as_if_it_was_asked_alone() {
        // More often than it takes the driver to keep a statement in the database.
        for (int i = 0; i < 12; i++) {
            var together = new Together();
            var one = together.add(series(i, i + 2));
            var nothing = together.add(series(1, 0));
            var other = together.add(series(100 + i, 100 + i));
            sql.ask(together);
            assertThat(one.get()).isEqualTo(sql.ask(series(i, i + 2))).containsExactly(i, i + 1, i + 2);
            assertThat(nothing.get()).isEmpty();
            assertThat(other.get()).containsExactly(100 + i);
        }
    }

    @Test
    void an_answer_is_not_there_before_it_was_asked() {
        var early = new Together().add(series(1, 2));
        assertThatThrownBy(early::get).isInstanceOf(NullPointerException.class).hasMessage("not asked yet");
    }
}
