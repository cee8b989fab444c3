package nl.rits.projects.look;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How looks are kept. */
@ConfigMapping(prefix = "rits.look")
public interface LookConfig {
    /** ISO 8601; an owner may ask for at most a year. */
    @WithDefault("P1Y")
    Period keep();

    /** Looks in lists that wait in memory: beyond this many, the reader who comes next writes them. */
    @WithDefault("50000")
    int mostWaiting();
}
