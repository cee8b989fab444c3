package nl.rits.projects.project;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.AudienceColumns;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Release.Grant;
import nl.rits.projects.sharing.Release.Publication;
import nl.rits.projects.sharing.ReleaseRow;

/** Holds many projects, and reads of them what sharing depends on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HeldProjects {

    private static final TypeReference<Map<FieldGroup, Set<Circle>>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};
    private static final TypeReference<List<Publication>> PUBLICATIONS = new TypeReference<>() {};

    /** In the order of the enum. */
    private static final String OF_GROUPS = Arrays.stream(FieldGroup.values())
            .map(group -> sent(AudienceColumns.of(group)))
            .collect(Collectors.joining(", "));

    private final DataSource database;
    private final ObjectMapper json;

    HeldProjects(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Those that are not withdrawn, in one order for everyone, so that two who hold many do not wait for each other for ever.
     * Held before anything else is read: what is read then cannot change any more.
     */
    List<Held> hold(Collection<UUID> ids) {
        try (var connection = database.getConnection()) {
            var held = lock(connection, connection.createArrayOf("uuid", ids.toArray()));
            var ofHeld = connection.createArrayOf("uuid", held.keySet().toArray());
            readStatements(connection, ofHeld, held);
            readReleases(connection, ofHeld, held);
            return List.copyOf(held.values());
        } catch (SQLException failure) {
            throw new IllegalStateException(ids.size() + " projects could not be read", failure);
        }
    }

    private static Map<UUID, Held> lock(Connection connection, Array ids) throws SQLException {
        try (var query = connection.prepareStatement("""
                select id, sequence, municipality, steward, involved, planning_status, phase, opens_on, proposed, programme_at,
                       case when agreed is not null
                            then array(select jsonb_array_elements_text(agreed -> 'parties')::uuid) end,
                       %s, %s, %s
                from project where id = any(?) and not withdrawn order by id for update""".formatted(OF_GROUPS, sent("exact_to"), sent("agreed_to")))) {
            query.setArray(1, ids);
            var held = new LinkedHashMap<UUID, Held>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var project = held(rows);
                    held.put(project.id(), project);
                }
            }
            return held;
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        var agreedBy = row.getArray(11);
        var groups = new EnumMap<FieldGroup, int[]>(FieldGroup.class);
        for (var group : FieldGroup.values()) {
            groups.put(group, numbers(row, 12 + group.ordinal()));
        }
        var next = 12 + FieldGroup.values().length;
        return new Held(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                Set.of((UUID[]) row.getArray(5).getArray()),
                PlanningStatus.of(row.getString(6)),
                Phase.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                agreedBy == null ? null : List.of((UUID[]) agreedBy.getArray()),
                new HashMap<>(),
                new HashMap<>(),
                new Shown(groups, numbers(row, next), numbers(row, next + 1), new HashMap<>(), Map.of()));
    }

    private static void readStatements(Connection connection, Array ids, Map<UUID, Held> held) throws SQLException {
        try (var query = connection.prepareStatement(
                "select project, party, submitted_at, %s from statement where project = any(?)"
                        .formatted(sent("planning_to")))) {
            query.setArray(1, ids);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var project = Objects.requireNonNull(held.get(rows.getObject(1, UUID.class)));
                    var party = rows.getObject(2, UUID.class);
                    var at = rows.getObject(3, OffsetDateTime.class).toInstant();
                    project.stated().put(party, DutchDays.of(at));
                    project.shown().statements().put(party, numbers(rows, 4));
                }
            }
        }
    }

    /** Owners choose alike: what was read once is not read again. */
    private void readReleases(Connection connection, Array ids, Map<UUID, Held> held) throws SQLException {
        var known = new HashMap<Chosen, Release>();
        try (var query = connection.prepareStatement("""
                select project, party, version, choices, grants, publications, confirmed_at
                from release where project = any(?)""")) {
            query.setArray(1, ids);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var chosen = new Chosen(rows.getString(4), rows.getString(5), rows.getString(6));
                    var row = new ReleaseRow(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            known.computeIfAbsent(chosen, this::read),
                            rows.getObject(7, OffsetDateTime.class).toInstant());
                    Objects.requireNonNull(held.get(row.project)).releases().put(row.party, row);
                }
            }
        }
    }

    /** As the database keeps it. */
    private record Chosen(String choices, String grants, String publications) {}

    private Release read(Chosen chosen) {
        return new Release(
                KeptJson.read(chosen.choices(), CHOICES, json),
                KeptJson.read(chosen.grants(), GRANTS, json),
                KeptJson.read(chosen.publications(), PUBLICATIONS, json));
    }

    /** How an array comes: of every number the driver would make an object, of a million here. */
    private static String sent(String column) {
        return "array_send(" + column + ")";
    }

    /** An array of numbers as PostgreSQL sends it: dimensions, flag, type, length, first place; then size and value of each. */
    private static int[] numbers(ResultSet row, int place) throws SQLException {
        var sent = ByteBuffer.wrap(row.getBytes(place));
        if (sent.getInt() == 0) {
            return new int[0];
        }
        var numbers = new int[sent.getInt(3 * Integer.BYTES)];
        sent.position(5 * Integer.BYTES);
        for (int i = 0; i < numbers.length; i++) {
            sent.getInt();
            numbers[i] = sent.getInt();
        }
        return numbers;
    }
}
