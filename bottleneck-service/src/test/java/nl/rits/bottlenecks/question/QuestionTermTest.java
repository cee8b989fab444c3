package nl.rits.bottlenecks.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.problem.Fault;

class QuestionTermTest {

    /** A Thursday; Good Friday and Easter Monday follow. */
    private static final LocalDate MAUNDY_THURSDAY = LocalDate.parse("2027-03-25");

    @Example
    void days_are_counted_over_holidays_and_a_day_off_moves_on() {
        assertThat(QuestionTerm.of(1, null, MAUNDY_THURSDAY).due()).isEqualTo("2027-03-30");
        assertThat(QuestionTerm.of(null, LocalDate.parse("2027-03-26"), MAUNDY_THURSDAY)
                        .due())
                .as("Good Friday")
                .isEqualTo("2027-03-30");
        assertThat(QuestionTerm.of(null, MAUNDY_THURSDAY, MAUNDY_THURSDAY).due())
                .as("today still can be")
                .isEqualTo(MAUNDY_THURSDAY);
    }

    @Example
    void a_term_that_cannot_be_is_refused_with_its_field() {
        assertFault(QuestionTerm.of(null, null, MAUNDY_THURSDAY), "/days", "one-term");
        assertFault(QuestionTerm.of(3, MAUNDY_THURSDAY, MAUNDY_THURSDAY), "/days", "one-term");
        assertFault(QuestionTerm.of(0, null, MAUNDY_THURSDAY), "/days", "term-out-of-range");
        assertFault(QuestionTerm.of(61, null, MAUNDY_THURSDAY), "/days", "term-out-of-range");
        assertFault(QuestionTerm.of(Integer.MAX_VALUE, null, MAUNDY_THURSDAY), "/days", "term-out-of-range");
        assertFault(QuestionTerm.of(null, MAUNDY_THURSDAY.minusDays(1), MAUNDY_THURSDAY), "/due", "in-the-past");
        assertFault(QuestionTerm.of(null, LocalDate.MAX, MAUNDY_THURSDAY), "/due", "too-far-ahead");
    }

    @Example
    void more_time_counts_from_the_last_day_or_from_today_when_that_has_passed() {
        var monday = LocalDate.parse("2027-05-10");
        assertThat(QuestionTerm.longer(2, monday, monday.minusDays(3)).due()).isEqualTo("2027-05-12");
        assertThat(QuestionTerm.longer(2, monday.minusDays(30), monday).due()).isEqualTo("2027-05-12");
        assertFault(QuestionTerm.longer(0, monday, monday), "/days", "term-out-of-range");
        assertFault(QuestionTerm.longer(61, monday, monday), "/days", "term-out-of-range");
    }

    @Property
    void the_last_day_is_a_business_day_so_many_business_days_on(
            @ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(min = 1, max = 60) int days) {
        var today = LocalDate.parse("2026-01-01").plusDays(start);
        var due = Objects.requireNonNull(QuestionTerm.of(days, null, today).due());
        assertThat(BusinessDays.isOne(due)).isTrue();
        assertThat(BusinessDays.between(today, due)).isEqualTo(days);
    }

    private static void assertFault(QuestionTerm term, String pointer, String code) {
        assertThat(term.due()).isNull();
        assertThat(term.faults()).extracting(Fault::pointer, Fault::code).containsExactly(tuple(pointer, code));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
