package nl.rits.bottlenecks.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rits.bottlenecks.bottleneck.Audience.Facts;
import nl.rits.bottlenecks.bottleneck.Audience.ProjectShare;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

class AudienceTest {

    private static final UUID REPORTER = UUID.randomUUID();
    private static final UUID JOINED = UUID.randomUUID();
    private static final List<UUID> REPORTERS = List.of(REPORTER, JOINED);
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID STEWARD = UUID.randomUUID();
    private static final UUID BUILDER = UUID.randomUUID();
    private static final UUID TABLE = UUID.randomUUID();
    private static final UUID PLATFORM = UUID.randomUUID();

    @Property
    void every_reporter_and_every_steward_always_see_it(@ForAll("facts") Facts facts) {
        facts.reporters().forEach(reporter -> assertThat(Audience.of(facts)).contains(Principal.party(reporter)));
        facts.projects()
                .forEach(project -> assertThat(Audience.of(facts)).contains(Principal.party(project.steward())));
    }

    @Property
    void neither_the_market_nor_the_public_ever_sees_it(@ForAll("facts") Facts facts) {
        assertThat(Audience.of(facts)).noneMatch(to -> to.equals("public") || to.endsWith(":market"));
    }

    @Property
    void a_confidential_cause_is_for_reporter_owner_steward_and_the_table_that_the_reporter_chose(
            @ForAll("facts") Facts facts) {
        var confidential =
                new Facts(true, facts.reporters(), facts.owner(), facts.projects(), facts.table(), facts.tableChosen());

        assertThat(Audience.of(confidential))
                .allMatch(to -> to.equals(Principal.party(REPORTER))
                        || to.equals(Principal.party(JOINED))
                        || to.equals(Principal.party(OWNER))
                        || to.equals(Principal.party(STEWARD))
                        || facts.tableChosen() && to.equals(Principal.table(TABLE)));
    }

    @Property
    void a_plan_that_does_not_leave_the_municipality_keeps_its_bottleneck_there(@ForAll("facts") Facts facts) {
        var withheld = facts.projects().stream()
                .map(project -> new ProjectShare(project.steward(), project.bottlenecks(), true))
                .toList();
        var secret = new Facts(false, REPORTERS, OWNER, withheld, TABLE, true);

        assertThat(Audience.of(secret))
                .isSubsetOf(Principal.party(REPORTER), Principal.party(JOINED), Principal.party(STEWARD));
    }

    @Property
    void a_wider_release_never_takes_anyone_away(@ForAll("facts") Facts facts) {
        var wider = facts.projects().stream()
                .map(project -> new ProjectShare(
                        project.steward(), Set.of("government", Principal.party(BUILDER)), project.withheld()))
                .toList();
        var narrower = facts.projects().stream()
                .map(project -> new ProjectShare(project.steward(), Set.of(), project.withheld()))
                .toList();

        assertThat(Audience.of(with(facts, wider))).containsAll(Audience.of(with(facts, narrower)));
    }

    @Example
    void a_usual_bottleneck_is_seen_by_those_involved_and_by_its_table() {
        var facts = new Facts(
                false, REPORTERS, OWNER, List.of(project(Set.of(Principal.party(BUILDER)), false)), TABLE, false);

        assertThat(Audience.of(facts))
                .containsExactlyInAnyOrder(
                        Principal.party(REPORTER),
                        Principal.party(JOINED),
                        Principal.party(OWNER),
                        Principal.party(STEWARD),
                        Principal.party(BUILDER),
                        Principal.table(TABLE));
    }

    @Example
    void a_plan_that_stays_in_its_municipality_opens_nothing_for_those_who_share_another() {
        var open = project(Set.of(), false);
        var secret = project(Set.of(Principal.party(BUILDER)), true);

        assertThat(Audience.of(new Facts(false, REPORTERS, null, List.of(open, secret), null, false)))
                .containsExactlyInAnyOrder(
                        Principal.party(REPORTER), Principal.party(JOINED), Principal.party(STEWARD));
    }

    @Example
    void without_a_known_project_only_its_reporters_see_it() {
        var facts = new Facts(false, REPORTERS, OWNER, List.of(), TABLE, true);

        assertThat(Audience.of(facts)).containsExactlyInAnyOrder(Principal.party(REPORTER), Principal.party(JOINED));
    }

    private static Facts with(Facts facts, List<ProjectShare> projects) {
        return new Facts(
                facts.confidential(), facts.reporters(), facts.owner(), projects, facts.table(), facts.tableChosen());
    }

    private static ProjectShare project(Set<String> to, boolean withheld) {
        return new ProjectShare(STEWARD, to, withheld);
    }

    @Provide
    Arbitrary<Facts> facts() {
        var principals = Arbitraries.of(
                        "public",
                        "government",
                        Principal.party(BUILDER),
                        Principal.table(UUID.randomUUID()),
                        "platform:" + PLATFORM + ":market",
                        "platform:" + PLATFORM + ":corporations")
                .set()
                .ofMaxSize(5);
        var projects = Combinators.combine(principals, Arbitraries.of(true, false))
                .as(AudienceTest::project)
                .list()
                .ofMaxSize(4);
        var yes = Arbitraries.of(true, false);
        Arbitrary<@Nullable UUID> owner = Arbitraries.of(OWNER).injectNull(0.3);
        Arbitrary<@Nullable UUID> table = Arbitraries.of(TABLE).injectNull(0.3);
        return Combinators.combine(yes, owner, projects, table, yes)
                .as((confidential, who, which, where, chosen) ->
                        new Facts(confidential, REPORTERS, who, which, where, chosen));
    }
}
