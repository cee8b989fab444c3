package nl.rits.foundation.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Lets go of what a service kept for a person who was erased. What was done under the account stays in the trails. */
@ApplicationScoped
public class Forgetting {

    private final DataSource database;

    Forgetting(DataSource database) {
        this.database = database;
    }

    /** @param steps statements up to and including their {@code where}, or the {@code and} of another condition */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Erased person, List<String> steps) {
        try (var connection = database.getConnection()) {
            for (var step : steps) {
                try (var statement = connection.prepareStatement(step + " " + Erased.OF_ACCOUNT)) {
                    statement.setString(1, person.account());
                    statement.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a person could not be forgotten", failure);
        }
    }
}
