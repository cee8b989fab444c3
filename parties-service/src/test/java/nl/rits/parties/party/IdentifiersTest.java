package nl.rits.parties.party;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void a_kvk_number_is_eight_digits() {
        assertThat(Identifiers.isKvk("12345678")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "12 345678", "00000000", "１２３４５６７８"})
    void anything_else_is_not_a_kvk_number(String text) {
        assertThat(Identifiers.isKvk(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782"})
    void a_rsin_passes_the_eleven_test(String text) {
        assertThat(Identifiers.isRsin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "111222334", "11122233", "1112223330", "000000000", "abcdefghi"})
    void anything_else_is_not_a_rsin(String text) {
        assertThat(Identifiers.isRsin(text)).isFalse();
    }

    /** What the 11-test is for. */
    @Property
    void one_digit_typed_wrong_is_noticed(
            @ForAll @IntRange(min = 1, max = 99_999_999) int first,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var rsin = withCheckDigit(first);
        if (rsin == null) {
            return;
        }
        assertThat(Identifiers.isRsin(rsin)).isTrue();
        var wrong = new StringBuilder(rsin);
        wrong.setCharAt(place, (char) ('0' + (rsin.charAt(place) - '0' + shift) % 10));
        assertThat(Identifiers.isRsin(wrong.toString())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000001111222333000", "00000003123456780000", "00000004123456789000", "00000099123456789000"})
    void an_oin_names_its_register_and_the_number_in_it(String text) {
        assertThat(Identifiers.isOin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000111122233300", // one digit short
                "00000001111222334000", // no RSIN
                "00000001111222333001", // not filled with zeros
                "00000003123456780001",
                "00000002123456789000", // no such register
                "00000099000000000000"
            })
    void anything_else_is_not_an_oin(String text) {
        assertThat(Identifiers.isOin(text)).isFalse();
    }

    /** The ninth digit follows from the first eight; for one in eleven there is none. */
    private static @Nullable String withCheckDigit(int first) {
        var digits = "%08d".formatted(first);
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 10 ? null : digits + sum % 11;
    }
}
