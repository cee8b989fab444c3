package nl.rits.bottlenecks.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.Rows;

/** Dossiers as they were read in the room: only ever added to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeptDossiers {

    private final EntityManager database;
    private final ObjectMapper json;
    private final KnownParties parties;

    KeptDossiers(EntityManager database, ObjectMapper json, KnownParties parties) {
        this.database = database;
        this.json = json;
        this.parties = parties;
    }

    record Found(KeptDossier head, Whole facts) {}

    KeptDossier keep(UUID session, Whole facts, UUID by) {
        var text = write(facts);
        var hash = hash(text);
        // One at a time, so that two never get one number.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:session, 1)) as text)")
                .setParameter("session", session.toString())
                .getSingleResult();
        var version = ((Number) database.createNativeQuery(
                                "select coalesce(max(version), 0) + 1 from dossier where session = :session")
                        .setParameter("session", session)
                        .getSingleResult())
                .intValue();
        database.createNativeQuery("""
                        insert into dossier (id, session, version, made_at, made_by, cases, hash, facts)
                        values (:id, :session, :version, cast(:at as timestamptz), :by, :cases, :hash, cast(:facts as json))
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("session", session)
                .setParameter("version", version)
                .setParameter("at", facts.madeAt().toString())
                .setParameter("by", by)
                .setParameter("cases", facts.cases().size())
                .setParameter("hash", hash)
                .setParameter("facts", text)
                .executeUpdate();
        return head(session, version, facts.madeAt(), by, hash);
    }

    List<KeptDossier> ofSession(UUID session) {
        var query = database.createNativeQuery("""
                        select version, made_at, made_by, hash from dossier
                        where session = :session order by version desc limit 100
                        """, Tuple.class).setParameter("session", session);
        return Rows.of(query, Tuple.class).stream()
                .map(row -> head(session, row))
                .toList();
    }

    Optional<Found> find(UUID session, int version) {
        var query = database.createNativeQuery("""
                        select version, made_at, made_by, hash, cast(facts as text) from dossier
                        where session = :session and version = :version
                        """, Tuple.class)
                .setParameter("session", session)
                .setParameter("version", version);
        return Rows.of(query, Tuple.class).stream().findFirst().map(row -> {
            var head = head(session, row);
            var text = row.get(4, String.class);
            if (!head.hash().equals(hash(text))) {
                throw new IllegalStateException("dossier " + session + "/" + version + " is not what was kept");
            }
            return new Found(head, read(text));
        });
    }

    private KeptDossier head(UUID session, Tuple row) {
        return head(
                session,
                row.get(0, Number.class).intValue(),
                row.get(1, Instant.class),
                row.get(2, UUID.class),
                row.get(3, String.class));
    }

    private KeptDossier head(UUID session, int version, Instant at, UUID by, String hash) {
        return new KeptDossier(
                session,
                version,
                at,
                Objects.requireNonNull(parties.refs(List.of(by)).get(by)),
                hash);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Whole facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Whole read(String text) {
        try {
            return json.readerFor(Whole.class)
                    .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
