package nl.rits.foundation.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;
import nl.rits.foundation.identity.Viewer;

/** Who did what for which party: accounts and ids, never names. */
@ApplicationScoped
public class Audit {
    private final DataSource database;

    Audit(DataSource database) {
        this.database = database;
    }

    /** In the caller's transaction when there is one. @param object path or id; @param outcome e.g. a status code */
    public void record(Viewer viewer, String action, String object, String outcome) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into audit (account, party, action, object, outcome, trace) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, viewer.account());
            insert.setObject(2, viewer.party());
            insert.setString(3, action);
            insert.setString(4, object);
            insert.setString(5, outcome);
            insert.setString(6, Trace.current().parent());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("audit could not be written", failure);
        }
    }
}
