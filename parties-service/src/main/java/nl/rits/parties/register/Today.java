package nl.rits.parties.register;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is. A day of a membership begins and ends at midnight in the Netherlands. */
@ApplicationScoped
public class Today {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The real time, unless a test brings another. */
    static class RealClock {
        @Produces
        @Singleton
        @DefaultBean
        Clock clock() {
            return Clock.system(ZONE);
        }
    }
}
