package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How plans stood before, from the first moment at which this service heard of them. Whoever may see them: who passes them on
 * compares with what may be seen now.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownPlannings {

    private static final String ROWS = "select n.project, n.version, n.at, n.begins, n.homes, n.phase,"
            + " cast(n.dates as text) from known_planning n where ";

    private final EntityManager database;
    private final ObjectMapper json;

    KnownPlannings(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A project newer than before: one row more when it is planned otherwise than was known. */
    void keep(ProjectChanged change, Instant at) {
        var planning = Planning.of(change, at);
        if (last(change.id()).filter(planning::tellsTheSame).isPresent()) {
            return;
        }
        database.createNativeQuery("""
                        insert into known_planning (project, version, at, begins, homes, phase, dates)
                        values (:project, :version, cast(:at as timestamptz), :begins, :homes, nullif(:phase, ''),
                            cast(:dates as jsonb))""")
                .setParameter("project", change.id())
                .setParameter("version", planning.version())
                .setParameter("at", at.toString())
                .setParameter("begins", planning.begins())
                .setParameter("homes", planning.homes())
                .setParameter("phase", Objects.requireNonNullElse(planning.phase(), ""))
                .setParameter("dates", write(planning.dates()))
                .executeUpdate();
    }

    private Optional<Planning> last(UUID project) {
        var query = database.createNativeQuery(
                        ROWS + "n.project = :project order by n.version desc limit 1", Tuple.class)
                .setParameter("project", project);
        return Rows.of(query, Tuple.class).stream().findFirst().map(this::planning);
    }

    /**
     * Of each project the planning that held at a moment, if one is known, and all that came after it; for {@link PlanMoves}.
     *
     * @param to what was recorded then or later is left out
     */
    public Map<UUID, List<Planning>> between(Collection<UUID> projects, Instant from, String to) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        var query = database.createNativeQuery(ROWS + """
                        n.project = any (cast(:projects as uuid[])) and n.at < cast(:to as timestamptz)
                            and n.version >= coalesce((
                                select max(o.version) from known_planning o
                                where o.project = n.project and o.at < cast(:from as timestamptz)), 0)
                        order by n.project, n.version""", Tuple.class)
                .setParameter("projects", Rows.array(projects))
                .setParameter("from", from.toString())
                .setParameter("to", to);
        return Rows.of(query, Tuple.class).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        LinkedHashMap::new,
                        Collectors.mapping(this::planning, Collectors.toList())));
    }

    private Planning planning(Tuple row) {
        return new Planning(
                row.get(1, Number.class).longValue(),
                row.get(2, Instant.class),
                row.get(3, Boolean.class),
                row.get(4, Integer.class),
                row.get(5, String.class),
                read(row.get(6, String.class)));
    }

    private String write(List<Planning.Dated> dates) {
        try {
            return json.writeValueAsString(dates);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Planning.Dated> read(String text) {
        try {
            return List.of(json.readValue(text, Planning.Dated[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
