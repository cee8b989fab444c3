package nl.rits.bottlenecks.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.known.Rows;
import org.jspecify.annotations.Nullable;

/** Every version of every agreement, only ever added to. */
@ApplicationScoped
class AgreementHistory {

    private final EntityManager database;
    private final ObjectMapper json;

    AgreementHistory(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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
        // A clock that went back must not make two versions overlap: the new one starts where the old one did.
        database.createNativeQuery("""
                        update agreement_version set recorded_until = greatest(cast(:at as timestamptz), recorded_from)
                        where agreement = :id and recorded_until = 'infinity'
                        """)
                .setParameter("id", state.id())
                .setParameter("at", state.changedAt().toString())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into agreement_version (agreement, version, recorded_from, state, what, party, account, reason)
                        select :id, :version,
                            greatest(cast(:at as timestamptz), (select max(recorded_until) from agreement_version where agreement = :id)),
                            cast(:state as jsonb), :what, cast(nullif(:party, '') as uuid), nullif(:account, ''), nullif(:reason, '')
                        """)
                .setParameter("id", state.id())
                .setParameter("version", state.version())
                .setParameter("at", state.changedAt().toString())
                .setParameter("state", write(state))
                .setParameter("what", what.name())
                .setParameter("party", actor == null ? "" : actor.party().toString())
                .setParameter("account", actor == null ? "" : actor.account())
                .setParameter("reason", reason == null ? "" : reason)
                .executeUpdate();
    }

    /** In order of version, for all of these together. */
    List<Entry> stories(Collection<UUID> agreements) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        var query = database.createNativeQuery("""
                        select agreement, recorded_from, what, party, reason, cast(state ->> 'table' as uuid)
                        from agreement_version where agreement = any (cast(:ids as uuid[])) order by agreement, version
                        """, Tuple.class)
                .setParameter(
                        "ids", agreements.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
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

    private String write(AgreementState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
