package nl.rits.projects.sharing.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.testing.Topic;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Carried;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/** What other services hear of each plan: with whom it may be shared, for the names that someone carries. */
record EventWays(World world, Oracle oracle, Tally tally) {

    /** The last event of every plan, once all were sent. */
    void check() {
        var last = last();
        var carried = world.watchers().stream().collect(Collectors.toMap(it -> it, it -> Carried.by(world, it)));
        for (var plan : world.plans()) {
            var event = last.get(plan.id());
            tally.same(event != null, true, plan, "event");
            if (event != null) {
                tally.same(event.get("audience").has(Group.FINANCE.name()), false, plan, "money in an event");
                tally.same(event.findValue("amount") != null, false, plan, "what homes cost in an event");
                carried.forEach((watcher, names) -> check(plan, event, watcher, names));
            }
        }
    }

    private void check(Plan plan, JsonNode event, Watcher watcher, Set<String> names) {
        for (var group : Group.values()) {
            if (group != Group.FINANCE) {
                tally.same(
                        meets(event.get("audience").get(group.name()), names),
                        oracle.sees(watcher, plan, group),
                        watcher,
                        plan,
                        "event",
                        group);
            }
        }
        var core = oracle.sees(watcher, plan, Group.CORE);
        if (core) {
            var exactly = meets(event.get("exactAudience"), names);
            tally.same(exactly, oracle.seesExactly(watcher, plan), watcher, plan, "event", "exact homes");
        } else {
            // Nor is anyone told that something happened to a plan that is not there for him.
            tally.same(meets(event.get("change").get("audience"), names), false, watcher, plan, "event", "told");
        }
        var heard = new TreeSet<String>();
        event.get("statements").forEach(it -> {
            if (meets(it.get("audience"), names)) {
                heard.add(it.get("party").asText());
            }
        });
        var expected = plan.said().stream()
                .filter(it -> oracle.hears(watcher, plan, it))
                .map(it -> it.party().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        tally.all(Math.max(1, plan.said().size()), heard, expected, watcher, plan, "event", "statements");
        tally.same(
                meets(event.path("agreed").path("audience"), names),
                oracle.seesAgreed(watcher, plan),
                watcher,
                plan,
                "event",
                "agreed");
    }

    private static boolean meets(JsonNode audience, Set<String> names) {
        var principals = new TreeSet<String>();
        audience.forEach(it -> principals.add(it.asText()));
        return !Collections.disjoint(principals, names);
    }

    private static Map<UUID, JsonNode> last() {
        var last = new HashMap<UUID, JsonNode>();
        try (var topic = new Topic("projects")) {
            topic.toEnd().forEach(it -> last.put(UUID.fromString(it.key()), it.data()));
        }
        return last;
    }
}
