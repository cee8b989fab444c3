package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.Rows;
import org.jspecify.annotations.Nullable;

/** Every version of every bottleneck, only ever added to. */
@ApplicationScoped
class History {

    private final EntityManager database;
    private final Versions versions;

    History(EntityManager database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** @param actor absent when the service did it by itself */
    record Entry(
            UUID bottleneck,
            Instant at,
            What what,
            @Nullable UUID actor,
            @Nullable String reason,
            @Nullable UUID table) {}

    void append(BottleneckState state, What what, @Nullable Actor actor, @Nullable String reason) {
        versions.follow(
                new Versions.Version("bottleneck", state.id(), state.version(), state.changedAt(), state, what, actor),
                reason);
    }

    /** In order of version, for all of these together. */
    List<Entry> stories(Collection<UUID> bottlenecks) {
        if (bottlenecks.isEmpty()) {
            return List.of();
        }
        var query = database.createNativeQuery("""
                        select bottleneck, recorded_from, what, party, reason, cast(state ->> 'table' as uuid)
                        from bottleneck_version
                        where bottleneck = any (cast(:ids as uuid[])) and what <> 'AUDIENCE'
                        order by bottleneck, version
                        """, Tuple.class).setParameter("ids", Rows.array(bottlenecks));
        return Rows.of(query, Tuple.class).stream()
                .map(row -> new Entry(
                        row.get(0, UUID.class),
                        row.get(1, Instant.class),
                        What.valueOf(row.get(2, String.class)),
                        row.get(3, UUID.class),
                        row.get(4, String.class),
                        row.get(5, UUID.class)))
                .toList();
    }
}
