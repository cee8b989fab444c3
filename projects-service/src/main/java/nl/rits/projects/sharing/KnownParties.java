package nl.rits.projects.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Tolerance;
import nl.rits.projects.sql.Question;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the own copy of parties and platforms. */
@ApplicationScoped
public class KnownParties {

    private static final TypeReference<Map<FieldGroup, Set<Circle>>> DEFAULTS = new TypeReference<>() {};

    private final DataSource database;
    private final Sql sql;
    private final ObjectMapper json;

    KnownParties(DataSource database, Sql sql, ObjectMapper json) {
        this.database = database;
        this.sql = sql;
        this.json = json;
    }

    /** The names of these parties, for one answer. */
    public Names names(Collection<UUID> ids) {
        return ids.isEmpty() ? new Names(Map.of()) : sql.ask(naming(ids));
    }

    /** The same, of which some are known already. */
    public Names names(Names known, Collection<UUID> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(known.parties().keySet());
        if (missing.isEmpty()) {
            return known;
        }
        var all = new HashMap<>(known.parties());
        all.putAll(names(missing).parties());
        return new Names(all);
    }

    private Question<Names> naming(Collection<UUID> ids) {
        return naming("?", (query, place) -> {
            query.setArray(place, uuids(query.getConnection(), new HashSet<>(ids)));
            return place + 1;
        });
    }

    /** The names of who takes part in a project, to be asked. */
    public Question<Names> namesAround(UUID project) {
        return naming("array(select unnest(involved || steward) from project where id = ?)", (query, place) -> {
            query.setObject(place, project);
            return place + 1;
        });
    }

    private static Question<Names> naming(String wanted, Question.Binding binding) {
        return new Question<>("select id, name, kind from party where id = any(" + wanted + ")", binding, rows -> {
            var found = new HashMap<UUID, PartyRef>();
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                found.put(id, PartyRef.of(id, rows.getString(2), PartyKind.valueOf(rows.getString(3))));
            }
            return new Names(found);
        });
    }

    /** The name of one, as in {@link #names}. */
    public PartyRef name(UUID id) {
        return names(List.of(id)).get(id);
    }

    public Optional<PartyRef> find(UUID id) {
        return Optional.ofNullable(names(List.of(id)).parties().get(id));
    }

    /** The municipality as a party, which guards the plans within its borders. */
    public Optional<UUID> steward(String municipality) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id from party where kind = 'MUNICIPALITY' and municipality = ? and active")) {
            query.setString(1, municipality);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Optional<MunicipalityRef> municipality(String code) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select code, name from municipality where code = ?")) {
            query.setString(1, code);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new MunicipalityRef(rows.getString(1), rows.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public List<MunicipalityRef> municipalities() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select code, name from municipality order by name");
                var rows = query.executeQuery()) {
            var all = new java.util.ArrayList<MunicipalityRef>();
            while (rows.next()) {
                all.add(new MunicipalityRef(rows.getString(1), rows.getString(2)));
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The platforms around the plans of a municipality. */
    public Surroundings around(String municipality, UUID steward) {
        return sql.ask(surroundings("?::text", "?::uuid", (query, place) -> {
            query.setString(place, municipality);
            query.setObject(place + 1, steward);
            return place + 2;
        }));
    }

    /** The platforms around a project as it is today, to be asked. */
    public Question<Surroundings> around(UUID project) {
        return surroundings(
                "(select municipality from project where id = ?)",
                "(select steward from project where id = ?)",
                (query, place) -> {
                    query.setObject(place, project);
                    query.setObject(place + 1, project);
                    return place + 2;
                });
    }

    private Question<Surroundings> surroundings(String municipality, String steward, Question.Binding binding) {
        return new Question<>("""
                select id, kind, tolerance_months, tolerance_share, stale_months, defaults from platform
                where (kind in ('REGION', 'LOCAL') and municipalities @> array[%s])
                   or (kind = 'TABLE' and members @> array[%s])
                order by id""".formatted(municipality, steward), binding, this::surroundings);
    }

    private Surroundings surroundings(ResultSet rows) throws SQLException {
        var regions = new HashSet<UUID>();
        var locals = new HashSet<UUID>();
        var tables = new HashSet<UUID>();
        @Nullable Tolerance local = null;
        @Nullable Tolerance regional = null;
        var defaults = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        var regionalDefaults = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            var tolerance = new Tolerance(rows.getInt(3), rows.getDouble(4), rows.getInt(5));
            switch (rows.getString(2)) {
                case "REGION" -> {
                    regions.add(id);
                    regional = regional == null ? tolerance : regional;
                    defaults(rows.getString(6)).forEach(regionalDefaults::putIfAbsent);
                }
                case "LOCAL" -> {
                    locals.add(id);
                    local = local == null ? tolerance : local;
                    defaults(rows.getString(6)).forEach(defaults::putIfAbsent);
                }
                default -> tables.add(id);
            }
        }
        // The nearest platform decides: what a city agreed with its market goes before what a region agreed.
        regionalDefaults.forEach(defaults::putIfAbsent);
        return new Surroundings(
                regions,
                locals,
                tables,
                local != null ? local : regional != null ? regional : Tolerance.DEFAULT,
                defaults);
    }

    /** The same for many projects: asked of the database once for each municipality. */
    public BiFunction<String, UUID, Surroundings> aroundMany() {
        var known = new HashMap<String, Surroundings>();
        return (municipality, steward) ->
                known.computeIfAbsent(municipality + steward, _ -> around(municipality, steward));
    }

    /** The acceleration tables of which a steward is a member. */
    public Set<UUID> tablesOf(UUID steward) {
        return around("", steward).stewardTables();
    }

    private Map<FieldGroup, Set<Circle>> defaults(String kept) {
        try {
            return json.readValue(kept, DEFAULTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the defaults of a platform cannot be read", unreadable);
        }
    }

    /** How many parties that are active carry one of these names. */
    public int carrying(Collection<String> principals, Collection<UUID> except) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from party where active and principals && ? and id <> all(?)")) {
            query.setArray(1, connection.createArrayOf("text", principals.toArray()));
            query.setArray(2, uuids(connection, except));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Names of platforms, by id. */
    public Map<UUID, String> platforms(Collection<UUID> ids) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id, name from platform where id = any(?)")) {
            query.setArray(1, uuids(connection, ids));
            var found = new HashMap<UUID, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The municipalities of a platform. */
    public Set<String> municipalitiesOf(UUID platform) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select unnest(municipalities) from platform where id = ?")) {
            query.setObject(1, platform);
            var found = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /** Parties by id; one that is not known here yet has no name. */
    public record Names(Map<UUID, PartyRef> parties) {
        public PartyRef get(UUID id) {
            var known = parties.get(id);
            return known != null ? known : PartyRef.of(id, "Onbekende partij", PartyKind.OTHER);
        }

        public Optional<PartyRef> find(UUID id) {
            return Optional.ofNullable(parties.get(id));
        }

        public List<PartyRef> all(Collection<UUID> ids) {
            return ids.stream().map(this::get).collect(Collectors.toList());
        }
    }
}
