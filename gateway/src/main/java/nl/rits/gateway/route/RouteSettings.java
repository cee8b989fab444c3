package nl.rits.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "rits.route")
public interface RouteSettings {

    /** Where each API is, as host:port; the key is the segment after {@code /api/}. */
    Map<String, String> services();

    /** The identity provider, as host:port. */
    String identity();

    /** The name of its realm; other realms and its administration do not pass this door. */
    @WithDefault("rits")
    String realm();

    /** The largest request is a file to import. */
    @WithDefault("25M")
    MemorySize largestImport();

    @WithDefault("1M")
    MemorySize largestBody();

    /** All headers of a request together. */
    @WithDefault("16K")
    MemorySize largestHeaders();

    @WithDefault("2S")
    Duration connectWithin();

    /** Nothing heard of a service for so long: 504. */
    @WithDefault("60S")
    Duration answerWithin();

    @WithDefault("128")
    int connectionsPerService();

    /** Per session, token or, without either, address. */
    @WithDefault("100")
    int requestsPerSecond();

    /** So many may come at once before the rate counts. */
    @WithDefault("400")
    int burst();

    /**
     * Who was refused so often (401, 403, 404 or 429) within {@link #refusalsWithin} is answered later and later, and from
     * twice as often on not at all for a while.
     */
    @WithDefault("60")
    int refusals();

    @WithDefault("5M")
    Duration refusalsWithin();

    /** {@code {z}/{x}/{y}} template of the map's background in RD; empty: no background. */
    Optional<String> tiles();

    @WithDefault("Kaartgegevens © Kadaster")
    String tileAttribution();

    /** The content is fictional, and the accounts' passwords are known to all. */
    @WithDefault("false")
    boolean demo();

    /** Where somebody who found a weakness can write to. */
    @WithDefault("mailto:security@rits.example")
    String securityContact();
}
