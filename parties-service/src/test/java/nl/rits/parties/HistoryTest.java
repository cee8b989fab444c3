package nl.rits.parties;

import static nl.rits.parties.Api.aParty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryTest {
    @Inject
    DataSource database;

    @Test
    void the_past_cannot_be_rewritten() {
        var id = aParty("DEVELOPER");
        assertThatThrownBy(() -> run("update version set state = '{}' where id = '" + id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> run("delete from version where id = '" + id + "'"))
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> run("truncate version")).hasMessageContaining("never changed or removed");
    }

    @Test
    void what_is_told_is_what_is_kept_for_every_party() throws SQLException {
        aParty("DEVELOPER");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) filter (where v.version is null or v.version <> p.version), count(*)
                        from (select id, version from party union all select id, version from platform) p
                        left join version v on v.id = p.id and v.recorded_until is null""")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.getInt(2)).isPositive();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
