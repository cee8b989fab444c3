package nl.rits.projects.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.planning.PriceBounds;
import nl.rits.projects.planning.PriceCuts;
import nl.rits.projects.planning.Programme;

/** The bounds of price classes by year, and the cuts of those who receive plans. */
@ApplicationScoped
public class PriceTable {

    private final DataSource database;
    private final ObjectMapper json;

    PriceTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The bounds of a year, and how often they were changed. */
    record Bounds(PriceBounds.Year bounds, long version) {}

    /** The cuts of a year, and how often they were changed. */
    record Cuts(int year, PriceCuts cuts, long version) {}

    public PriceBounds bounds() {
        return new PriceBounds(kept().stream().map(Bounds::bounds).toList());
    }

    /** Those that a programme needs: of one in which nothing has an amount none are read. */
    public PriceBounds boundsFor(Programme programme) {
        return programme.lines().anyMatch(it -> it.amount() != null) ? bounds() : new PriceBounds(List.of());
    }

    List<Bounds> kept() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select year, social_rent, mid_rent, affordable_sale, version from price_bound order by year");
                var rows = query.executeQuery()) {
            var kept = new ArrayList<Bounds>();
            while (rows.next()) {
                kept.add(new Bounds(
                        new PriceBounds.Year(
                                rows.getInt(1), rows.getBigDecimal(2), rows.getBigDecimal(3), rows.getBigDecimal(4)),
                        rows.getLong(5)));
            }
            return kept;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return whether they were still at the version before; version 1 is new */
    boolean write(PriceBounds.Year bounds, long version) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into price_bound as known (year, social_rent, mid_rent, affordable_sale, version)
                        values (?, ?, ?, ?, ?)
                        on conflict (year) do update
                        set social_rent = excluded.social_rent, mid_rent = excluded.mid_rent,
                            affordable_sale = excluded.affordable_sale, version = excluded.version
                        where known.version = excluded.version - 1""")) {
            write.setInt(1, bounds.year());
            write.setBigDecimal(2, bounds.socialRent());
            write.setBigDecimal(3, bounds.midRent());
            write.setBigDecimal(4, bounds.affordableSale());
            write.setLong(5, version);
            return write.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<Cuts> cuts(UUID party) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select year, cuts, version from price_cut where party = ? order by year")) {
            query.setObject(1, party);
            var cuts = new ArrayList<Cuts>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    cuts.add(new Cuts(
                            rows.getInt(1), json.readValue(rows.getString(2), PriceCuts.class), rows.getLong(3)));
                }
            }
            return cuts;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Optional<Cuts> cuts(UUID party, int year) {
        return cuts(party).stream().filter(it -> it.year() == year).findFirst();
    }

    boolean write(UUID party, int year, PriceCuts cuts, long version) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into price_cut as known (party, year, cuts, version) values (?, ?, ?::jsonb, ?)
                        on conflict (party, year) do update set cuts = excluded.cuts, version = excluded.version
                        where known.version = excluded.version - 1""")) {
            write.setObject(1, party);
            write.setInt(2, year);
            write.setString(3, json.writeValueAsString(cuts));
            write.setLong(4, version);
            return write.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
