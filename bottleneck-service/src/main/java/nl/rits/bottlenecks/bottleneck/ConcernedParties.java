package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PathIds;

/** What is done to a bottleneck concerns who reported it and who is to solve it. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final DataSource database;

    ConcernedParties(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> parties(String object) {
        return PathIds.find("bottlenecks", object).map(this::about).orElse(Set.of());
    }

    private Set<UUID> about(UUID bottleneck) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select reporter, owner from bottleneck where id = ?")) {
            query.setObject(1, bottleneck);
            try (var row = query.executeQuery()) {
                var parties = new HashSet<UUID>();
                if (row.next()) {
                    parties.add(row.getObject(1, UUID.class));
                    var owner = row.getObject(2, UUID.class);
                    if (owner != null) {
                        parties.add(owner);
                    }
                }
                return parties;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
