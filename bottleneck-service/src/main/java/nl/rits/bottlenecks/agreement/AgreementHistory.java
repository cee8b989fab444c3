package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Versions;
import nl.rits.bottlenecks.known.Rows;
import org.jspecify.annotations.Nullable;

/** Every version of every agreement, only ever added to. */
@ApplicationScoped
class AgreementHistory {

    private final EntityManager database;
    private final Versions versions;

    AgreementHistory(EntityManager database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** @param actor absent when the service did it by itself */
    record Entry(
            UUID agreement,
            Instant at,
            AgreementEvent what,
            @Nullable UUID actor,
            @Nullable String reason,
            UUID table) {}

    void append(AgreementState state, AgreementEvent what, @Nullable Actor actor, @Nullable String reason) {
        versions.follow(
                new Versions.Version("agreement", state.id(), state.version(), state.changedAt(), state, what, actor),
                reason);
    }

    /** In order of version, for all of these together. */
    List<Entry> stories(Collection<UUID> agreements) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        var query = database.createNativeQuery("""
                        select agreement, recorded_from, what, party, reason, cast(state ->> 'table' as uuid)
                        from agreement_version where agreement = any (cast(:ids as uuid[])) order by agreement, version
                        """, Tuple.class).setParameter("ids", Rows.array(agreements));
        return Rows.of(query, Tuple.class).stream()
                .map(row -> new Entry(
                        row.get(0, UUID.class),
                        row.get(1, Instant.class),
                        AgreementEvent.valueOf(row.get(2, String.class)),
                        row.get(3, UUID.class),
                        row.get(4, String.class),
                        row.get(5, UUID.class)))
                .toList();
    }
}
