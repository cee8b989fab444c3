package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PathIds;

/** What is done to a project concerns its steward; what is done to a statement also the party that stated it. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final DataSource database;

    ConcernedParties(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> parties(String object) {
        var parties = new HashSet<UUID>();
        PathIds.find("projects", object).ifPresent(project -> {
            parties.addAll(steward(project));
            PathIds.find("statements", object).ifPresent(parties::add);
        });
        return parties;
    }

    private Set<UUID> steward(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select steward from project where id = ?")) {
            query.setObject(1, project);
            try (var row = query.executeQuery()) {
                return row.next() ? Set.of(row.getObject(1, UUID.class)) : Set.of();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
