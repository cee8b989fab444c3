package nl.rits.projects.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;

/** Who of those that take part in a project see groups of it. */
@ApplicationScoped
public class TakingPart {

    private final DataSource database;

    TakingPart(DataSource database) {
        this.database = database;
    }

    /** Those who see all of these groups, the steward among them. */
    public Set<UUID> seeing(UUID project, FieldGroup... groups) {
        var sees = Arrays.stream(groups)
                .map(it -> " and exists (select from principal n where n.name = any(p.principals) and n.id = any(f."
                        + AudienceColumns.of(it) + "))")
                .collect(Collectors.joining());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select p.id from project f"
                        + " join party p on p.active and (p.id = f.steward or p.id = any(f.involved)) where f.id = ?"
                        + sees)) {
            query.setObject(1, project);
            var found = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
