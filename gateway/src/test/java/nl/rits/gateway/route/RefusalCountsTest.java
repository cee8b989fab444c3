package nl.rits.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rits.gateway.route.RefusalCounts.Kind;
import nl.rits.gateway.route.RefusalCounts.Line;
import org.junit.jupiter.api.Test;

class RefusalCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:30:00Z");
    private static final UUID PARTY = UUID.randomUUID();

    private final RefusalCounts counts = new RefusalCounts();

    @Test
    void refusals_are_told_by_party_and_kind_with_most_first() {
        counts.add(Optional.of(PARTY), Kind.NOT_FOUND, NOW);
        counts.add(Optional.empty(), Kind.SIGN_IN_REQUIRED, NOW);
        counts.add(Optional.of(PARTY), Kind.NOT_FOUND, NOW.minus(Duration.ofHours(3)));

        assertThat(counts.since(NOW))
                .containsExactly(new Line(PARTY, Kind.NOT_FOUND, 2), new Line(null, Kind.SIGN_IN_REQUIRED, 1));
    }

    @Test
    void after_a_day_they_are_forgotten() {
        counts.add(Optional.of(PARTY), Kind.FORBIDDEN, NOW.minus(Duration.ofHours(26)));
        counts.add(Optional.of(PARTY), Kind.FORBIDDEN, NOW.minus(Duration.ofHours(23)));

        assertThat(counts.since(NOW)).containsExactly(new Line(PARTY, Kind.FORBIDDEN, 1));
    }

    @Test
    void what_the_service_could_not_do_is_no_refusal() {
        assertThat(Kind.of(200)).isEmpty();
        assertThat(Kind.of(400)).isEmpty();
        assertThat(Kind.of(412)).isEmpty();
        assertThat(Kind.of(503)).isEmpty();
    }
}
