package nl.rits.bottlenecks.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/**
 * A clock that is as far ahead as a file says, for trials: an ISO duration such as {@code P30D}, read anew while the service
 * runs. Without the file, or with something else in it, it is the time of the machine.
 */
final class OffsetClock extends Clock {

    private static final Logger LOG = Logger.getLogger(OffsetClock.class);

    private final Path file;
    private final Clock machine;

    OffsetClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(file, machine.withZone(zone));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset());
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeException unreadable) {
            LOG.warnf("the offset of the clock could not be read: %s", unreadable.getMessage());
            return Duration.ZERO;
        }
    }
}
