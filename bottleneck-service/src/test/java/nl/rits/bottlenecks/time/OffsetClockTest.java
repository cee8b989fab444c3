package nl.rits.bottlenecks.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.rits.foundation.time.DutchDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    @TempDir
    Path folder;

    @Test
    void it_is_as_far_ahead_as_the_file_says_at_that_moment() throws IOException {
        var file = folder.resolve("offset");
        var clock = new OffsetClock(file, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(clock.instant()).as("no file").isEqualTo(NOW);

        Files.writeString(file, "P30D\n");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-22T23:30:00Z"));
        assertThat(LocalDate.now(clock.withZone(DutchDays.ZONE))).isEqualTo(LocalDate.parse("2026-12-23"));

        Files.writeString(file, "PT-36H");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T11:30:00Z"));

        Files.writeString(file, "morgen");
        assertThat(clock.instant()).as("unreadable").isEqualTo(NOW);
    }
}
