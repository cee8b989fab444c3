package nl.rits.projects.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sql.Sql;

/** Who of those that take part in a project see groups of it. */
@ApplicationScoped
public class TakingPart {

    private final Sql sql;

    TakingPart(Sql sql) {
        this.sql = sql;
    }

    /** Those who see all of these groups, the steward among them. */
    public Set<UUID> seeing(UUID project, FieldGroup... groups) {
        var sees = Arrays.stream(groups)
                .map(it -> " and exists (select from principal n where n.name = any(p.principals) and n.id = any(f."
                        + AudienceColumns.of(it) + "))")
                .collect(Collectors.joining());
        return new HashSet<>(sql.rows(
                "select p.id from project f"
                        + " join party p on p.active and (p.id = f.steward or p.id = any(f.involved)) where f.id = ?"
                        + sees,
                query -> query.setObject(1, project),
                row -> row.getObject(1, UUID.class)));
    }
}
