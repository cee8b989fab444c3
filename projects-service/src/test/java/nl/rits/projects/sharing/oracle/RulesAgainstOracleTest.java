package nl.rits.projects.sharing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.Audience;
import nl.rits.projects.sharing.world.Carried;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Production;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import org.junit.jupiter.api.Test;

/** The rules and the second opinion, without a database: many plans of many worlds. */
class RulesAgainstOracleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int MOST = 50;

    private final List<String> differences = new ArrayList<>();
    private long decisions;

    @Test
    void the_rules_decide_as_the_documentation_says() {
        var seed = Long.getLong("rits.seed", 20_261_122L);
        var worlds = Integer.getInteger("rits.worlds", Boolean.getBoolean("rits.long") ? 60 : 12);
        for (int i = 0; i < worlds && differences.isEmpty(); i++) {
            compare(WorldMaker.make(seed + i, TODAY.minusDays(i * 31L), 60));
        }
        System.out.printf("rules: seed %d, %,d decisions, %d differences%n", seed, decisions, differences.size());

        assertThat(differences).isEmpty();
        assertThat(decisions).isGreaterThan(worlds * 20_000L);
    }

    private void compare(World world) {
        var oracle = new Oracle(world);
        var watchers = world.watchers();
        var carried = watchers.stream().map(it -> Carried.by(world, it)).toList();
        for (var plan : world.plans()) {
            if (differences.size() >= MOST) {
                return;
            }
            var audience = Production.audience(world, plan);
            for (int i = 0; i < watchers.size(); i++) {
                compare(oracle, plan, audience, watchers.get(i), carried.get(i));
            }
        }
    }

    private void compare(Oracle oracle, Plan plan, Audience audience, Watcher watcher, Set<String> carried) {
        for (var group : Group.values()) {
            var principals = audience.groups().getOrDefault(FieldGroup.valueOf(group.name()), Set.of());
            decide(meet(principals, carried), oracle.sees(watcher, plan, group), watcher, plan, group);
        }
        if (oracle.sees(watcher, plan, Group.CORE)) {
            decide(meet(audience.exact(), carried), oracle.seesExactly(watcher, plan), watcher, plan, "exact homes");
        }
        for (var said : plan.said()) {
            var principals = audience.statements().getOrDefault(said.party(), Set.of());
            decide(meet(principals, carried), oracle.hears(watcher, plan, said), watcher, plan, said);
        }
        decide(meet(audience.agreed(), carried), oracle.seesAgreed(watcher, plan), watcher, plan, "agreed");
    }

    private static boolean meet(Set<String> principals, Set<String> carried) {
        return !Collections.disjoint(principals, carried);
    }

    private void decide(boolean rules, boolean opinion, Watcher watcher, Plan plan, Object what) {
        decisions++;
        if (rules != opinion && differences.size() < MOST) {
            differences.add("%s: %s is %s by the rules; %s".formatted(watcher, what, rules ? "shown" : "hidden", plan));
        }
    }
}
