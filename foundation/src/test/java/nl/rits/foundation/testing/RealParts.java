package nl.rits.foundation.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with an empty database, a real Kafka with empty topics, and a signing key for {@link Tokens}: use as
 * {@code @QuarkusTestResource(RealParts.class)} (or {@code @WithTestResource}). Taken from, in this order: the environment
 * ({@code RITS_TEST_POSTGRES} and {@code RITS_TEST_KAFKA}, which {@code ./rits test} gives), a container engine, or parts
 * that come as jars and run in or beside this JVM.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private @Nullable TestDatabase database;
    private @Nullable TestBroker broker;

    @Override
    public Map<String, String> start() {
        var postgres = TestDatabase.start();
        database = postgres;
        var kafka = TestBroker.start();
        broker = kafka;
        kafka.emptyTopics("parties", "projects", "bottlenecks", "mail", "dead-letters");

        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.url());
        settings.put("quarkus.datasource.username", postgres.user());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        settings.putAll(TestKey.settings());
        return settings;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
