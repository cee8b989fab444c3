package nl.rits.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the page of a project asks of the database, question by question, with nothing between. */
final class ByHand {

    private final Connection connection;
    private final UUID party;
    private final Array numbers;

    /** @param party who asks */
    ByHand(Connection connection, String party) throws SQLException {
        this.connection = connection;
        this.party = UUID.fromString(party);
        try (var query = connection.prepareStatement("""
                select array_agg(p.id) from principal p
                where p.name = any(array(select unnest(principals) from party where id = ?)) or p.name = 'party:' || ?""")) {
            query.setObject(1, this.party);
            query.setString(2, party);
            try (var rows = query.executeQuery()) {
                rows.next();
                this.numbers = rows.getArray(1);
            }
        }
    }

    /** @return how many characters were read of the project and its statements */
    int ask(String project) throws SQLException {
        var id = UUID.fromString(project);
        read("select active, principals from party where id = ?", it -> it.setObject(1, party));
        read(
                "select person, roles from deputyship where account = ? and party = ? and ? between first_day and last_day",
                it -> {
                    it.setString(1, "steward");
                    it.setObject(2, party);
                    it.setObject(3, LocalDate.now(ZoneOffset.UTC));
                });
        var found = read("""
                select f.core_to && ?, f.status_to && ?, f.municipal_to && ?, f.market_to && ?, f.programme_to && ?, f.finance_to && ?,
                    f.bottlenecks_to && ?, f.contacts_to && ?, f.notes_to && ?, f.agreed_to && ?, f.exact_to && ?, f.group_at,
                    f.homes, f.id, f.version, f.name, f.place, f.municipality, f.municipality_name, f.steward, f.plan_type,
                    f.demolition, f.lon, f.lat, f.planning_status, f.firm, f.phase, f.key_project, f.proposed, f.involved,
                    f.agreed, f.opens_on, f.programme, f.feasibility, f.land_position, f.commissioning, f.notes, f.details,
                    f.reference, f.answers
                from project f where f.core_to && ? and f.id = ?""", it -> {
            for (int i = 1; i <= 12; i++) {
                it.setArray(i, numbers);
            }
            it.setObject(13, id);
        });
        found += read(
                "select document::text, stale_on from statement where project = ? and planning_to && ? order by party",
                it -> {
                    it.setObject(1, id);
                    it.setArray(2, numbers);
                });
        read("""
                select id, kind, tolerance_months, tolerance_share, stale_months, defaults from platform
                where (kind in ('REGION', 'LOCAL') and municipalities @> array['GM0177']) or (kind = 'TABLE' and members @> array[?])
                order by id""", it -> it.setObject(1, party));
        write("""
                insert into look as known (project, owner, viewer, day, kind, groups, times, last_at)
                values (?, ?, ?, ?, 'VIEWED', 1, 1, now()) on conflict (project, owner, viewer, day, kind) do update
                set groups = known.groups | excluded.groups, times = known.times + 1, last_at = now()""", it -> {
            it.setObject(1, id);
            it.setObject(2, id);
            it.setObject(3, party);
            it.setObject(4, LocalDate.now(ZoneOffset.UTC));
        });
        read("select id, name, kind from party where id in (?, ?)", it -> {
            it.setObject(1, party);
            it.setObject(2, id);
        });
        read("select project, kind from mark where account = ? and party = ? and project = ?", it -> {
            it.setString(1, "steward");
            it.setObject(2, party);
            it.setObject(3, id);
        });
        return found;
    }

    private interface Binding {
        void to(PreparedStatement query) throws SQLException;
    }

    private int read(String sql, Binding binding) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            binding.to(query);
            try (var rows = query.executeQuery()) {
                var characters = 0;
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        var value = rows.getString(i);
                        characters += value == null ? 0 : value.length();
                    }
                }
                return characters;
            }
        }
    }

    private void write(String sql, Binding binding) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            binding.to(query);
            query.executeUpdate();
        }
    }
}
