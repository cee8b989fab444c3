package nl.rits.bottlenecks.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The one clock of this service, so that tests can choose the time. */
@ApplicationScoped
class SystemClock {

    private static final Logger LOG = Logger.getLogger(SystemClock.class);

    private final Optional<String> offsetFile;

    /** @param offsetFile only in trials, see {@link OffsetClock} */
    SystemClock(@ConfigProperty(name = "rits.clock.offset-file") Optional<String> offsetFile) {
        this.offsetFile = offsetFile;
    }

    @Produces
    @Singleton
    Clock clock() {
        return offsetFile.map(Path::of).map(SystemClock::ahead).orElseGet(Clock::systemUTC);
    }

    private static Clock ahead(Path file) {
        LOG.warnf("the clock is as far ahead as %s says: for trials only", file);
        return new OffsetClock(file, Clock.systemUTC());
    }
}
