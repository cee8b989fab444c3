package nl.rits.parties.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRulesTest {
    @Test
    void every_fault_is_reported_at_once() {
        var entry = new PartyEntry(" ", null, null, null, "1", "2", "3", "gopher://x", null);

        assertThat(PartyRules.faults(entry))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/name", "required"),
                        tuple("/kind", "required"),
                        tuple("/kvk", "kvk-form"),
                        tuple("/oin", "oin-form"),
                        tuple("/rsin", "rsin-form"),
                        tuple("/website", "website-form"));
    }

    @Test
    void a_municipality_lies_in_the_province_of_its_code() {
        assertThat(municipality("GM0177", null).toData().province()).isEqualTo("PV23");
        assertThat(codes(municipality("GM0177", "PV22"))).containsExactly("province-of-another");
    }

    @Test
    void a_municipality_has_a_code_that_exists() {
        assertThat(codes(municipality(null, null))).containsExactly("required");
        assertThat(codes(municipality("GM9999", null))).containsExactly("unknown-municipality");
        assertThat(codes(municipality("Raalte", null))).containsExactly("unknown-municipality");
    }

    @ParameterizedTest
    @EnumSource(value = PartyKind.class, names = "MUNICIPALITY", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_a_municipality_has_its_code(PartyKind kind) {
        var province = kind == PartyKind.PROVINCE ? "PV23" : null;
        var entry = new PartyEntry("Naam", kind, "GM0177", province, null, null, null, null, true);

        assertThat(codes(entry)).contains("not-for-this-kind");
    }

    @Test
    void a_province_has_a_code_that_exists() {
        assertThat(codes(new PartyEntry("N", PartyKind.PROVINCE, null, null, null, null, null, null, true)))
                .containsExactly("required");
        assertThat(codes(new PartyEntry("N", PartyKind.PROVINCE, null, "PV99", null, null, null, null, true)))
                .containsExactly("unknown-province");
    }

    @Test
    void an_oin_that_was_made_from_a_number_agrees_with_that_number() {
        assertThat(codes(developer("12345678", "00000003123456780000", null))).isEmpty();
        assertThat(codes(developer("87654321", "00000003123456780000", null))).containsExactly("oin-of-another");
        assertThat(codes(developer(null, "00000001111222333000", "123456782"))).containsExactly("oin-of-another");
        assertThat(codes(developer("87654321", "00000004123456789000", "111222333")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//x", "https://", "https://a b", "https://me@rits.example", "ftp://a"})
    void a_website_is_an_address_that_a_browser_just_opens(String website) {
        assertThat(codes(new PartyEntry("N", PartyKind.OTHER, null, null, null, null, null, website, true)))
                .containsExactly("website-form");
    }

    @Test
    void an_empty_field_of_a_form_is_no_value() {
        var data = new PartyEntry(" Naam ", PartyKind.OTHER, "", " ", "", "", "", "", null).toData();

        assertThat(data).isEqualTo(new PartyData("Naam", PartyKind.OTHER, null, null, null, null, null, null, true));
    }

    @Test
    void a_name_is_readable_and_not_too_long() {
        assertThat(codes(named("x".repeat(201)))).containsExactly("too-long");
        assertThat(codes(named("regel\nregel"))).containsExactly("control-characters");
        assertThat(codes(named("x".repeat(200)))).isEmpty();
    }

    private static PartyEntry municipality(@Nullable String code, @Nullable String province) {
        return new PartyEntry("Gemeente", PartyKind.MUNICIPALITY, code, province, null, null, null, null, true);
    }

    private static PartyEntry developer(@Nullable String kvk, @Nullable String oin, @Nullable String rsin) {
        return new PartyEntry("Bouwer", PartyKind.DEVELOPER, null, null, kvk, oin, rsin, null, true);
    }

    private static PartyEntry named(String name) {
        return new PartyEntry(name, PartyKind.DEVELOPER, null, null, null, null, null, null, true);
    }

    private static List<String> codes(PartyEntry entry) {
        return PartyRules.faults(entry).stream().map(Fault::code).toList();
    }
}
