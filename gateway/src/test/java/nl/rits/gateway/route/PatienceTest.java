package nl.rits.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.rits.gateway.route.Patience.Turn;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int LIMIT = 10;

    private final Patience patience = new Patience(LIMIT, Duration.ofMinutes(5));

    @Test
    void who_is_refused_now_and_then_notices_nothing() {
        refuse("a", LIMIT - 1, 0);

        assertThat(patience.turn("a", 0)).isEqualTo(new Turn.Now());
    }

    @Test
    void who_goes_on_waits_longer_each_time_and_is_then_sent_away() {
        refuse("a", LIMIT, 0);
        var before = 0L;
        for (var more = 0; more < LIMIT; more++) {
            if (!(patience.turn("a", 0) instanceof Turn.Later(var millis))) {
                throw new AssertionError("not slowed after " + (LIMIT + more));
            }
            assertThat(millis).isBetween(Math.max(before, 100), 5000L);
            before = millis;
            refuse("a", 1, 0);
        }
        assertThat(before).isGreaterThan(4000);
        assertThat(patience.turn("a", 0)).isEqualTo(new Turn.NotNow(30));
    }

    @Test
    void one_caller_does_not_slow_another() {
        refuse("a", 3 * LIMIT, 0);

        assertThat(patience.turn("b", 0)).isEqualTo(new Turn.Now());
    }

    @Test
    void refusals_slide_out_of_the_window_a_slice_at_a_time() {
        refuse("a", LIMIT, 0);
        refuse("a", LIMIT, 200 * SECOND);

        assertThat(patience.turn("a", 299 * SECOND)).isInstanceOf(Turn.NotNow.class);
        assertThat(patience.turn("a", 301 * SECOND)).isInstanceOf(Turn.Later.class);
        assertThat(patience.turn("a", 501 * SECOND)).isEqualTo(new Turn.Now());
    }

    @Test
    void callers_who_behave_are_forgotten() {
        refuse("a", 1, 0);

        patience.sweep(200 * SECOND);
        assertThat(patience.callers()).isOne();
        patience.sweep(301 * SECOND);
        assertThat(patience.callers()).isZero();
    }

    private void refuse(String caller, int times, long nanoTime) {
        for (var time = 0; time < times; time++) {
            patience.refused(caller, nanoTime);
        }
    }
}
