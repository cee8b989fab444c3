package nl.rits.parties.membership;

import static nl.rits.foundation.identity.PartyKind.CORPORATION;
import static nl.rits.foundation.identity.PartyKind.DEVELOPER;
import static nl.rits.foundation.identity.PartyKind.MUNICIPALITY;
import static nl.rits.foundation.identity.PartyKind.OPERATOR;
import static nl.rits.foundation.identity.PartyKind.PROVINCE;
import static nl.rits.foundation.identity.PartyKind.TABLE_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.parties.platform.PlatformKind;
import org.junit.jupiter.api.Test;

class PrincipalRulesTest {
    private static final UUID PARTY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PLACE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void a_government_looks_as_its_region() {
        assertThat(of(MUNICIPALITY, member(PlatformKind.REGION)))
                .containsExactlyInAnyOrder("public", "party:" + PARTY, "region:" + PLACE);
    }

    @Test
    void a_province_looks_as_government_too() {
        assertThat(of(PROVINCE, member(PlatformKind.PROVINCE)))
                .containsExactlyInAnyOrder("public", "party:" + PARTY, "government");
    }

    @Test
    void a_market_party_in_a_region_does_not_look_as_the_region() {
        assertThat(of(DEVELOPER, member(PlatformKind.REGION))).containsExactlyInAnyOrder("public", "party:" + PARTY);
    }

    @Test
    void on_a_local_platform_market_and_corporations_look_apart() {
        assertThat(of(DEVELOPER, member(PlatformKind.LOCAL))).contains("platform:" + PLACE + ":market");
        assertThat(of(CORPORATION, member(PlatformKind.LOCAL))).contains("platform:" + PLACE + ":corporations");
        assertThat(of(MUNICIPALITY, member(PlatformKind.LOCAL))).containsExactlyInAnyOrder("public", "party:" + PARTY);
    }

    @Test
    void everyone_at_a_table_looks_as_the_table_and_so_does_its_chair() {
        assertThat(of(DEVELOPER, member(PlatformKind.TABLE))).contains("table:" + PLACE);
        assertThat(of(TABLE_OFFICE, new Belonging(PLACE, PlatformKind.TABLE, MembershipRole.CHAIR)))
                .contains("table:" + PLACE);
    }

    @Test
    void who_runs_rits_sees_no_plans() {
        assertThat(of(OPERATOR, member(PlatformKind.TABLE))).containsExactlyInAnyOrder("public", "party:" + PARTY);
    }

    @Test
    void a_councillor_looks_neither_as_the_party_nor_as_its_circles() {
        assertThat(PrincipalRules.councillorPrincipals(PARTY, true))
                .containsExactlyInAnyOrder("public", "councillor:" + PARTY);
    }

    @Property
    void a_party_that_is_not_active_is_one_of_the_public(
            @ForAll PartyKind kind, @ForAll("belongings") List<Belonging> belongings) {
        assertThat(PrincipalRules.principals(PARTY, kind, false, belongings)).containsExactly("public");
        assertThat(PrincipalRules.councillorPrincipals(PARTY, false)).containsExactly("public");
    }

    @Property
    void one_membership_more_never_takes_a_name_away(
            @ForAll PartyKind kind,
            @ForAll("belongings") List<Belonging> belongings,
            @ForAll("belonging") Belonging more) {
        var all = new ArrayList<>(belongings);
        all.add(more);

        assertThat(PrincipalRules.principals(PARTY, kind, true, all))
                .containsAll(PrincipalRules.principals(PARTY, kind, true, belongings));
    }

    @Property
    void each_name_follows_from_one_membership_alone(
            @ForAll PartyKind kind, @ForAll("belongings") List<Belonging> belongings) {
        var apart = new HashSet<>(PrincipalRules.principals(PARTY, kind, true, List.of()));
        belongings.forEach(one -> apart.addAll(PrincipalRules.principals(PARTY, kind, true, List.of(one))));

        assertThat(PrincipalRules.principals(PARTY, kind, true, belongings)).isEqualTo(apart);
    }

    @Property
    void nobody_looks_as_a_platform_that_is_not_theirs(
            @ForAll PartyKind kind, @ForAll("belongings") List<Belonging> belongings) {
        var places = belongings.stream().map(Belonging::platform).toList();
        var names = PrincipalRules.principals(PARTY, kind, true, belongings);

        assertThat(names)
                .filteredOn(name ->
                        !Set.of("public", "government", "party:" + PARTY).contains(name))
                .allMatch(name -> places.stream().anyMatch(place -> name.contains(place.toString())));
    }

    /** Competition law: what is released to one side never reaches the other through a name. */
    @Property
    void a_name_of_the_market_is_carried_by_market_parties_only(
            @ForAll PartyKind kind, @ForAll("belongings") List<Belonging> belongings) {
        var names = PrincipalRules.principals(PARTY, kind, true, belongings);

        if (!kind.isMarket()) {
            assertThat(names).noneMatch(name -> name.endsWith(":market"));
        }
        if (kind != CORPORATION) {
            assertThat(names).noneMatch(name -> name.endsWith(":corporations"));
        }
        if (!kind.isGovernment()) {
            assertThat(names).noneMatch(name -> name.startsWith("region:") || name.equals("government"));
        }
    }

    @Provide
    Arbitrary<Belonging> belonging() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6).map(number -> new UUID(0, number)),
                        Arbitraries.of(PlatformKind.class),
                        Arbitraries.of(MembershipRole.class))
                .as(Belonging::new);
    }

    @Provide
    Arbitrary<List<Belonging>> belongings() {
        return belonging().list().ofMaxSize(8);
    }

    private static Set<String> of(PartyKind kind, Belonging... belongings) {
        return PrincipalRules.principals(PARTY, kind, true, List.of(belongings));
    }

    private static Belonging member(PlatformKind kind) {
        return new Belonging(PLACE, kind, MembershipRole.MEMBER);
    }
}
