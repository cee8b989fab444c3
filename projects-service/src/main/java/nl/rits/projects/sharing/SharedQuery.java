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
import nl.rits.projects.sql.Question;
import nl.rits.projects.sql.Sql;
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
    private final Sql sql;

    SharedQuery(DataSource database, Sql sql) {
        this.database = database;
        this.sql = sql;
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
        return projects.isEmpty() ? List.of() : sql.ask(stated(eyes, projects, asOf));
    }

    /** As {@link #statements}, to be asked. */
    public Question<List<SharedStatement>> stated(Eyes eyes, Collection<UUID> projects, @Nullable ReferenceDate asOf) {
        var stated = asOf == null
                ? "statement s where s.project = any(?)"
                : "(select unnest(?::uuid[]) as id) a cross join lateral (" + Then.version(asOf) + ") v cross join "
                        + Then.statements("a.id", "v.state -> 'statements'") + " s where true";
        var text = "select s.project, s.document::text, s.stale_on from " + stated + " and " + eyes.see("s.planning_to")
                + " order by s.party";
        return new Question<>(
                text,
                (query, place) -> {
                    query.setArray(place, query.getConnection().createArrayOf("uuid", projects.toArray()));
                    return asOf == null ? place + 1 : Then.bind(query, place + 1, asOf);
                },
                rows -> {
                    var found = new ArrayList<SharedStatement>();
                    while (rows.next()) {
                        found.add(new SharedStatement(
                                rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, LocalDate.class)));
                    }
                    return found;
                });
    }
}
