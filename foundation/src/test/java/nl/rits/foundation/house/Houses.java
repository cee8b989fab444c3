package nl.rits.foundation.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class Houses {
    private final DataSource database;

    Houses(DataSource database) {
        this.database = database;
    }

    void save(House house) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into house (id, version, name, rooms) values (?, ?, ?, ?)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                                                       rooms = excluded.rooms""")) {
            insert.setObject(1, house.id());
            insert.setLong(2, house.version());
            insert.setString(3, house.name());
            insert.setInt(4, house.rooms());
            insert.executeUpdate();
        }
    }

    Optional<House> find(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select version, name, rooms from house where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new House(id, rows.getLong(1), rows.getString(2), rows.getInt(3)))
                        : Optional.empty();
            }
        }
    }
}
