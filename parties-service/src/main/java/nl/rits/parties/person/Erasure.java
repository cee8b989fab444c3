package nl.rits.parties.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Removes where else the name of a person is kept for a while: in answers to writes, which are replayed for 24 hours. */
@ApplicationScoped
class Erasure {
    private final DataSource database;

    Erasure(DataSource database) {
        this.database = database;
    }

    /** A write that is sent again after this counts as a new one, and finds nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetAnswersAbout(UUID person) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency where position(? in body) > 0")) {
            delete.setBytes(1, person.toString().getBytes(StandardCharsets.UTF_8));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("answers about a person could not be removed", failure);
        }
    }
}
