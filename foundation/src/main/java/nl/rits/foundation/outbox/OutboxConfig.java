package nl.rits.foundation.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "rits.outbox")
public interface OutboxConfig {
    /** Off where another instance does the sending. */
    @WithDefault("true")
    boolean relay();

    /** Most events in one go. */
    @WithDefault("200")
    int batch();

    /** The relay looks this often when nobody wakes it. */
    @WithDefault("1s")
    Duration tick();

    /** Waits this long between commit and sending; above zero only to prove what happens in between. */
    @WithDefault("0s")
    Duration relayPause();

    /** An event that Kafka did not confirm within this time is sent again. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** Longest wait between tries while Kafka is away; it starts at a tenth of a second and doubles. */
    @WithDefault("5s")
    Duration longestBackOff();

    /** CloudEvents source of this service. */
    @WithDefault("urn:nld:systeem:rits:${quarkus.application.name}")
    String source();
}
