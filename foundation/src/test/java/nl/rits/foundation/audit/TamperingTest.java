package nl.rits.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Chain.Broken;
import nl.rits.foundation.audit.Chain.Whole;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TamperingTest {
    @Inject
    DataSource database;

    @Test
    void any_change_of_any_column_of_any_sealed_row_is_found_in_its_seal() throws SQLException {
        try (var trail = threeSeals()) {
            var changes = 0;
            for (var column : columns(trail, "audit")) {
                for (var id = 1; id <= 9; id++) {
                    for (var change : column.changes()) {
                        var found =
                                trail.after("update audit set " + column.name() + " = " + change + " where id = " + id);
                        assertThat(found instanceof Broken(var seal, var _) && seal <= inSeal(id))
                                .as("%s of row %d becomes %s: %s", column.name(), id, change, found)
                                .isTrue();
                        changes++;
                    }
                }
            }
            assertThat(changes).isGreaterThan(100);
        }
    }

    private static int inSeal(int id) {
        return (id + 2) / 3;
    }

    @Test
    void any_change_of_any_column_of_any_seal_is_found() throws SQLException {
        try (var trail = threeSeals()) {
            for (var column : columns(trail, "audit_seal")) {
                for (var seal = 1; seal <= 3; seal++) {
                    for (var change : column.changes()) {
                        assertThat(trail.after("update audit_seal set " + column.name() + " = " + change
                                        + " where number = " + seal))
                                .as("%s of seal %d becomes %s", column.name(), seal, change)
                                .isInstanceOf(Broken.class);
                    }
                }
            }
        }
    }

    @Test
    void a_row_that_went_is_found() throws SQLException {
        try (var trail = threeSeals()) {
            for (var id = 1; id <= 9; id++) {
                assertThat(trail.after("delete from audit where id = " + id))
                        .isEqualTo(new Broken(inSeal(id), "2 rows instead of 3"));
            }
        }
    }

    @Test
    void a_row_that_was_put_in_is_found_wherever_it_is_put() throws SQLException {
        try (var trail = threeSeals()) {
            for (var id : List.of(-5, 0, 10, 1000)) {
                for (var tx = -1; tx < 40; tx++) {
                    assertThat(trail.after("insert into audit (id, tx, account, party, action, object, outcome)"
                                    + " values (" + id + ", " + tx + ", 'x', gen_random_uuid(), 'x', 'x', '200')"))
                            .as("row %d of transaction %d", id, tx)
                            .isInstanceOf(Broken.class);
                }
            }
        }
    }

    @Test
    void two_rows_that_changed_places_are_found() throws SQLException {
        try (var trail = threeSeals()) {
            assertThat(trail.after("update audit set object = (select object from audit o where o.id = 11 - audit.id)"
                            + " where id in (5, 6)"))
                    .isEqualTo(new Broken(2, "a row was changed"));
        }
    }

    @Test
    void a_value_that_moves_to_the_next_column_is_found() throws SQLException {
        try (var trail = threeSeals()) {
            assertThat(trail.after("update audit set action = 'PUT /houses/{id}' || left(object, 1),"
                            + " object = substr(object, 2) where id = 4"))
                    .isEqualTo(new Broken(2, "a row was changed"));
        }
    }

    @Test
    void a_seal_that_went_is_found_and_without_the_last_one_its_rows_wait() throws SQLException {
        try (var trail = threeSeals()) {
            assertThat(trail.after("delete from audit_seal where number = 1"))
                    .isEqualTo(new Broken(1, "the seal is missing"));
            assertThat(trail.after("delete from audit_seal where number = 2"))
                    .isEqualTo(new Broken(2, "the seal is missing"));
            assertThat(trail.after("delete from audit_seal where number = 3"))
                    .isInstanceOfSatisfying(
                            Whole.class, whole -> assertThat(whole.waiting()).isEqualTo(3));
        }
    }

    @Test
    void a_seal_made_anew_over_a_changed_row_does_not_fit_the_next_and_not_the_head_that_was_noted()
            throws SQLException {
        try (var trail = threeSeals()) {
            var noted = Chain.hash(trail.connection(), 2).orElseThrow();
            trail.run("update audit set outcome = '403' where id = 5");
            var before = trail.connection().setSavepoint();
            trail.run("create temp table kept on commit drop as select * from audit_seal where number = 3");
            trail.run("delete from audit_seal where number >= 2");
            trail.seal(30);
            trail.run("insert into audit_seal select * from kept");

            assertThat(trail.verify()).isEqualTo(new Broken(3, "the seal does not follow from the one before it"));
            trail.connection().rollback(before);
            trail.run("delete from audit_seal where number >= 2");
            trail.seal(30);
            trail.seal(40);
            assertThat(trail.verify()).isInstanceOf(Whole.class);
            assertThat(Chain.hash(trail.connection(), 2)).isPresent().isNotEqualTo(java.util.Optional.of(noted));
        }
    }

    @Test
    void rows_go_after_seven_years_by_whole_seals_and_the_chain_still_holds() throws SQLException {
        try (var trail = new Trail(database)) {
            var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            trail.write(1, 2, 3);
            trail.seal(10, now.minus(8 * 365, ChronoUnit.DAYS));
            trail.write(11, 12);
            trail.seal(20, now.minus(6 * 365, ChronoUnit.DAYS));
            trail.write(21);
            trail.seal(30, now);

            assertThat(Retention.remove(trail.connection(), now, Trail.KEEP)).isEqualTo(3);

            assertThat(trail.texts("select id from audit order by id")).containsExactly("4", "5", "6");
            assertThat(trail.verify(now))
                    .isInstanceOfSatisfying(
                            Whole.class,
                            whole -> assertThat(whole)
                                    .extracting(Whole::seals, Whole::rows, Whole::removed)
                                    .containsExactly(3L, 3L, 3L));
            assertThat(trail.after(
                            "delete from audit where id < 6",
                            "update audit_seal set removed_at = now()" + " where number = 2"))
                    .isEqualTo(new Broken(2, "its rows were removed before their time"));
            assertThat(trail.after("update audit_seal set sealed_at = sealed_at - interval '9 years' where number = 2"))
                    .isEqualTo(new Broken(2, "the seal was changed"));
            assertThat(trail.after("insert into audit (id, tx, account, party, action, object, outcome)"
                            + " values (2, 2, 'x', gen_random_uuid(), 'x', 'x', '200')"))
                    .isEqualTo(new Broken(1, "1 rows were put in afterwards"));
        }
    }

    @Test
    void a_database_that_was_restored_where_transactions_count_from_a_lower_number_goes_on_with_its_chain()
            throws SQLException {
        try (var trail = new Trail(database)) {
            trail.write(1001, 1002);
            trail.seal(1010);
            trail.write(1011);
            // Restored: the next transaction is number 50.
            trail.write(50, 51);
            trail.run("update audit set id = id + 10 where tx < 100");
            assertThat(trail.seal(60)).isTrue();
            assertThat(trail.seal(60)).isTrue();
            assertThat(trail.seal(60)).isFalse();
            trail.write(1001);
            assertThat(trail.seal(1010)).isTrue();

            assertThat(trail.verify())
                    .isInstanceOfSatisfying(
                            Whole.class,
                            whole -> assertThat(whole)
                                    .extracting(Whole::seals, Whole::rows, Whole::waiting)
                                    .containsExactly(4L, 6L, 0L));
            assertThat(trail.after("update audit set outcome = '403' where tx = 1011"))
                    .isEqualTo(new Broken(2, "a row was changed"));
            assertThat(trail.after("update audit set outcome = '403' where tx = 50"))
                    .isEqualTo(new Broken(3, "a row was changed"));
        }
    }

    @Test
    void nobody_changes_or_removes_a_row_or_a_seal_by_mistake() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "update audit set outcome = '200'",
                    "delete from audit",
                    "truncate audit",
                    "update audit_seal set removed_at = now()",
                    "delete from audit_seal",
                    "truncate audit_seal")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("stays as it was written");
            }
        }
    }

    private Trail threeSeals() throws SQLException {
        var trail = new Trail(database);
        for (var seal = 1; seal <= 3; seal++) {
            var tx = seal * 10L;
            trail.write(tx, tx + 1, tx + 2);
            assertThat(trail.seal(tx + 10)).isTrue();
        }
        assertThat(trail.verify()).isInstanceOf(Whole.class);
        return trail;
    }

    private record Column(String name, List<String> changes) {}

    /** From the table itself, so that a column of tomorrow is tried too. */
    private static List<Column> columns(Trail trail, String table) throws SQLException {
        return trail
                .texts(
                        "select column_name || ' ' || replace(udt_name, '_uuid', 'uuids') from information_schema.columns"
                                + " where table_name = '" + table + "'")
                .stream()
                .map(text -> text.split(" "))
                .map(words -> new Column(words[0], changes(words[0], words[1])))
                .toList();
    }

    private static List<String> changes(String column, String type) {
        return switch (type) {
            case "int8" -> List.of(column + " + 1000000", column + " - 1000000");
            case "text" -> List.of("coalesce(" + column + ", '') || 'x'", "'" + Trail.anyone() + "'");
            case "timestamptz" ->
                List.of("coalesce(" + column + ", clock_timestamp()) + interval '1 microsecond'", "'2001-01-01'");
            case "uuid" -> List.of("gen_random_uuid()");
            case "uuids" -> List.of(column + " || gen_random_uuid()", "'{}'");
            case "bytea" -> List.of("set_byte(" + column + ", 7, 255 - get_byte(" + column + ", 7))", "''");
            default -> throw new IllegalStateException(type);
        };
    }
}
