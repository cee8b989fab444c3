package nl.rits.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DutchDaysTest {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    @Test
    void a_day_begins_before_it_does_in_greenwich_and_earlier_in_summer() {
        assertThat(DutchDays.start(LocalDate.of(2026, 1, 1))).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(DutchDays.start(FIRST_OF_JULY)).isEqualTo("2026-06-30T22:00:00Z");
    }

    @Test
    void a_moment_lies_on_the_day_it_is_here_whatever_zone_the_clock_has() {
        var moment = Instant.parse("2026-06-30T22:30:00Z");

        assertThat(DutchDays.of(moment)).isEqualTo(FIRST_OF_JULY);
        assertThat(DutchDays.today(Clock.fixed(moment, ZoneId.of("America/New_York"))))
                .isEqualTo(FIRST_OF_JULY);
    }
}
