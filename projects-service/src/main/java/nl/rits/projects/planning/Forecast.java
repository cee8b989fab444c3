package nl.rits.projects.planning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When earlier projects would have been delivered, counted from the permit: nobody's opinion.
 *
 * @param p25 a quarter of the projects was delivered by then
 * @param p50 half of them
 * @param p75 three quarters
 */
public record Forecast(Milestone milestone, LocalDate p25, LocalDate p50, LocalDate p75, String basis) {

    /** Months from permit to delivery of earlier Dutch projects: quartiles. */
    private static final int P25 = 16;

    private static final int P50 = 23;
    private static final int P75 = 35;

    public static Optional<Forecast> of(Planning planning, String basis) {
        return planning.date(Milestone.PERMIT_GRANTED)
                .map(permit -> new Forecast(
                        Milestone.FIRST_DELIVERY,
                        permit.plusMonths(P25),
                        permit.plusMonths(P50),
                        permit.plusMonths(P75),
                        basis));
    }
}
