package nl.rits.parties.platform;

import static nl.rits.parties.platform.PlatformKind.LOCAL;
import static nl.rits.parties.platform.PlatformKind.NATIONAL;
import static nl.rits.parties.platform.PlatformKind.PROVINCE;
import static nl.rits.parties.platform.PlatformKind.REGION;
import static nl.rits.parties.platform.PlatformKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlatformRulesTest {
    private static final UUID SOMEONE = UUID.randomUUID();

    @Test
    void every_fault_is_reported_at_once() {
        var entry = new PlatformEntry(
                "",
                REGION,
                SOMEONE,
                Arrays.asList("GM0177", "GM9999", null),
                SOMEONE,
                SOMEONE,
                61,
                new BigDecimal("1.01"),
                0,
                0,
                List.of(
                        new SharedByDefault(FieldGroup.CORE, List.of(Circle.MARKET)),
                        new SharedByDefault(FieldGroup.CORE, List.of()),
                        new SharedByDefault(null, List.of()),
                        new SharedByDefault(FieldGroup.STATUS, null)));

        assertThat(PlatformRules.faults(entry, null, null))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/name", "required"),
                        tuple("/parent", "unknown-platform"),
                        tuple("/municipalities/1", "unknown-municipality"),
                        tuple("/municipalities/2", "unknown-municipality"),
                        tuple("/toleranceMonths", "out-of-range"),
                        tuple("/toleranceShare", "out-of-range"),
                        tuple("/staleMonths", "out-of-range"),
                        tuple("/confirmDays", "out-of-range"),
                        tuple("/defaults/1/group", "group-twice"),
                        tuple("/defaults/2/group", "required"),
                        tuple("/defaults/3/circles", "required"),
                        tuple("/secretary", "chair-and-secretary"));
    }

    @Test
    void only_the_country_needs_no_municipalities() {
        assertThat(codes(entry(NATIONAL, List.of()), null)).isEmpty();
        assertThat(codes(entry(REGION, List.of()), null)).containsExactly("required");
        assertThat(codes(entry(REGION, null), null)).containsExactly("required");
    }

    @Test
    void a_table_stands_under_a_region_and_a_region_under_a_province() {
        assertThat(TABLE.mayStandUnder(REGION)).isTrue();
        assertThat(LOCAL.mayStandUnder(REGION)).isTrue();
        assertThat(REGION.mayStandUnder(PROVINCE)).isTrue();
        assertThat(PROVINCE.mayStandUnder(NATIONAL)).isTrue();
        assertThat(REGION.mayStandUnder(LOCAL)).isFalse();
        assertThat(NATIONAL.mayStandUnder(PROVINCE)).isFalse();
    }

    /** So no chain of parents can come back to where it began. */
    @Property
    void of_two_platforms_at_most_one_may_stand_under_the_other(
            @ForAll PlatformKind one, @ForAll PlatformKind other, @ForAll PlatformKind third) {
        assertThat(one.mayStandUnder(other) && other.mayStandUnder(one)).isFalse();
        if (one.mayStandUnder(other) && other.mayStandUnder(third)) {
            assertThat(one.mayStandUnder(third)).isTrue();
        }
    }

    @Test
    void the_kind_of_a_platform_is_fixed() {
        assertThat(PlatformRules.faults(entry(LOCAL, List.of("GM0177")), TABLE, null))
                .extracting(Fault::code)
                .containsExactly("kind-fixed");
    }

    @Test
    void what_is_left_out_gets_the_default() {
        var data = entry(REGION, List.of("GM1773", "GM0177", "GM1773")).toData();

        assertThat(data.toleranceMonths()).isEqualTo(6);
        assertThat(data.toleranceShare()).isEqualTo(new BigDecimal("0.10"));
        assertThat(data.staleMonths()).isEqualTo(3);
        assertThat(data.confirmDays()).isEqualTo(30);
        assertThat(data.municipalities()).containsExactly("GM0177", "GM1773");
    }

    /** Other services keep no more days than that. */
    @Test
    void a_planning_is_confirmed_at_most_365_days_before_a_session() {
        assertThat(PlatformRules.faults(confirming(365), null, null)).isEmpty();
        assertThat(PlatformRules.faults(confirming(366), null, null))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/confirmDays", "out-of-range"));
    }

    private static PlatformEntry confirming(int days) {
        return new PlatformEntry("Naam", LOCAL, null, List.of("GM0177"), null, null, null, null, null, days, null);
    }

    private static PlatformEntry entry(PlatformKind kind, @Nullable List<@Nullable String> municipalities) {
        return new PlatformEntry("Naam", kind, null, municipalities, null, null, null, null, null, null, null);
    }

    private static List<String> codes(PlatformEntry entry, @Nullable PlatformKind parent) {
        return PlatformRules.faults(entry, null, parent).stream()
                .map(Fault::code)
                .toList();
    }
}
