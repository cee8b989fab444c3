package nl.rits.parties.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PathIds;

/** What is done to a party, to its people or to its memberships concerns that party. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final DataSource database;

    ConcernedParties(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> parties(String object) {
        var parties = new HashSet<UUID>();
        PathIds.find("parties", object).ifPresent(parties::add);
        PathIds.find("people", object)
                .ifPresent(id -> parties.addAll(find("select party from person where id = ?", id)));
        PathIds.find("memberships", object)
                .ifPresent(id -> parties.addAll(find("select party from membership where id = ?", id)));
        return parties;
    }

    private Set<UUID> find(String query, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Set.of(row.getObject(1, UUID.class)) : Set.of();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
