package nl.rits.projects.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Principal;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SharingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID STEWARD = new UUID(1, 1);
    private static final UUID DEVELOPER = new UUID(2, 2);
    private static final UUID CORPORATION = new UUID(3, 3);
    private static final UUID LOCAL = new UUID(4, 4);
    private static final UUID REGION = new UUID(5, 5);
    private static final UUID TABLE = new UUID(6, 6);

    @Property(tries = 500)
    void a_circle_more_in_a_release_never_takes_a_principal_away(
            @ForAll("situations") Situation situation,
            @ForAll("releases") Release release,
            @ForAll FieldGroup group,
            @ForAll Circle more,
            @ForAll @IntRange(max = 30) int monthsOld) {
        var wider = new HashMap<>(release.choices());
        var circles = EnumSet.noneOf(Circle.class);
        circles.addAll(release.chosen(group).orElseGet(() -> SharingRules.defaults(group, situation, TODAY)));
        circles.add(more);
        wider.put(group, circles);

        var before = principals(group, situation, release, monthsOld);
        var after =
                principals(group, situation, new Release(wider, release.grants(), release.publications()), monthsOld);

        assertThat(after).containsAll(before);
    }

    @Property(tries = 500)
    void the_market_never_learns_what_a_party_states_or_what_is_built_within_twelve_months(
            @ForAll("situations") Situation situation,
            @ForAll("releases") Release release,
            @ForAll @IntRange(max = 11) int monthsOld) {
        for (var group : List.of(FieldGroup.MARKET_PLANNING, FieldGroup.PROGRAMME)) {
            assertThat(principals(group, situation, release, monthsOld))
                    .doesNotContain(Principal.market(LOCAL), Principal.PUBLIC);
        }
    }

    @Property(tries = 500)
    void a_plan_of_officials_only_never_leaves_the_municipality(
            @ForAll("situations") Situation situation, @ForAll("releases") Release release, @ForAll FieldGroup group) {
        for (var status : List.of(PlanningStatus.S5A, PlanningStatus.S5B)) {
            var quiet = with(situation, status);
            if (!quiet.withdrawn()) {
                assertThat(principals(group, quiet, release, 40)).containsExactly(Principal.party(STEWARD));
            }
        }
    }

    @Property(tries = 300)
    void governments_always_see_that_a_firm_plan_is_there(
            @ForAll("situations") Situation situation, @ForAll("releases") Release release) {
        var firm = with(situation, PlanningStatus.S2A);
        if (!firm.withdrawn() && !firm.proposed()) {
            for (var group : List.of(FieldGroup.CORE, FieldGroup.STATUS)) {
                assertThat(principals(group, firm, release, 0))
                        .contains(Principal.GOVERNMENT, Principal.region(REGION));
            }
        }
    }

    @Property(tries = 500)
    void money_stays_with_those_who_take_part_unless_its_owner_grants_it_to_a_table(
            @ForAll("situations") Situation situation, @ForAll("releases") Release release) {
        var inside = new HashSet<>(
                Set.of(Principal.party(STEWARD), Principal.party(DEVELOPER), Principal.party(CORPORATION)));
        release.tables(TODAY).forEach(it -> inside.add(Principal.table(it)));

        assertThat(inside).containsAll(principals(FieldGroup.FINANCE, situation, release, 40));
    }

    @Property(tries = 500)
    void contacts_and_notes_never_leave_the_project(
            @ForAll("situations") Situation situation, @ForAll("releases") Release release) {
        for (var group : List.of(FieldGroup.CONTACTS, FieldGroup.NOTES)) {
            assertThat(Set.of(Principal.party(STEWARD), Principal.party(DEVELOPER), Principal.party(CORPORATION)))
                    .containsAll(principals(group, situation, release, 40));
        }
    }

    @Property(tries = 500)
    void a_councillor_sees_no_more_than_the_plans_of_the_own_municipality(
            @ForAll("situations") Situation situation,
            @ForAll("releases") Release release,
            @ForAll FieldGroup group,
            @ForAll @IntRange(max = 30) int monthsOld) {
        var councillors = principals(group, situation, release, monthsOld).stream()
                .filter(it -> it.startsWith("councillor:"))
                .toList();

        assertThat(List.of(Principal.councillor(STEWARD))).containsAll(councillors);
        if (EnumSet.of(FieldGroup.MARKET_PLANNING, FieldGroup.FINANCE, FieldGroup.CONTACTS, FieldGroup.NOTES)
                .contains(group)) {
            assertThat(councillors).isEmpty();
        }
    }

    @Property(tries = 300)
    void who_stated_a_fact_and_who_guards_the_plan_see_it(
            @ForAll("situations") Situation situation, @ForAll("releases") Release release, @ForAll FieldGroup group) {
        if (!situation.withdrawn() && !situation.status().staysInMunicipality()) {
            assertThat(principals(group, situation, release, 0)).contains(Principal.party(STEWARD));
            if (!situation.proposed()) {
                assertThat(principals(group, situation, release, 0)).contains(Principal.party(DEVELOPER));
            }
        }
    }

    @Example
    void by_default_a_firm_plan_in_realisation_is_public_and_one_before_it_is_not() {
        var before = new Situation(
                STEWARD,
                Set.of(DEVELOPER),
                PlanningStatus.S1A,
                Phase.PREPARATION,
                null,
                false,
                false,
                Set.of(REGION),
                Set.of(LOCAL),
                Set.of(TABLE),
                Map.of());
        var during = new Situation(
                STEWARD,
                Set.of(DEVELOPER),
                PlanningStatus.S1A,
                Phase.REALISATION,
                null,
                false,
                false,
                Set.of(REGION),
                Set.of(LOCAL),
                Set.of(TABLE),
                Map.of());

        assertThat(principals(FieldGroup.CORE, before, Release.DEFAULT, 0))
                .contains(Principal.market(LOCAL), Principal.corporations(LOCAL), Principal.table(TABLE))
                .doesNotContain(Principal.PUBLIC);
        assertThat(principals(FieldGroup.CORE, during, Release.DEFAULT, 0)).contains(Principal.PUBLIC);
        assertThat(principals(FieldGroup.PROGRAMME, during, Release.DEFAULT, 0)).doesNotContain(Principal.PUBLIC);
        assertThat(principals(FieldGroup.MARKET_PLANNING, during, Release.DEFAULT, 0))
                .containsExactlyInAnyOrder(Principal.party(STEWARD), Principal.party(DEVELOPER), Principal.GOVERNMENT);
    }

    @Example
    void a_rise_to_firm_opens_on_its_day_and_not_before() {
        var announced = firm(TODAY.plusDays(7), Map.of());

        assertThat(SharingRules.circles(FieldGroup.CORE, announced, Release.DEFAULT, TODAY, TODAY))
                .doesNotContain(Circle.MARKET, Circle.CORPORATIONS);
        assertThat(SharingRules.circles(FieldGroup.CORE, announced, Release.DEFAULT, TODAY, TODAY.plusDays(6)))
                .doesNotContain(Circle.MARKET, Circle.CORPORATIONS);
        assertThat(SharingRules.circles(FieldGroup.CORE, announced, Release.DEFAULT, TODAY, TODAY.plusDays(7)))
                .contains(Circle.MARKET, Circle.CORPORATIONS, Circle.GOVERNMENT);
    }

    @Example
    void a_grant_counts_up_to_and_including_its_last_day() {
        var grant = new Release(Map.of(), List.of(new Release.Grant(TABLE, TODAY)), List.of());

        assertThat(grant.tables(TODAY)).containsExactly(TABLE);
        assertThat(grant.tables(TODAY.plusDays(1))).isEmpty();
    }

    @Example
    void what_is_public_already_may_be_shown_to_the_market_within_twelve_months() {
        var toMarket = Map.of(FieldGroup.MARKET_PLANNING, Set.of(Circle.MARKET));
        var published = new Release(
                toMarket,
                List.of(),
                List.of(new Release.Publication(
                        FieldGroup.MARKET_PLANNING, "https://example.org/verkoop", java.time.Instant.EPOCH)));

        assertThat(principals(FieldGroup.MARKET_PLANNING, firm(null, Map.of()), published, 0))
                .contains(Principal.market(LOCAL))
                .doesNotContain(Principal.PUBLIC);
        assertThat(principals(
                        FieldGroup.MARKET_PLANNING,
                        firm(null, Map.of()),
                        new Release(toMarket, List.of(), List.of()),
                        0))
                .doesNotContain(Principal.market(LOCAL));
    }

    @Example
    void competitors_and_the_public_see_the_number_of_homes_in_tens_until_building_began() {
        var toAll = new Release(Map.of(FieldGroup.CORE, EnumSet.allOf(Circle.class)), List.of(), List.of());
        var before = firm(null, Map.of());
        var during = before.as(PlanningStatus.S2A, Phase.REALISATION, null);

        assertThat(SharingRules.exactly(before, STEWARD, toAll, TODAY))
                .contains(Principal.GOVERNMENT, Principal.corporations(LOCAL), Principal.party(DEVELOPER))
                .doesNotContain(Principal.market(LOCAL), Principal.PUBLIC);
        assertThat(SharingRules.exactly(during, STEWARD, toAll, TODAY))
                .contains(Principal.market(LOCAL), Principal.PUBLIC);
    }

    @Example
    void a_platform_agrees_on_a_default_and_never_opens_a_soft_plan_to_the_market() {
        var agreed = Map.of(FieldGroup.CORE, Set.of(Circle.MARKET, Circle.PUBLIC));

        assertThat(SharingRules.circles(FieldGroup.CORE, firm(null, agreed), Release.DEFAULT, TODAY, TODAY))
                .contains(Circle.MARKET, Circle.PUBLIC)
                .doesNotContain(Circle.CORPORATIONS, Circle.TABLE);
        assertThat(SharingRules.circles(
                        FieldGroup.CORE,
                        firm(null, agreed).as(PlanningStatus.S3, Phase.DESIGN, null),
                        Release.DEFAULT,
                        TODAY,
                        TODAY))
                .containsExactlyInAnyOrder(Circle.OWN, Circle.PROJECT, Circle.COUNCIL);
    }

    private static Situation firm(
            java.time.@org.jspecify.annotations.Nullable LocalDate opensOn, Map<FieldGroup, Set<Circle>> defaults) {
        return new Situation(
                STEWARD,
                Set.of(DEVELOPER),
                PlanningStatus.S2A,
                Phase.PREPARATION,
                opensOn,
                false,
                false,
                Set.of(REGION),
                Set.of(LOCAL),
                Set.of(TABLE),
                defaults);
    }

    @Provide
    Arbitrary<Situation> situations() {
        var involved = Arbitraries.of(DEVELOPER, CORPORATION).set().ofMaxSize(2);
        return Combinators.combine(
                        involved,
                        Arbitraries.of(PlanningStatus.values()),
                        Arbitraries.of(Phase.values()),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)))
                .as((parties, status, phase, proposed, withdrawn) -> new Situation(
                        STEWARD,
                        parties,
                        status,
                        phase,
                        null,
                        proposed,
                        withdrawn,
                        Set.of(REGION),
                        Set.of(LOCAL),
                        Set.of(TABLE),
                        Map.of()));
    }

    @Provide
    Arbitrary<Release> releases() {
        var circles = Arbitraries.of(Circle.values()).set().ofMaxSize(9);
        var choices =
                Arbitraries.maps(Arbitraries.of(FieldGroup.values()), circles).ofMaxSize(9);
        var tables = Arbitraries.of(TABLE).set().ofMaxSize(1);
        return Combinators.combine(choices, tables)
                .as((Map<FieldGroup, Set<Circle>> c, Set<UUID> t) -> new Release(
                        c, t.stream().map(it -> new Release.Grant(it, null)).toList(), List.of()));
    }

    /** Whose facts they are: the developer's, also where the steward would own them; the rules do not care. */
    private static Set<String> principals(FieldGroup group, Situation situation, Release release, int monthsOld) {
        return SharingRules.principals(group, situation, DEVELOPER, release, TODAY.minusMonths(monthsOld), TODAY);
    }

    private static Situation with(Situation situation, PlanningStatus status) {
        return situation.as(status, situation.phase(), situation.opensOn());
    }
}
