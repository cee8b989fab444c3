package nl.rits.bottlenecks.bottleneck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.ladder.Terms;

/**
 * Before which date someone has to answer. After it the bottleneck goes to the next table by itself.
 * Business days in the Netherlands; the last day counts in full.
 */
public final class AnswerTerm {

    private AnswerTerm() {}

    /** @param from the day on which the bottleneck got this status or its actions changed */
    public static LocalDate answerBy(BottleneckStatus status, LocalDate from, List<Action> actions, Terms terms) {
        return switch (status) {
            case REPORTED, ACCEPTED -> BusinessDays.after(from, terms.answer());
            case IN_PROGRESS ->
                actions.stream()
                        .filter(action -> !action.done())
                        .map(Action::due)
                        .min(Comparator.naturalOrder())
                        // An action that was already late does not take the days of the answer away.
                        .filter(due -> due.isAfter(from))
                        .map(due -> BusinessDays.after(due, 0))
                        .orElseGet(() -> BusinessDays.after(from, terms.answer()));
            case ESCALATED -> BusinessDays.after(from, terms.decide());
            case SOLVED, LIVED_WITH, LAPSED -> from;
        };
    }

    /** In business days; negative when the day has passed. */
    public static int daysLeft(LocalDate answerBy, LocalDate today) {
        return BusinessDays.between(today, answerBy);
    }

    public static boolean isPast(BottleneckStatus status, LocalDate answerBy, LocalDate today) {
        return status.isOpen() && answerBy.isBefore(today);
    }
}
