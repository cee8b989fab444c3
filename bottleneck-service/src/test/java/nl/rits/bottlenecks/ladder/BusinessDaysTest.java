package nl.rits.bottlenecks.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessDaysTest {

    /** As published by the national government for these years, weekends left out. */
    @Example
    void the_holidays_of_2024_to_2027_are_no_business_days() {
        var published = List.of(
                "2024-01-01",
                "2024-03-29",
                "2024-04-01",
                "2024-05-09",
                "2024-05-20",
                "2024-12-25",
                "2024-12-26",
                "2025-01-01",
                "2025-04-18",
                "2025-04-21",
                "2025-05-05",
                "2025-05-29",
                "2025-06-09",
                "2025-12-25",
                "2025-12-26",
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2027-01-01",
                "2027-03-26",
                "2027-03-29",
                "2027-04-27",
                "2027-05-05",
                "2027-05-06",
                "2027-05-17");
        var found = LocalDate.parse("2024-01-01")
                .datesUntil(LocalDate.parse("2028-01-01"))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !BusinessDays.isOne(day))
                .map(LocalDate::toString)
                .toList();
        assertThat(found).isEqualTo(published);
    }

    @Example
    void the_kings_day_is_a_day_earlier_when_it_would_be_a_sunday() {
        assertThat(Holidays.isOne(LocalDate.parse("2025-04-26"))).isTrue();
        assertThat(Holidays.isOne(LocalDate.parse("2025-04-27"))).isFalse();
    }

    @Example
    void easter_is_where_the_church_says() {
        assertThat(Stream.of(1954, 1981, 2000, 2008, 2011, 2038, 2049, 2076, 2100)
                        .map(Holidays::easter))
                .containsExactly(
                        LocalDate.parse("1954-04-18"),
                        LocalDate.parse("1981-04-19"),
                        LocalDate.parse("2000-04-23"),
                        LocalDate.parse("2008-03-23"),
                        LocalDate.parse("2011-04-24"),
                        LocalDate.parse("2038-04-25"),
                        LocalDate.parse("2049-04-18"),
                        LocalDate.parse("2076-04-19"),
                        LocalDate.parse("2100-03-28"));
    }

    @Property
    void so_many_days_after_is_so_many_days_between(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days) {
        var until = BusinessDays.after(from, days);

        assertThat(BusinessDays.isOne(until)).isTrue();
        assertThat(BusinessDays.between(from, until)).isEqualTo(days);
        assertThat(BusinessDays.between(until, from)).isEqualTo(-days);
    }

    @Property
    void before_undoes_after(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 300) int days) {
        var start = BusinessDays.after(day, 0);

        assertThat(BusinessDays.before(BusinessDays.after(start, days), days)).isEqualTo(start);
    }

    @Property
    void days_between_add_up(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate two, @ForAll("days") LocalDate three) {
        var sorted = Stream.of(one, two, three).sorted().toList();

        assertThat(BusinessDays.between(sorted.get(0), sorted.get(1))
                        + BusinessDays.between(sorted.get(1), sorted.get(2)))
                .isEqualTo(BusinessDays.between(sorted.get(0), sorted.get(2)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2020-01-01").toEpochDay(),
                        LocalDate.parse("2039-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
