package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.jointcase.Signers.Concern;
import nl.rits.foundation.identity.Viewer;

/**
 * The cases of a table that all have signed, as far as a rank depends on them. A province has thousands, of which a page shows
 * fifty: texts, stories and names are read for those only.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RipeCases {

    private static final Object[] OPEN = Arrays.stream(BottleneckStatus.values())
            .filter(BottleneckStatus::isOpen)
            .map(Enum::name)
            .toArray();

    private final DataSource database;
    private final Signers signers;

    RipeCases(DataSource database, Signers signers) {
        this.database = database;
        this.signers = signers;
    }

    /**
     * @param sides of market, corporation and government, how many have to do something
     * @param projects how many of its projects the viewer may know of
     */
    public record RipeCase(
            UUID bottleneck,
            BottleneckStatus status,
            int homes,
            int months,
            LocalDate answerBy,
            Instant reportedAt,
            int sides,
            int projects) {

        private RipeCase seen(int count) {
            return new RipeCase(bottleneck, status, homes, months, answerBy, reportedAt, sides, count);
        }
    }

    /** One that was worded, signed by some. */
    private record Worded(RipeCase told, Concern concern, Set<UUID> signed) {}

    /** Open, at this table, with homes, and seen by the viewer. */
    public List<RipeCase> at(UUID table, Viewer viewer) {
        var worded = worded(table, viewer);
        var signing = signers.of(worded.stream().map(Worded::concern).toList(), viewer);
        var ripe = new ArrayList<RipeCase>();
        for (var each : worded) {
            var of = Objects.requireNonNull(signing.get(each.told().bottleneck()));
            if (each.signed().containsAll(of.needed())) {
                ripe.add(each.told().seen(of.projects()));
            }
        }
        return ripe;
    }

    private List<Worded> worded(UUID table, Viewer viewer) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select b.id, b.status, b.homes, b.months, b.answer_by, b.reported_at, num_nonnulls(c.market, c.corporation, c.government),
                               b.reporters, b.owner, b.projects, b.audience,
                               array(select cast(one ->> 'party' as uuid) from jsonb_array_elements(c.signatures) one)
                        from joint_case c join bottleneck b on b.id = c.bottleneck and b.table_id = c.table_id
                        where c.table_id = ? and b.status = any(?) and b.homes > 0 and b.audience && ?""")) {
            query.setObject(1, table);
            query.setArray(2, connection.createArrayOf("text", OPEN));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "integer",
                            Arrays.stream(viewer.principalNumbers()).boxed().toArray()));
            var found = new ArrayList<Worded>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(worded(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the cases of a table could not be read", failure);
        }
    }

    private static Worded worded(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var named = new LinkedHashSet<>(uuids(row, 8));
        Stream.ofNullable(row.getObject(9, UUID.class)).forEach(named::add);
        var audience = (Integer[]) row.getArray(11).getArray();
        return new Worded(
                new RipeCase(
                        id,
                        BottleneckStatus.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getInt(7),
                        0),
                new Concern(
                        id,
                        named,
                        uuids(row, 10),
                        Arrays.stream(audience).mapToInt(Integer::intValue).toArray()),
                Set.copyOf(uuids(row, 12)));
    }

    private static List<UUID> uuids(ResultSet row, int place) throws SQLException {
        return List.of((UUID[]) row.getArray(place).getArray());
    }
}
