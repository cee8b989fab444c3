package nl.rits.projects.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Production;
import nl.rits.projects.sharing.world.Released;
import nl.rits.projects.sharing.world.Ring;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import org.junit.jupiter.api.Test;

/** Who takes part reads of every circle what it sees; here for many made-up plans, beside a second opinion. */
class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void each_cell_says_what_the_documentation_says() {
        for (long seed = 1; seed <= Integer.getInteger("rits.worlds", 3); seed++) {
            var world = WorldMaker.make(seed, TODAY, 40);
            for (var plan : world.plans()) {
                var askers = new HashSet<>(plan.involved());
                askers.add(plan.steward());
                askers.forEach(it -> compare(world, plan, it));
            }
        }
    }

    private static void compare(World world, Plan plan, UUID asker) {
        var oracle = new Oracle(world);
        var stated = plan.said(asker).map(Said::on).orElse(TODAY);
        var since = Map.of(FieldGroup.MARKET_PLANNING, stated, FieldGroup.PROGRAMME, plan.programmeOn());
        var outlook = byDetours(Production.situation(world, plan), asker, Production.releases(plan), since);
        assertThat(outlook.own()).isEqualTo(Production.release(plan.release(asker)));
        for (var group : Group.values()) {
            var theirs = group == Group.MARKET_PLANNING;
            var owner = theirs ? asker : plan.steward();
            var release = theirs && asker.equals(plan.steward()) ? Released.NOTHING : plan.release(owner);
            var from = theirs ? stated : group == Group.PROGRAMME ? plan.programmeOn() : TODAY;
            assertThat(outlook.owner(FieldGroup.valueOf(group.name()))).isEqualTo(owner);
            for (var ring : Ring.values()) {
                var sees = outlook.sees(FieldGroup.valueOf(group.name()), Circle.valueOf(ring.name()));
                assertThat(sees.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .as("%s of %s for %s", group, plan, ring)
                        .isEqualTo(oracle.word(plan, group, ring, release, from));
            }
        }
    }

    /** The same, reached from another day, another status and other choices, as a preview reaches it. */
    private static Outlook byDetours(
            Situation situation, UUID asker, Map<UUID, Release> releases, Map<FieldGroup, LocalDate> since) {
        var other = situation.as(PlanningStatus.S5A, Phase.STUDY, null);
        var outlook = new Outlook(other, asker, Map.of(), since, TODAY.minusYears(2))
                .on(TODAY)
                .with(other.as(situation.status(), situation.phase(), situation.opensOn()));
        for (var release : releases.entrySet()) {
            outlook = outlook.with(release.getKey(), release.getValue());
        }
        return outlook;
    }
}
