package nl.rits.parties.register;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import nl.rits.foundation.time.DutchDays;

/** The day it is. A day of a membership begins and ends at midnight in the Netherlands. */
@ApplicationScoped
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return DutchDays.today(clock);
    }

    /** The real time, unless a test brings another. */
    static class RealClock {
        @Produces
        @Singleton
        @DefaultBean
        Clock clock() {
            return Clock.system(DutchDays.ZONE);
        }
    }
}
