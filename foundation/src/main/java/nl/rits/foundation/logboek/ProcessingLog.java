package nl.rits.foundation.logboek;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;
import nl.rits.foundation.logboek.DataSubjects.Subject;
import org.jboss.logging.Logger;

/** The records of processing of this service. */
@ApplicationScoped
class ProcessingLog {
    private static final Logger LOG = Logger.getLogger(ProcessingLog.class);
    private static final String ALGORITHM = "HmacSHA256";

    private final DataSource database;
    private final ObjectMapper json;
    private final LogboekConfig config;

    ProcessingLog(DataSource database, ObjectMapper json, LogboekConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    /** One operation. @param status Unset, Ok or Error */
    record Operation(String name, String activity, String status, Instant start, Instant end) {}

    /** All records are there when this returns, or none is and it throws. */
    void write(Operation operation, Collection<Subject> subjects) {
        var trace = Trace.current();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into processing_log
                            (trace_id, span_id, parent_span_id, status, name, start_time, end_time, attributes)
                        select ?, row.span_id, ?, ?, ?, ?, ?, row.attributes
                        from unnest(?::text[], ?::jsonb[]) as row (span_id, attributes)""")) {
            var attributes = subjects.isEmpty()
                    ? new String[] {attributes(operation, Map.of())}
                    : subjects.stream()
                            .map(subject -> attributes(operation, subject))
                            .toArray(String[]::new);
            var spans = new String[attributes.length];
            for (var index = 0; index < spans.length; index++) {
                spans[index] = span();
            }
            insert.setString(1, trace.id());
            insert.setString(2, trace.span());
            insert.setString(3, operation.status());
            insert.setString(4, operation.name());
            insert.setObject(5, millis(operation.start()));
            insert.setObject(6, millis(operation.end()));
            insert.setArray(7, connection.createArrayOf("text", spans));
            insert.setArray(8, connection.createArrayOf("jsonb", attributes));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the processing of personal data could not be recorded", failure);
        }
    }

    @Scheduled(identity = "tidy the records of processing", every = "24h", delayed = "20m")
    void tidy() {
        remove(Instant.now());
    }

    void remove(Instant now) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from processing_log where end_time < ?")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC).minus(config.keep()));
            delete.executeUpdate();
        } catch (SQLException failure) {
            LOG.warnf("old records of processing go another time: %s", failure.getMessage());
        }
    }

    private String attributes(Operation operation, Subject subject) {
        return attributes(
                operation,
                Map.of(
                        "dpl.core.data_subject_id",
                        pseudonym(subject),
                        "dpl.core.data_subject_id_type",
                        "nl.rits." + subject.type()));
    }

    private String attributes(Operation operation, Map<String, String> more) {
        var all = new TreeMap<>(more);
        all.put("dpl.core.processing_activity_id", config.register() + operation.activity());
        try {
            return json.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same person has the same pseudonym in every record; without the secret nobody can tell who it is. */
    String pseudonym(Subject subject) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of()
                    .formatHex(mac.doFinal((subject.type() + ":" + subject.id()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String span() {
        var random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }

    private static OffsetDateTime millis(Instant instant) {
        return Instant.ofEpochMilli(instant.toEpochMilli()).atOffset(ZoneOffset.UTC);
    }
}
