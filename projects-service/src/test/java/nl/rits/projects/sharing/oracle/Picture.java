package nl.rits.projects.sharing.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;

/** A plan as someone sees it: equal pictures mean that he cannot tell the plans apart. */
record Picture(Set<Group> groups, List<Object> facts) {

    static Picture of(Oracle oracle, Watcher watcher, Plan plan) {
        var groups = new TreeSet<Group>();
        for (var group : Group.values()) {
            if (oracle.sees(watcher, plan, group)) {
                groups.add(group);
            }
        }
        var now = plan.now();
        var exactly = oracle.seesExactly(watcher, plan);
        var facts = new ArrayList<Object>();
        facts.add(List.of(plan.name(), plan.place(), plan.municipality(), plan.planType(), plan.proposed()));
        facts.add(oracle.homes(watcher, plan, now.homes()));
        facts.add(exactly);
        facts.add(exactly ? now.demolition() : "");
        groups.forEach(it -> facts.add(now.further(it)));
        plan.amounts().keySet().stream()
                .sorted()
                .filter(it -> oracle.seesAmounts(watcher, plan, it))
                .forEach(it -> facts.add(List.of(it, plan.amounts().get(it))));
        if (groups.contains(Group.STATUS)) {
            facts.add(List.of(now.status(), now.phase(), now.keyProject()));
        }
        if (groups.contains(Group.MUNICIPAL_PLANNING)) {
            facts.add(List.of(now.feasibility(), new TreeSet<>(plan.involved())));
        }
        if (groups.contains(Group.PROGRAMME)) {
            facts.add(plan.priceClasses());
            // Who builds which homes.
            plan.amounts().keySet().stream()
                    .sorted()
                    .filter(it -> groups.contains(Group.MUNICIPAL_PLANNING)
                            || watcher.party().id().equals(it)
                            || oracle.seesAmounts(watcher, plan, it))
                    .forEach(it -> facts.add(List.of(it, plan.homesOf(it))));
        }
        if (groups.contains(Group.NOTES)) {
            facts.add(now.notes());
        }
        plan.said().stream()
                .filter(it -> oracle.hears(watcher, plan, it))
                .sorted(java.util.Comparator.comparing(it -> it.party().toString()))
                .forEach(facts::add);
        facts.add(oracle.seesAgreed(watcher, plan));
        var party = watcher.party().id();
        if (!watcher.councillor()
                && (plan.steward().equals(party) || plan.involved().contains(party))) {
            // Who takes part also reads how it is shared.
            facts.add(List.of(plan.release(plan.steward()), plan.release(party), String.valueOf(plan.opensOn())));
        }
        return new Picture(groups, facts);
    }
}
