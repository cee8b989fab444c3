package nl.rits.foundation.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** How a service presents itself; values in the foundation's microprofile-config.properties. */
@ConfigMapping(prefix = "rits.api")
public interface ApiConfig {
    /** The service's part of the address under the gateway: {@code parties}, {@code projects} or {@code bottlenecks}. */
    String name();

    /** Semantic version of the API; in every answer as API-Version. */
    String version();

    /** Largest body that is taken. */
    MemorySize largestBody();
}
