package nl.rits.projects.sharing.proof;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import org.jspecify.annotations.Nullable;

/** What is counted, drawn and waits: figures, the map and the statements over all plans. */
record CountWays(World world, Oracle oracle, Portal portal, Tally tally) {

    void check(Watcher watcher) {
        var seen = world.plans().stream()
                .filter(it -> oracle.sees(watcher, it, Group.CORE))
                .toList();
        figures(watcher, seen, "municipality", Plan::municipality);
        figures(
                watcher,
                seen,
                "status",
                it -> at(watcher, it, Group.STATUS, it.now().status()));
        figures(
                watcher,
                seen,
                "phase",
                it -> at(watcher, it, Group.STATUS, it.now().phase()));
        figures(watcher, seen, "year", it -> {
            var start = Ask.start(it).orElse(null);
            return start == null ? null : at(watcher, it, Group.MUNICIPAL_PLANNING, String.valueOf(start.getYear()));
        });
        map(watcher, seen);
        statements(watcher, seen);
    }

    private @Nullable String at(Watcher watcher, Plan plan, Group group, String value) {
        return oracle.sees(watcher, plan, group) ? value : null;
    }

    private void figures(Watcher watcher, List<Plan> seen, String by, Function<Plan, @Nullable String> key) {
        var expected = new TreeMap<String, List<Long>>();
        for (var plan : seen) {
            var at = key.apply(plan);
            if (at != null) {
                var homes = (long) Ask.homes(oracle, watcher, plan);
                expected.merge(
                        at,
                        List.of(1L, homes),
                        (one, more) -> List.of(one.getFirst() + more.getFirst(), one.getLast() + more.getLast()));
            }
        }
        var actual = new TreeMap<String, List<Long>>();
        portal.get(watcher, "figures?by=" + by)
                .json()
                .get("figures")
                .forEach(it -> actual.put(
                        it.get("key").asText(),
                        List.of(it.get("projects").asLong(), it.get("homes").asLong())));
        tally.all(world.plans().size(), actual, expected, watcher, "figures by " + by);
    }

    private void map(Watcher watcher, List<Plan> seen) {
        var expected = new TreeMap<String, List<Object>>();
        for (var plan : seen) {
            if (plan.isOnMap()) {
                var status = oracle.sees(watcher, plan, Group.STATUS);
                expected.put(
                        plan.id().toString(),
                        List.of(
                                plan.name(),
                                Ask.homes(oracle, watcher, plan),
                                !oracle.seesExactly(watcher, plan),
                                status ? plan.hasFirmStatus() : "hidden"));
            }
        }
        var actual = new TreeMap<String, List<Object>>();
        portal.get(watcher, "projects", Portal.MAP).json().get("features").forEach(it -> {
            var properties = it.get("properties");
            actual.put(
                    it.get("id").asText(),
                    List.of(
                            properties.get("name").asText(),
                            properties.get("homes").asInt(),
                            properties.path("homesAbout").asBoolean(false),
                            properties.has("firm") ? properties.get("firm").asBoolean() : "hidden"));
        });
        tally.all(world.plans().size(), actual, expected, watcher, "map");
    }

    private void statements(Watcher watcher, List<Plan> seen) {
        var expected = seen.stream()
                .flatMap(plan -> plan.said().stream()
                        .filter(it -> oracle.hears(watcher, plan, it))
                        .map(it -> plan.id() + " " + it.party() + " " + Ask.homes(oracle, watcher, plan)))
                .collect(Collectors.toCollection(TreeSet::new));
        var actual = new TreeSet<String>();
        var page = 0;
        com.fasterxml.jackson.databind.JsonNode answer;
        do {
            answer = portal.get(watcher, "statements?pageSize=200&page=" + ++page)
                    .json();
            answer.get("items")
                    .forEach(it -> actual.add(it.get("project").get("id").asText() + " "
                            + it.get("party").get("id").asText() + " "
                            + it.get("project").get("homes").asInt()));
            tally.same(answer.get("total").asInt(), expected.size(), watcher, "statements total");
        } while (answer.get("items").size() == 200);
        var all = world.plans().stream().mapToInt(it -> it.said().size()).sum();
        tally.all(all, actual, expected, watcher, "statements");
    }
}
