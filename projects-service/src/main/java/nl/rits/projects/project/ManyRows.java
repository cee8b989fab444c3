package nl.rits.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.statement.Statement;

/**
 * Writes who sees many projects, past the entities: nothing else of these rows changed, and a programme that is written out
 * anew for each of ten thousand projects would be most of the work.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ManyRows {

    private final DataSource database;
    private final ObjectMapper json;

    ManyRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void write(List<Project> projects, List<Statement> statements, List<ReleaseRow> releases) {
        try (var connection = database.getConnection()) {
            projects(connection, projects);
            statements(connection, statements);
            releases(connection, releases);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("releases of " + projects.size() + " projects could not be kept", failure);
        }
    }

    private static void projects(Connection connection, List<Project> projects) throws SQLException {
        try (var update = connection.prepareStatement("""
                update project
                set core_to = ?, status_to = ?, municipal_to = ?, market_to = ?, programme_to = ?, finance_to = ?,
                    bottlenecks_to = ?, contacts_to = ?, notes_to = ?, exact_to = ?, agreed_to = ?, sequence = ?
                where id = ?""")) {
            for (var project : projects) {
                var place = 1;
                // In the order of the enum, which is that of the columns above.
                for (var group : FieldGroup.values()) {
                    update.setObject(place++, project.to(group));
                }
                update.setObject(place++, project.exactTo);
                update.setObject(place++, project.agreedTo);
                update.setLong(place++, project.sequence);
                update.setObject(place, project.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void statements(Connection connection, List<Statement> statements) throws SQLException {
        try (var update =
                connection.prepareStatement("update statement set planning_to = ? where project = ? and party = ?")) {
            for (var statement : statements) {
                update.setObject(1, statement.planningTo);
                update.setObject(2, statement.project);
                update.setObject(3, statement.party);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void releases(Connection connection, List<ReleaseRow> releases)
            throws SQLException, JsonProcessingException {
        try (var upsert = connection.prepareStatement("""
                insert into release (project, party, version, choices, grants, publications, confirmed_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
                on conflict (project, party) do update
                set version = excluded.version, choices = excluded.choices, grants = excluded.grants,
                    publications = excluded.publications, confirmed_at = excluded.confirmed_at""")) {
            for (var row : releases) {
                upsert.setObject(1, row.project);
                upsert.setObject(2, row.party);
                upsert.setLong(3, row.version);
                upsert.setString(4, json.writeValueAsString(row.choices));
                upsert.setString(5, json.writeValueAsString(row.grants));
                upsert.setString(6, json.writeValueAsString(row.publications));
                upsert.setObject(7, row.confirmedAt.atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
