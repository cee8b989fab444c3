package nl.rits.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Allowance allowance = new Allowance(2, 3);

    @Test
    void a_burst_passes_at_once_and_then_so_many_per_second() {
        for (int request = 0; request < 3; request++) {
            assertThat(allowance.secondsToWait("a", 0)).isZero();
        }
        assertThat(allowance.secondsToWait("a", 0)).isEqualTo(1);
        assertThat(allowance.secondsToWait("a", SECOND)).isZero();
        assertThat(allowance.secondsToWait("a", SECOND)).isZero();
        assertThat(allowance.secondsToWait("a", SECOND)).isEqualTo(1);
    }

    @Test
    void one_caller_does_not_use_up_what_another_has() {
        while (allowance.secondsToWait("a", 0) == 0) {}

        assertThat(allowance.secondsToWait("b", 0)).isZero();
    }

    @Test
    void callers_who_stay_away_are_forgotten() {
        allowance.secondsToWait("a", 0);

        allowance.sweep(SECOND / 4);
        assertThat(allowance.callers()).isOne();
        allowance.sweep(SECOND);
        assertThat(allowance.callers()).isZero();
    }
}
