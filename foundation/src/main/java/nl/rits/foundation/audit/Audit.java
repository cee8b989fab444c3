package nl.rits.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Who did what for which party: accounts and ids, never names. */
@ApplicationScoped
public class Audit {
    private final DataSource database;
    private final Instance<Concerned> concerned;

    Audit(DataSource database, Instance<Concerned> concerned) {
        this.database = database;
        this.concerned = concerned;
    }

    /** In the caller's transaction when there is one. @param object path or id; @param outcome e.g. a status code */
    public void record(Viewer viewer, String action, String object, String outcome) {
        var parties = new TreeSet<UUID>();
        if (concerned.isResolvable()) {
            parties.addAll(concerned.get().parties(object));
        }
        record(viewer, action, object, outcome, parties, null);
    }

    void record(
            Viewer viewer,
            String action,
            String object,
            String outcome,
            TreeSet<UUID> parties,
            @Nullable String reason) {
        parties.add(viewer.party());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit (account, party, action, object, outcome, trace, concerns, reason, on_behalf_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, viewer.account());
            insert.setObject(2, viewer.party());
            insert.setString(3, action);
            insert.setString(4, object);
            insert.setString(5, outcome);
            insert.setString(6, Trace.current().parent());
            insert.setArray(7, connection.createArrayOf("uuid", parties.toArray()));
            insert.setString(8, reason);
            var onBehalfOf = viewer.lent().onBehalfOf();
            insert.setArray(9, onBehalfOf.isEmpty() ? null : connection.createArrayOf("uuid", onBehalfOf.toArray()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("audit could not be written", failure);
        }
    }
}
