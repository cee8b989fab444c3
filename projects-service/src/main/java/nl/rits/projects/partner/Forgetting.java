package nl.rits.projects.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Erased;

/**
 * Lets go of what was kept for a person who was erased: what was his alone goes, what others use goes on without him. What was
 * done under the account stays in the trails.
 */
@ApplicationScoped
class Forgetting {

    private static final List<String> STEPS = List.of(
            "delete from draft where ",
            "delete from mark where ",
            "delete from list_columns where ",
            "delete from saved_view where not shared and ",
            "update saved_view set account = null where ",
            "update comment set account = null where ");

    private final DataSource database;

    Forgetting(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Erased person) {
        try (var connection = database.getConnection()) {
            for (var step : STEPS) {
                try (var statement = connection.prepareStatement(step + Erased.OF_ACCOUNT)) {
                    statement.setString(1, person.account());
                    statement.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a person could not be forgotten", failure);
        }
    }
}
