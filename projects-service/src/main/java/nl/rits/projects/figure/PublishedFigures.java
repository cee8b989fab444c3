package nl.rits.projects.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.figure.Publishing.Line;
import nl.rits.projects.project.KeptJson;

/** Keeps what was told of each area, and for the next time what it was made from. */
@ApplicationScoped
class PublishedFigures {

    private final DataSource database;
    private final ObjectMapper json;

    PublishedFigures(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is told now. Reads nothing from which it was made. */
    List<Told> told() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select told::text from figure_area order by id");
                var rows = query.executeQuery()) {
            var told = new ArrayList<Told>();
            while (rows.next()) {
                told.add(KeptJson.read(rows.getString(1), Told.class, json));
            }
            return told;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<Line> lines(Connection connection) throws SQLException {
        var bases = new LinkedHashMap<UUID, List<Basis>>();
        var told = new LinkedHashMap<UUID, Told>();
        try (var query = connection.prepareStatement("""
                        select a.id, a.told::text, b.basis::text from figure_area a
                        join figure_basis b on b.area = a.id order by a.id, b.place""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                told.putIfAbsent(id, KeptJson.read(rows.getString(2), Told.class, json));
                bases.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(KeptJson.read(rows.getString(3), Basis.class, json));
            }
        }
        return told.entrySet().stream()
                .map(it -> new Line(it.getValue(), bases.getOrDefault(it.getKey(), List.of())))
                .toList();
    }

    /** In the place of all there was. */
    void replace(Connection connection, List<Line> lines) throws SQLException {
        try (var clear = connection.prepareStatement("delete from figure_area");
                var area = connection.prepareStatement("insert into figure_area (id, told) values (?, ?::jsonb)");
                var basis = connection.prepareStatement(
                        "insert into figure_basis (area, place, basis) values (?, ?, ?::jsonb)")) {
            clear.executeUpdate();
            for (var line : lines) {
                var id = UUID.randomUUID();
                area.setObject(1, id);
                area.setString(2, KeptJson.write(line.told(), json));
                area.addBatch();
                for (var at = 0; at < line.bases().size(); at++) {
                    basis.setObject(1, id);
                    basis.setInt(2, at);
                    basis.setString(3, KeptJson.write(line.bases().get(at), json));
                    basis.addBatch();
                }
            }
            area.executeBatch();
            basis.executeBatch();
        }
    }

    boolean wereToldIn(Connection connection, LocalDate period) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from figure_run where period = ?")) {
            query.setObject(1, period);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    void remember(Connection connection, LocalDate period) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into figure_run (period) values (?) on conflict (period) do nothing")) {
            insert.setObject(1, period);
            insert.executeUpdate();
        }
    }
}
