package nl.rits.parties;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the service under test, which a test may put forward. */
public class TravellingClock {
    private static volatile Duration ahead = Duration.ZERO;

    public static void ahead(Duration time) {
        ahead = time;
    }

    public static void home() {
        ahead = Duration.ZERO;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        var real = Clock.system(ZoneId.of("Europe/Amsterdam"));
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the service has one zone");
            }

            @Override
            public Instant instant() {
                return real.instant().plus(ahead);
            }
        };
    }
}
