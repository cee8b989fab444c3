package nl.rits.bottlenecks.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Erased;

/** Lets go of what was kept for a person who was erased. */
@ApplicationScoped
class Forgetting {

    private static final List<String> TABLES = List.of("follower", "notification", "notification_read");

    private final DataSource database;

    Forgetting(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Erased person) {
        try (var connection = database.getConnection()) {
            for (var table : TABLES) {
                try (var delete = connection.prepareStatement("delete from " + table + " where " + Erased.OF_ACCOUNT)) {
                    delete.setString(1, person.account());
                    delete.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a person could not be forgotten", failure);
        }
    }
}
