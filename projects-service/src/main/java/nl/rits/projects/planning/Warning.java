package nl.rits.projects.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is unusual and may be right: whoever writes it may say why. The words for people are made elsewhere.
 *
 * @param about the sub-plan or line it is about
 * @param pointer JSON pointer to the value
 * @param money whether it tells of what homes cost: only for who sees that
 */
public record Warning(Code code, @Nullable UUID about, String pointer, List<Object> values, boolean money) {

    /** What can be unusual. */
    public enum Code {
        EXPANSION_IS_SMALL,
        EXPANSION_IS_LARGE,
        PROGRAMME_DIFFERS,
        DEMOLITION_DIFFERS,
        LINES_MISSING,
        CLASS_DIFFERS,
        YEARS_DIFFER,
        LINE_EXCEEDED,
        SUB_PLAN_EXCEEDED,
        ORDER_UNUSUAL,
        DELIVERY_SOON,
        FAR_AHEAD
    }

    static Warning of(Code code, @Nullable UUID about, String pointer, Object... values) {
        return new Warning(code, about, pointer, List.of(values), false);
    }

    /** Whether this answers that. */
    public boolean isAnsweredBy(Answer answer) {
        return code == answer.warning() && Objects.equals(about, answer.about());
    }

    /**
     * Why it is right.
     *
     * @param about the sub-plan or line, as in the warning
     */
    public record Answer(Code warning, @Nullable UUID about, String text) {
        public Answer {
            text = text.strip();
        }
    }

    /** The answers that still answer something; of two to the same warning the last. */
    public static List<Answer> kept(List<Answer> before, List<Answer> more, List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> Stream.concat(before.stream(), more.stream())
                        .filter(warning::isAnsweredBy)
                        .reduce((_, last) -> last))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public static List<Warning> unanswered(List<Warning> warnings, List<Answer> answers) {
        return warnings.stream()
                .filter(warning -> answers.stream().noneMatch(warning::isAnsweredBy))
                .toList();
    }
}
