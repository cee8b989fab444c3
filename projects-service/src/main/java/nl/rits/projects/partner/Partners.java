package nl.rits.projects.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Principals;
import nl.rits.foundation.sharing.Principal;

/** Keeps the own copy of parties and platforms; tells what a party's viewers carry. */
@ApplicationScoped
public class Partners implements Principals {

    private final DataSource database;
    private final ObjectMapper json;

    Partners(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Set<String> of(UUID party, PartyKind kind, boolean councillor) {
        var column = councillor ? "councillor_principals" : "principals";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select active, " + column + " from party where id = ?")) {
            query.setObject(1, party);
            try (var rows = query.executeQuery()) {
                var principals = new LinkedHashSet<>(Principal.alone(party, councillor));
                if (rows.next()) {
                    if (!rows.getBoolean(1)) {
                        // A party that has left is one of the public.
                        return Set.of(Principal.PUBLIC);
                    }
                    principals.addAll(List.of((String[]) rows.getArray(2).getArray()));
                }
                return principals;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** An older event than what is known has no effect. */
    @Transactional
    void replaceIfNewer(PartyChanged party) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into party as known (id, version, name, kind, municipality, province, active,
                                                    principals, councillor_principals)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, name = excluded.name, kind = excluded.kind,
                            municipality = excluded.municipality, province = excluded.province,
                            active = excluded.active, principals = excluded.principals,
                            councillor_principals = excluded.councillor_principals
                        where known.version < excluded.version""")) {
            upsert.setObject(1, party.id());
            upsert.setLong(2, party.version());
            upsert.setString(3, party.name());
            upsert.setString(4, party.kind().name());
            upsert.setString(5, party.municipality());
            upsert.setString(6, party.province());
            upsert.setBoolean(7, party.active());
            upsert.setArray(8, texts(connection, party.principals()));
            upsert.setArray(9, texts(connection, party.councillorPrincipals()));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return the projects around which the platform may have changed something; none if the event was older */
    @Transactional
    Set<UUID> replaceIfNewer(PlatformChanged platform) {
        try (var connection = database.getConnection()) {
            var around = new HashSet<>(projectsAround(connection, platform.id()));
            try (var upsert = connection.prepareStatement("""
                    insert into platform as known (id, version, name, kind, parent, municipalities, members, chair,
                                                   tolerance_months, tolerance_share, stale_months, defaults)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                    on conflict (id) do update
                    set version = excluded.version, name = excluded.name, kind = excluded.kind,
                        parent = excluded.parent, municipalities = excluded.municipalities,
                        members = excluded.members, chair = excluded.chair,
                        tolerance_months = excluded.tolerance_months,
                        tolerance_share = excluded.tolerance_share, stale_months = excluded.stale_months,
                        defaults = excluded.defaults
                    where known.version < excluded.version""")) {
                upsert.setObject(1, platform.id());
                upsert.setLong(2, platform.version());
                upsert.setString(3, platform.name());
                upsert.setString(4, platform.kind());
                upsert.setObject(5, platform.parent());
                upsert.setArray(6, texts(connection, platform.municipalities()));
                upsert.setArray(
                        7,
                        connection.createArrayOf(
                                "uuid",
                                platform.members().stream()
                                        .map(PlatformChanged.Member::party)
                                        .toArray()));
                upsert.setObject(8, platform.chair());
                upsert.setInt(9, platform.toleranceMonths());
                upsert.setDouble(10, platform.toleranceShare());
                upsert.setInt(11, platform.staleMonths());
                upsert.setString(12, json.writeValueAsString(platform.shownByDefault()));
                if (upsert.executeUpdate() == 0) {
                    return Set.of();
                }
            }
            around.addAll(projectsAround(connection, platform.id()));
            return around;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<UUID> projectsAround(Connection connection, UUID platform) throws SQLException {
        try (var query = connection.prepareStatement("""
                select p.id from platform a
                join project p on (a.kind in ('REGION', 'LOCAL') and p.municipality = any(a.municipalities))
                               or (a.kind = 'TABLE' and p.steward = any(a.members))
                where a.id = ? and not p.withdrawn""")) {
            query.setObject(1, platform);
            var found = new java.util.ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
