package nl.rits.projects.look;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.rits.foundation.api.Paging;
import nl.rits.projects.look.Tally.Key;

/** The table of looks. */
@ApplicationScoped
class LookTable {
    /** Rows in the order of the key, so that two writers never wait for each other in a circle. */
    private static final String ADD = """
            insert into look as known (project, owner, viewer, day, kind, groups, times, last_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::integer[], ?::integer[],
                ?::timestamptz[])
            order by 1, 2, 3, 4, 5
            on conflict (project, owner, viewer, day, kind) do update
            set groups = known.groups | excluded.groups, times = known.times + excluded.times,
                last_at = greatest(known.last_at, excluded.last_at)""";

    private static final String BY_PARTY = """
            select viewer, bit_or(groups), coalesce(sum(times) filter (where kind = 'VIEWED'), 0),
                coalesce(sum(times) filter (where kind = 'EXPORTED'), 0),
                coalesce(sum(times) filter (where kind = 'RECEIVED'), 0), max(last_at), count(*) over ()
            from look where project = ? and owner = ? and day > ?
            group by viewer order by max(last_at) desc, viewer limit ? offset ?""";

    private final DataSource database;

    LookTable(DataSource database) {
        this.database = database;
    }

    /** The looks of one party. */
    record ByParty(UUID viewer, int groups, long viewed, long exported, long received, OffsetDateTime lastAt) {}

    record Found(List<ByParty> parties, long total) {}

    /** In one statement. */
    void add(Map<Key, Tally> tallies) {
        var all = List.copyOf(tallies.entrySet());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", column(all, it -> it.getKey().project())));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", column(all, it -> it.getKey().owner())));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", column(all, it -> it.getKey().viewer())));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", column(all, it -> it.getKey().day().toString())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", column(all, it -> it.getKey().kind().name())));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "integer", column(all, it -> it.getValue().groups())));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "integer", column(all, it -> it.getValue().times())));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "text", column(all, it -> it.getValue().lastAt().toString())));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("looks could not be recorded", failure);
        }
    }

    /** Who saw the facts of this owner in this project, newest first. @param after the days after this one */
    Found find(UUID project, UUID owner, LocalDate after, Paging paging) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(BY_PARTY)) {
            query.setObject(1, project);
            query.setObject(2, owner);
            query.setObject(3, after);
            query.setInt(4, paging.pageSize);
            query.setInt(5, paging.offset());
            try (var rows = query.executeQuery()) {
                var parties = new ArrayList<ByParty>();
                var total = 0L;
                while (rows.next()) {
                    parties.add(new ByParty(
                            rows.getObject(1, UUID.class),
                            rows.getInt(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getObject(6, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
                    total = rows.getLong(7);
                }
                return new Found(parties, total);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    int removeBefore(LocalDate day) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from look where day < ?")) {
            delete.setObject(1, day);
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object[] column(List<Map.Entry<Key, Tally>> entries, Function<Map.Entry<Key, Tally>, Object> value) {
        return entries.stream().map(value).toArray();
    }
}
