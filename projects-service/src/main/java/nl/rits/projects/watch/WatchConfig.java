package nl.rits.projects.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Mail about views. */
@ConfigMapping(prefix = "rits.views")
interface WatchConfig {
    /** What changed less long ago is told the next time: what takes long to write may become known only afterwards. */
    @WithDefault("5m")
    Duration settle();
}
