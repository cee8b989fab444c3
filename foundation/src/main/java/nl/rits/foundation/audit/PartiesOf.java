package nl.rits.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Asks the database for the parties of a thing, for {@link Concerned}. */
@ApplicationScoped
public class PartiesOf {
    private final DataSource database;

    PartiesOf(DataSource database) {
        this.database = database;
    }

    /** @param query has the id as its only parameter, and parties in all its columns; none: the thing is not there */
    public Set<UUID> thing(String query, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var parties = new HashSet<UUID>();
                while (row.next()) {
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        var party = row.getObject(column, UUID.class);
                        if (party != null) {
                            parties.add(party);
                        }
                    }
                }
                return parties;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
