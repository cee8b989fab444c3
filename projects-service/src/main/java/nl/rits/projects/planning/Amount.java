package nl.rits.projects.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a home costs: a rent per month or a price, or a band, in euros of a day.
 *
 * @param on the day of which the amount is; its year gives the bounds of the price classes
 */
public record Amount(
        Tenure tenure, @Nullable BigDecimal from, @Nullable BigDecimal to, LocalDate on) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("100000000");

    /** What is paid: each month, or once. */
    public enum Tenure implements Labelled {
        RENT("Huur per maand", "Rent per month"),
        SALE("Koopprijs", "Price");

        private final String dutch;
        private final String english;

        Tenure(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        @Override
        public String label(String language) {
            return "en".equals(language) ? english : dutch;
        }
    }

    public Amount {
        from = cents(from);
        to = cents(to);
    }

    /** Whether there is an amount at all, and the band does not run backwards. */
    @JsonIgnore
    public boolean isInOrder() {
        return from == null ? to != null : to == null || from.compareTo(to) <= 0;
    }

    /** In whole cents, more than nothing, and less than a hundred million euros. */
    public static boolean isThinkable(BigDecimal euros) {
        // Compared as it came: to round a number of a thousand million figures would take for ever.
        return euros.scale() <= 2 && euros.signum() > 0 && euros.compareTo(TOO_MUCH) < 0;
    }

    /** The lowest amount; of an open band the one bound there is. */
    public @Nullable BigDecimal lowest() {
        return from != null ? from : to;
    }

    public @Nullable BigDecimal highest() {
        return to != null ? to : from;
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal euros) {
        return euros == null ? null : euros.setScale(2, RoundingMode.HALF_UP);
    }
}
