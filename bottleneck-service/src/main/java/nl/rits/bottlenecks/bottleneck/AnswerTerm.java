package nl.rits.bottlenecks.bottleneck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Before which date someone has to answer. After it the bottleneck goes to the next table by itself.
 * Calendar days in the Netherlands; the last day counts in full.
 */
public final class AnswerTerm {

    /** Days for a first answer, and for a first action once it is accepted. */
    public static final int ANSWER_DAYS = 14;

    /** Tables meet every two months, so a table has two months to decide. */
    public static final int TABLE_MONTHS = 2;

    private AnswerTerm() {}

    /** @param from the day on which the bottleneck got this status or its actions changed */
    public static LocalDate answerBy(BottleneckStatus status, LocalDate from, List<Action> actions) {
        return switch (status) {
            case REPORTED, ACCEPTED -> from.plusDays(ANSWER_DAYS);
            case IN_PROGRESS ->
                actions.stream()
                        .filter(action -> !action.done())
                        .map(Action::due)
                        .min(Comparator.naturalOrder())
                        // An action that was already late does not take the days of the answer away.
                        .filter(due -> due.isAfter(from))
                        .orElse(from.plusDays(ANSWER_DAYS));
            case ESCALATED -> from.plusMonths(TABLE_MONTHS);
            case SOLVED, LIVED_WITH, LAPSED -> from;
        };
    }

    /** Negative when the day has passed. */
    public static int daysLeft(LocalDate answerBy, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, answerBy));
    }

    public static boolean isPast(BottleneckStatus status, LocalDate answerBy, LocalDate today) {
        return status.isOpen() && answerBy.isBefore(today);
    }
}
