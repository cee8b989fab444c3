package nl.rits.projects.intake.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rits.projects.intake.wording.Quantity.Kind;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbers_are_read_as_dutch_lists_write_them() {
        Map.ofEntries(
                        Map.entry("28", "28"),
                        Map.entry("ca. 28", "28"),
                        Map.entry("28?", "28"),
                        Map.entry("± 28", "28"),
                        Map.entry("circa 28 won.", "28"),
                        Map.entry("8 st.", "8"),
                        Map.entry(" 15 ", "15"),
                        Map.entry("1.250", "1250"),
                        Map.entry("1 250", "1250"),
                        Map.entry("1.250.000,50", "1250000.50"),
                        Map.entry("1,250", "1250"),
                        Map.entry("215.594,60", "215594.60"),
                        Map.entry("215594.6", "215594.6"),
                        Map.entry("12,5", "12.5"),
                        Map.entry("-12", "-12"),
                        Map.entry("− 12", "-12"),
                        Map.entry("(12)", "-12"),
                        Map.entry("€ 285,-", "285"),
                        Map.entry("12 woningen", "12"))
                .forEach((written, number) ->
                        assertThat(Quantity.read(written).number()).as(written).isEqualByComparingTo(number));
    }

    @Test
    void an_estimate_a_range_an_unknown_and_a_dash_are_told_apart() {
        assertThat(Quantity.read("ca. 28").kind()).isEqualTo(Kind.ESTIMATE);
        assertThat(Quantity.read("28?").kind()).isEqualTo(Kind.ESTIMATE);
        assertThat(Quantity.read("28").kind()).isEqualTo(Kind.EXACT);
        assertThat(Quantity.read("10-12").kind()).isEqualTo(Kind.RANGE);
        assertThat(Quantity.read("10 à 12").kind()).isEqualTo(Kind.RANGE);
        assertThat(Quantity.read("nnb").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(Quantity.read("p.m.").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(Quantity.read("-").kind()).isEqualTo(Kind.EMPTY);
        assertThat(Quantity.read("veel").kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(Quantity.read("12a").kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void moments_are_read_as_the_first_day_that_they_can_mean() {
        Map.ofEntries(
                        Map.entry("2e kwartaal 2026", "2026-04-01"),
                        Map.entry("Q3 2025", "2025-07-01"),
                        Map.entry("2025-Q3", "2025-07-01"),
                        Map.entry("kw 4 2026", "2026-10-01"),
                        Map.entry("medio 2026", "2026-07-01"),
                        Map.entry("eind 2024", "2024-12-01"),
                        Map.entry("begin '27", "2027-01-01"),
                        Map.entry("najaar 2025", "2025-09-01"),
                        Map.entry("2027/2028", "2027-01-01"),
                        Map.entry("2030 e.v.", "2030-01-01"),
                        Map.entry("jan-26", "2026-01-01"),
                        Map.entry("sept. 2026", "2026-09-01"),
                        Map.entry("maart 2027", "2027-03-01"),
                        Map.entry("tweede helft 2026", "2026-07-01"),
                        Map.entry("2026", "2026-01-01"),
                        Map.entry("09-2026", "2026-09-01"))
                .forEach((written, day) -> {
                    var moment = Moment.read(written).orElseThrow(() -> new AssertionError(written));
                    assertThat(moment.day()).as(written).isEqualTo(LocalDate.parse(day));
                    assertThat(moment.exact()).as(written).isFalse();
                });
        for (var exact :
                new String[] {"01-09-2026", "1-9-2026", "1/9/2026", "2026-09-01", "1 september 2026", "1.9.26"}) {
            var moment = Moment.read(exact).orElseThrow(() -> new AssertionError(exact));
            assertThat(moment).as(exact).isEqualTo(new Moment(LocalDate.of(2026, 9, 1), true));
        }
        for (var nothing : new String[] {"31-2-2026", "binnenkort", "nnb", "", "13-13-2026", "3026"}) {
            assertThat(Moment.read(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void planning_statuses_are_known_by_code_and_by_words() {
        Map.ofEntries(
                        Map.entry("1A Onherroepelijk", "1A"),
                        Map.entry("1a. onherroepelijk", "1A"),
                        Map.entry("1B onhr + uitwerkingsplicht", "1B"),
                        Map.entry("Onherroepelijk, wijzigingsbevoegdheid", "1C"),
                        Map.entry("2A vastgesteld", "2A"),
                        Map.entry("2A Vastgesteld plan/besluit", "2A"),
                        Map.entry("Vastgesteld met uitwerkingsplicht", "2B"),
                        Map.entry("3 plan/besluit in voorbereiding", "3"),
                        Map.entry("3. In voorbereiding", "3"),
                        Map.entry("4A potentiele locatie in visie", "4A"),
                        Map.entry("4B Optie", "4B"),
                        Map.entry("5A. Ambtelijk met locatie", "5A"),
                        Map.entry("ambtelijk zonder locatie", "5B"),
                        Map.entry("Onbekend", "UNKNOWN"),
                        Map.entry("adopted", "2A"))
                .forEach((written, code) -> assertThat(
                                CodeWords.planningStatus(written).code())
                        .as(written)
                        .isEqualTo(code));
        assertThat(CodeWords.planningStatus("1A vastgesteld").certain()).isFalse();
        assertThat(CodeWords.planningStatus("hard").code()).isNull();
        assertThat(CodeWords.planningStatus("hard").proposal()).isEqualTo("2A");
        assertThat(CodeWords.planningStatus("groen").code()).isNull();
    }

    @Test
    void an_unknown_plan_type_comes_with_the_nearest_known_one() {
        assertThat(CodeWords.planType("Uitleggebied voor woningbouw").code()).isEqualTo("EXPANSION");
        assertThat(CodeWords.planType("Sloop/nieuwbouw (woningen)").code()).isEqualTo("RESTRUCTURING");
        assertThat(CodeWords.planType("Functieverandering Detailhandel").code()).isEqualTo("TRANSFORMATION_BUILDING");
        assertThat(CodeWords.planType("herstructurring").code()).isNull();
        assertThat(CodeWords.planType("herstructurring").proposal()).isEqualTo("RESTRUCTURING");
    }

    @Test
    void columns_are_recognised_in_dutch_and_english_and_with_a_typing_error() {
        Map.ofEntries(
                        Map.entry("Plannaam", "NAME"),
                        Map.entry("plan name", "NAME"),
                        Map.entry("Plan / locatie", "NAME"),
                        Map.entry("Gem. code", "MUNICIPALITY_CODE"),
                        Map.entry("GM_CODE", "MUNICIPALITY_CODE"),
                        Map.entry("Aantal won.", "HOMES"),
                        Map.entry("number of homes", "HOMES"),
                        Map.entry("w.v. sloop", "DEMOLITION"),
                        Map.entry("X-coördinaat", "X"),
                        Map.entry("2027", "HOMES_2027"),
                        Map.entry("opl_2020_24", "HOMES_2020_2024"),
                        Map.entry("2025 t/m '29", "HOMES_2025_2029"),
                        Map.entry("Sociale huur", "SOCIAL_RENT"),
                        Map.entry("planologishe status", "PLANNING_STATUS"))
                .forEach((heading, field) -> assertThat(ColumnNames.recognise("", heading)
                                .map(found -> found.meaning().code()))
                        .as(heading)
                        .contains(field));
        assertThat(ColumnNames.recognise("Woningtype", "Onb.")
                        .orElseThrow()
                        .meaning()
                        .code())
                .isEqualTo("TYPE_UNKNOWN");
        assertThat(ColumnNames.recognise("Huur / koop", "Onb.")
                        .orElseThrow()
                        .meaning()
                        .code())
                .isEqualTo("TENURE_UNKNOWN");
        assertThat(ColumnNames.recognise("", "Kleur van het dak")).isEmpty();
    }

    @Test
    void every_word_of_the_national_vocabulary_for_details_is_read_as_the_code_that_the_table_gives()
            throws IOException {
        var readers = Map.<String, Function<String, CodeWords>>of(
                "commissioning", DetailWords::commissioning,
                "environment", DetailWords::environment,
                "landPosition", DetailWords::landPosition);
        var row = Pattern.compile("\\| [\\w.]+ \\| ([^|]+) \\| `(commissioning|environment|landPosition):(\\w+)`.*");
        int read = 0;
        for (var line : Files.readAllLines(Path.of("../docs/vocabulary.md"))) {
            var found = row.matcher(line);
            if (found.matches()) {
                var words = Objects.requireNonNull(readers.get(found.group(2))).apply(found.group(1));
                assertThat(words.code()).as(line).isEqualTo(found.group(3));
                read++;
            }
        }
        assertThat(read).isGreaterThan(35);
        assertThat(DetailWords.commissioning("nnb").code()).isEqualTo("UNKNOWN");
        assertThat(DetailWords.environment("onbekend").code()).isNull();
        assertThat(DetailWords.environment("Dorpse").proposal()).isEqualTo("VILLAGE");
    }
}
