package nl.rits.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rits.live")
public interface LiveSettings {

    /** A comment on every stream, so that proxies keep it open and a lost browser is noticed. */
    @WithDefault("15S")
    Duration heartbeat();

    @WithDefault("20")
    int streamsPerSession();

    /** So many of the last notices are kept for browsers that come back. */
    @WithDefault("5000")
    int recent();

    /** A browser that reads so many notices too slowly is cut off; it comes back and reads everything again. */
    @WithDefault("256")
    int backlog();
}
