package nl.rits.bottlenecks;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import nl.rits.foundation.time.DutchDays;

/** The clock of the service under test, which a test may put forward. */
public class TravellingClock {

    private static volatile Duration ahead = Duration.ZERO;

    public static void ahead(Duration time) {
        ahead = time;
    }

    /** Just after or just before midnight of that day, or any time between. */
    public static void to(LocalDate day, Random random) {
        var time = switch (random.nextInt(3)) {
            case 0 -> LocalTime.of(0, 0, 5);
            case 1 -> LocalTime.of(23, 59, 40);
            default -> LocalTime.of(random.nextInt(24), random.nextInt(60));
        };
        ahead(Duration.between(
                Instant.now(), day.atTime(time).atZone(DutchDays.ZONE).toInstant()));
    }

    public static void home() {
        ahead = Duration.ZERO;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new InZone(ZoneOffset.UTC);
    }

    private static final class InZone extends Clock {

        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
