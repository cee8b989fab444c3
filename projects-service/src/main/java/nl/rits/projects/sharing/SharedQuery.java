package nl.rits.projects.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The only place that asks the database what a viewer may see. A condition or an order on a field names the group of
 * that field, so that what a view hides cannot be found out by filtering or sorting.
 *
 * <p>In conditions, {@code f} is the project with its facts, at the reference date when there is one; the audience is
 * always today's.
 */
@ApplicationScoped
public class SharedQuery {

    private final DataSource database;

    SharedQuery(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row, Visibility visibility) throws SQLException;
    }

    /** A condition on facts of one group. */
    public record Condition(FieldGroup group, String text, List<?> parameters) {}

    /** How many projects, and how many homes they have together. */
    public record Totals(long projects, long homes) {}

    /** A statement that the viewer sees, as JSON, and when it grows stale. */
    public record SharedStatement(UUID project, String document, LocalDate staleOn) {}

    /** @param asOf the reference date: the facts of then, by the rights of now */
    public Search projects(Eyes eyes, @Nullable ReferenceDate asOf) {
        return new Search(database, eyes, asOf);
    }

    /** The statements of these projects that are seen. */
    public List<SharedStatement> statements(Eyes eyes, Collection<UUID> projects, @Nullable ReferenceDate asOf) {
        if (projects.isEmpty()) {
            return List.of();
        }
        var stated = asOf == null
                ? "statement s where s.project = any(?)"
                : "(select unnest(?::uuid[]) as id) a cross join lateral (" + Then.version(asOf) + ") v cross join "
                        + Then.statements("a.id", "v.state -> 'statements'") + " s where true";
        var sql = "select s.project, s.document::text, s.stale_on from " + stated + " and " + eyes.see("s.planning_to")
                + " order by s.party";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", projects.toArray()));
            if (asOf != null) {
                Then.bind(query, 2, asOf);
            }
            var found = new ArrayList<SharedStatement>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new SharedStatement(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
