package nl.rits.bottlenecks.question;

import java.time.LocalDate;
import java.util.List;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How long a party has for an answer: so many business days, or until a day. A day on which nobody works moves on to the first
 * on which people do.
 */
record QuestionTerm(@Nullable LocalDate due, List<Fault> faults) {

    /** Nobody waits longer for a fact. */
    static final int LONGEST_DAYS = 60;

    private static final int YEARS_AHEAD = 1;

    static QuestionTerm of(@Nullable Integer days, @Nullable LocalDate until, LocalDate today) {
        if (days != null && until == null) {
            return days < 1 || days > LONGEST_DAYS
                    ? wrong(Fault.at("/days", "term-out-of-range", LONGEST_DAYS))
                    : new QuestionTerm(BusinessDays.after(today, days), List.of());
        }
        if (days != null || until == null) {
            return wrong(Fault.at("/days", "one-term"));
        }
        if (until.isBefore(today)) {
            return wrong(Fault.at("/due", "in-the-past"));
        }
        if (until.isAfter(today.plusYears(YEARS_AHEAD))) {
            return wrong(Fault.at("/due", "too-far-ahead", YEARS_AHEAD));
        }
        return new QuestionTerm(BusinessDays.after(until, 0), List.of());
    }

    /** So many business days more. */
    static QuestionTerm longer(int days, LocalDate due, LocalDate today) {
        return days < 1 || days > LONGEST_DAYS
                ? wrong(Fault.at("/days", "term-out-of-range", LONGEST_DAYS))
                : new QuestionTerm(BusinessDays.after(due.isBefore(today) ? today : due, days), List.of());
    }

    private static QuestionTerm wrong(Fault fault) {
        return new QuestionTerm(null, List.of(fault));
    }
}
