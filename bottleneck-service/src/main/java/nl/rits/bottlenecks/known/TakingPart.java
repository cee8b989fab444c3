package nl.rits.bottlenecks.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;

/** Who takes part in many projects, and what those parties carry: only that is read, in one query each. For rules. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TakingPart {

    private final DataSource database;
    private final PrincipalNumbers numbers;

    TakingPart(DataSource database, PrincipalNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /**
     * The municipality of a project, and the parties that build there.
     *
     * @param seen the viewer may know of the project
     */
    public record InProject(Set<UUID> parties, boolean seen) {}

    /** By project; one that is not known here is absent. */
    public Map<UUID, InProject> in(Collection<UUID> projects, Viewer viewer) {
        return in(projects, viewer.principalNumbers());
    }

    /** As {@link #in(Collection, Viewer)} for whoever carries these numbers. */
    public Map<UUID, InProject> in(Collection<UUID> projects, int... carried) {
        var found = new HashMap<UUID, InProject>();
        if (projects.isEmpty()) {
            return found;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, steward, involved, core_to && ? from known_project where id = any(?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "integer", Arrays.stream(carried).boxed().toArray()));
            query.setArray(2, connection.createArrayOf("uuid", projects.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var parties = new LinkedHashSet<UUID>();
                    parties.add(rows.getObject(2, UUID.class));
                    parties.addAll(List.of((UUID[]) rows.getArray(3).getArray()));
                    found.put(rows.getObject(1, UUID.class), new InProject(parties, rows.getBoolean(4)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("who takes part could not be read", failure);
        }
        return found;
    }

    /** The numbers that officials of each of these parties carry; one that is unknown or gone is absent. */
    public Map<UUID, int[]> carriedBy(Collection<UUID> parties) {
        var found = new HashMap<UUID, int[]>();
        if (parties.isEmpty()) {
            return found;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, principals from known_party where id = any(?) and active")) {
            query.setArray(1, connection.createArrayOf("uuid", parties.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var principals = Set.of((String[]) rows.getArray(2).getArray());
                    found.put(rows.getObject(1, UUID.class), numbers.numbers(principals));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("what parties carry could not be read", failure);
        }
        return found;
    }
}
