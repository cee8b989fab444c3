package nl.rits.foundation.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.rits.foundation.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The first answers to writes, by account and key, for 24 hours. */
@ApplicationScoped
class Answers {
    /** As the framework says it when it writes an object. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private static final byte[] NOTHING = {};

    private final DataSource database;
    private final ObjectMapper json;

    Answers(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Claims the key for this transaction, or ends the request: with the first answer when it was the same request, with
     * 422 when it was another. A second request with the key waits here until the first is committed or rolled back.
     */
    void begin(String account, String key, String hash) {
        try (var connection = database.getConnection()) {
            if (claim(connection, account, key, hash)) {
                return;
            }
            try (var query = connection.prepareStatement(
                    "select request_hash, status, headers::text, body from idempotency where account = ? and key = ?")) {
                query.setString(1, account);
                query.setString(2, key);
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        throw new ProblemException(409, "changed-meanwhile");
                    }
                    if (!rows.getString(1).equals(hash)) {
                        throw new ProblemException(422, "idempotency-key-reused");
                    }
                    throw new Replay(new Answer(rows.getInt(2), headers(rows.getString(3)), rows.getBytes(4)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("idempotency key could not be claimed", failure);
        }
    }

    Answer keep(String account, String key, @Nullable Object result) {
        var answer = answer(result);
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency set status = ?, headers = ?::jsonb, body = ? where account = ? and key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, write(answer.headers()));
            update.setBytes(3, answer.body());
            update.setString(4, account);
            update.setString(5, key);
            update.executeUpdate();
            return answer;
        } catch (SQLException failure) {
            throw new IllegalStateException("answer could not be kept", failure);
        }
    }

    private static boolean claim(Connection connection, String account, String key, String hash) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotency (account, key, request_hash) values (?, ?, ?)
                on conflict (account, key) do update
                    set request_hash = excluded.request_hash, status = null, headers = null, body = null,
                        made_at = clock_timestamp()
                    where idempotency.made_at < clock_timestamp() - interval '24 hours'""")) {
            insert.setString(1, account);
            insert.setString(2, key);
            insert.setString(3, hash);
            return insert.executeUpdate() == 1;
        }
    }

    private Answer answer(@Nullable Object result) {
        return switch (result) {
            case null -> new Answer(204, Map.of(), NOTHING);
            case Response response -> answer(response);
            case RestResponse<?> response -> answer(response.toResponse());
            default -> new Answer(200, Map.of(HttpHeaders.CONTENT_TYPE, JSON), bytes(result));
        };
    }

    private Answer answer(Response response) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        if (response.hasEntity()) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, JSON);
        }
        return new Answer(response.getStatus(), headers, response.hasEntity() ? bytes(response.getEntity()) : NOTHING);
    }

    private byte[] bytes(Object entity) {
        return switch (entity) {
            case byte[] ready -> ready;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> write(entity).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("answer of " + value.getClass() + " is not JSON", failure);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
