package nl.rits.projects.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The boundaries in use; there is one set at a time. */
@ApplicationScoped
public class BoundaryStore {

    private final DataSource database;

    BoundaryStore(DataSource database) {
        this.database = database;
    }

    /** @param fingerprint of the file they were read from; also tells the two coordinate systems' answers apart from older ones */
    public record Kept(String fingerprint, String geoJson) {}

    Optional<String> fingerprint() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select fingerprint from municipality_boundaries");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Optional<Kept> find(boolean inRd) {
        var column = inRd ? "rd" : "crs84";
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select fingerprint, " + column + " from municipality_boundaries");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(new Kept(rows.getString(1), rows.getString(2))) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void replace(Boundaries boundaries, String source, String fingerprint) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into municipality_boundaries (source, fingerprint, number, crs84, rd, loaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (only_one) do update
                        set source = excluded.source, fingerprint = excluded.fingerprint, number = excluded.number,
                            crs84 = excluded.crs84, rd = excluded.rd, loaded_at = excluded.loaded_at""")) {
            upsert.setString(1, source);
            upsert.setString(2, fingerprint);
            upsert.setInt(3, boundaries.size());
            upsert.setString(4, boundaries.geoJson(false));
            upsert.setString(5, boundaries.geoJson(true));
            upsert.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
