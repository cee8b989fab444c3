package nl.rits.foundation.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** PostgreSQL and Kafka for a test: use as {@code @QuarkusTestResource(RealParts.class)}. */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop() {}
}
