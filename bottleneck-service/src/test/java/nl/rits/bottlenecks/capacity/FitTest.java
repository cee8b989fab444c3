package nl.rits.bottlenecks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rits.bottlenecks.capacity.Fit.Reason;

class FitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Provide
    Arbitrary<Need> needs() {
        return Combinators.combine(
                        Arbitraries.of("LAW", "ECOLOGY"),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of("GM0177", "GM1773").injectNull(0.5))
                .as((expertise, hours, start, days, area) ->
                        new Need(expertise, hours, DAY.plusDays(start), DAY.plusDays(start + days), area));
    }

    @Property(tries = 300)
    void an_offer_fits_exactly_when_there_is_a_day_on_which_both_run(
            @ForAll("needs") Need offer, @ForAll("needs") Need request) {
        var inCommon = offer.starts()
                .datesUntil(offer.ends().plusDays(1))
                .anyMatch(day -> !day.isBefore(request.starts()) && !day.isAfter(request.ends()));

        assertThat(Fit.of(offer, request).isPresent())
                .isEqualTo(inCommon && offer.expertise().equals(request.expertise()));
    }

    @Property(tries = 300)
    void what_they_have_together_is_the_same_from_both_sides(@ForAll("needs") Need one, @ForAll("needs") Need other) {
        var there = Fit.of(one, other);
        var back = Fit.of(other, one);

        assertThat(there.isPresent()).isEqualTo(back.isPresent());
        there.ifPresent(fit -> {
            assertThat(fit.from()).isEqualTo(back.orElseThrow().from());
            assertThat(fit.until()).isEqualTo(back.orElseThrow().until());
            assertThat(fit.hours()).isEqualTo(back.orElseThrow().hours());
        });
    }

    @Property(tries = 300)
    void the_score_is_a_share_and_full_only_when_all_is_covered(
            @ForAll("needs") Need offer, @ForAll("needs") Need request) {
        Fit.of(offer, request).ifPresent(fit -> {
            assertThat(fit.score()).isBetween(0, 100);
            assertThat(fit.from()).isBeforeOrEqualTo(fit.until());
            assertThat(fit.score() == 100)
                    .isEqualTo(fit.why().contains(Reason.ALL_HOURS)
                            && fit.why().contains(Reason.WHOLE_PERIOD)
                            && !fit.why().contains(Reason.OTHER_AREA));
        });
    }

    @Property(tries = 300)
    void more_hours_never_fit_worse(@ForAll("needs") Need offer, @ForAll("needs") Need request) {
        var more = new Need(offer.expertise(), offer.hours() + 8, offer.starts(), offer.ends(), offer.area());

        assertThat(Fit.of(more, request).map(Fit::score).orElse(-1))
                .isGreaterThanOrEqualTo(Fit.of(offer, request).map(Fit::score).orElse(-1));
    }

    @Example
    void half_the_hours_for_half_the_days_elsewhere_is_an_eighth() {
        var offer = new Need("LAW", 8, DAY, DAY.plusDays(9), "GM0177");
        var request = new Need("LAW", 16, DAY, DAY.plusDays(19), "GM1773");

        var fit = Fit.of(offer, request).orElseThrow();
        assertThat(fit.score()).isEqualTo(12);
        assertThat(fit.why()).containsExactly(Reason.SOME_HOURS, Reason.PART_OF_PERIOD, Reason.OTHER_AREA);
    }
}
