package nl.rits.projects.sharing.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Facts;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/** The list in every order, with every filter, and at a day in the past. */
record ListWays(World world, Oracle oracle, Portal portal, Tally tally) {

    void check(Watcher watcher) {
        var seen = world.plans().stream()
                .filter(it -> oracle.sees(watcher, it, Group.CORE))
                .toList();
        for (var ask : Ask.all(world, oracle, watcher)) {
            var expected = seen.stream().filter(ask.finds()).toList();
            var items = items(watcher, ask.query(), expected);
            if (ask.query().isEmpty()) {
                expected.forEach(
                        it -> item(watcher, it, it.now(), items.get(it.id().toString()), world.today()));
            }
        }
        sorted(watcher, seen);
        for (var months : List.of(4, 14)) {
            then(watcher, seen, world.today().minusMonths(months));
        }
    }

    /** Whether each plan of the world is in the answer, and what the totals say. */
    private Map<String, JsonNode> items(Watcher watcher, String query, List<Plan> expected) {
        var homes = expected.stream()
                .mapToLong(it -> Ask.homes(oracle, watcher, it))
                .sum();
        return items(watcher, query, expected, homes);
    }

    private Map<String, JsonNode> items(Watcher watcher, String query, List<Plan> expected, long homes) {
        var items = new LinkedHashMap<String, JsonNode>();
        var pages = 0;
        JsonNode page;
        do {
            page = portal.get(watcher, "projects?" + Ask.joined("pageSize=200&page=" + ++pages, query))
                    .json();
            for (var item : page.get("items")) {
                items.put(item.get("id").asText(), item);
            }
            tally.same(page.get("total").asLong(), (long) expected.size(), watcher, query, "total");
            tally.same(page.get("homes").asLong(), homes, watcher, query, "homes");
        } while (page.get("items").size() == 200);
        var wanted = expected.stream().map(it -> it.id().toString()).collect(Collectors.toCollection(TreeSet::new));
        tally.all(world.plans().size(), new TreeSet<>(items.keySet()), wanted, watcher, query);
        return items;
    }

    private void item(
            Watcher watcher, Plan plan, Facts facts, @org.jspecify.annotations.Nullable JsonNode item, LocalDate day) {
        if (item == null) {
            return;
        }
        var hidden = new TreeSet<String>();
        for (var group : Group.values()) {
            if (!oracle.sees(watcher, plan, group)) {
                hidden.add(group.name());
            }
        }
        tally.all(Group.values().length, texts(item.get("hidden"), it -> it), hidden, watcher, plan, "hidden");
        var status = hidden.contains("STATUS") ? null : facts.status();
        tally.same(text(item.get("planningStatus")), status, watcher, plan, "status");
        tally.same(text(item.get("phase")), hidden.contains("STATUS") ? null : facts.phase(), watcher, plan, "phase");
        tally.same(item.get("homes").asInt(), oracle.homes(watcher, plan, facts.homes()), watcher, plan, "homes");
        tally.same(
                item.path("homesAbout").asBoolean(false), !oracle.seesExactly(watcher, plan), watcher, plan, "about");
        var sides = plan.said().stream()
                .filter(it -> !it.on().isAfter(day) && oracle.hears(watcher, plan, it))
                .map(it -> it.party().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        tally.all(
                Math.max(1, plan.said().size()),
                texts(item.get("sides"), it -> it.get("party").get("id")),
                sides,
                watcher,
                plan,
                "sides");
        if (day.equals(world.today())) {
            tally.same(item.has("agreed"), oracle.seesAgreed(watcher, plan), watcher, plan, "agreed");
        }
    }

    /** The facts of then, by the rights of now. */
    private void then(Watcher watcher, List<Plan> seen, LocalDate day) {
        var asOf = "asOf=" + day;
        var homes = seen.stream()
                .mapToLong(it -> oracle.homes(watcher, it, it.at(day).homes()))
                .sum();
        var items = items(watcher, asOf, seen, homes);
        seen.forEach(it -> item(watcher, it, it.at(day), items.get(it.id().toString()), day));
        var soft = seen.stream()
                .filter(it -> oracle.sees(watcher, it, Group.STATUS)
                        && List.of("3", "4A", "5A").contains(it.at(day).status()))
                .toList();
        var softHomes = soft.stream()
                .mapToLong(it -> oracle.homes(watcher, it, it.at(day).homes()))
                .sum();
        items(watcher, asOf + "&status=3,4A,5A", soft, softHomes);
    }

    private void sorted(Watcher watcher, List<Plan> seen) {
        var keys = new TreeMap<String, Function<Plan, @org.jspecify.annotations.Nullable Comparable<?>>>();
        keys.put("name", Plan::name);
        keys.put("homes", it -> Ask.homes(oracle, watcher, it));
        keys.put(
                "status",
                it -> oracle.sees(watcher, it, Group.STATUS) ? it.now().status() : null);
        keys.put(
                "start",
                it -> oracle.sees(watcher, it, Group.MUNICIPAL_PLANNING)
                        ? Ask.start(it).orElse(null)
                        : null);
        keys.forEach((key, value) -> {
            for (var down : List.of(false, true)) {
                var expected = new ArrayList<>(seen);
                expected.sort(order(value, down));
                var ids = new ArrayList<String>();
                for (int page = 1; (page - 1) * 200 < seen.size(); page++) {
                    portal.get(watcher, "projects?pageSize=200&page=" + page + "&sort=" + (down ? "-" : "") + key)
                            .json()
                            .get("items")
                            .forEach(it -> ids.add(it.get("id").asText()));
                }
                tally.all(
                        seen.size(),
                        ids,
                        expected.stream().map(it -> it.id().toString()).toList(),
                        watcher,
                        (down ? "-" : "") + key);
            }
        });
    }

    /** What he does not see comes last, in the order of the ids. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Plan> order(
            Function<Plan, @org.jspecify.annotations.Nullable Comparable<?>> value, boolean down) {
        Comparator<Comparable> natural = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Comparable> last = Comparator.nullsLast(natural);
        Comparator<Plan> byValue = (one, other) -> last.compare(value.apply(one), value.apply(other));
        return byValue.thenComparing(it -> it.id().toString());
    }

    static TreeSet<String> texts(JsonNode list, Function<JsonNode, JsonNode> which) {
        var texts = new TreeSet<String>();
        list.forEach(it -> texts.add(which.apply(it).asText()));
        return texts;
    }

    static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
