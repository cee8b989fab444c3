package nl.rits.bottlenecks.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Fictional content for a try-out. */
@ConfigMapping(prefix = "rits.demo")
interface DemoConfig {

    /** Made once, when there is no bottleneck yet. */
    @WithDefault("false")
    boolean enabled();

    /** How long to wait for projects that the other services did not tell of, before going on without them. */
    @WithDefault("60S")
    Duration patience();
}
