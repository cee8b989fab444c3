package nl.rits.projects.sharing.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/**
 * A filter as it is asked, and which plans someone may find with it.
 *
 * @param finds of the plans that he sees
 */
record Ask(String query, Predicate<Plan> finds) {

    private static final Set<String> FIRM = Set.of("1A", "1B", "2A", "2B");

    static List<Ask> all(World world, Oracle oracle, Watcher watcher) {
        var asks = new ArrayList<Ask>();
        var today = world.today();
        asks.add(new Ask("", it -> true));
        asks.add(new Ask("q=hof", it -> it.name().contains("hof")));
        asks.add(new Ask(
                "q=KADE%20oost", it -> it.name().contains("kade") && it.place().equals("Oost")));
        asks.add(new Ask(
                "municipality=GM0150&municipality=GM0166",
                it -> Set.of("GM0150", "GM0166").contains(it.municipality())));
        var region = world.platforms("REGION").getLast();
        asks.add(new Ask("region=" + region.id(), it -> region.municipalities().contains(it.municipality())));
        asks.add(new Ask("planType=INFILL", it -> it.planType().equals("INFILL")));
        asks.add(of(
                "status=1A,2A,3",
                oracle,
                watcher,
                Group.STATUS,
                it -> Set.of("1A", "2A", "3").contains(it.now().status())));
        asks.add(of(
                "firm=true",
                oracle,
                watcher,
                Group.STATUS,
                it -> FIRM.contains(it.now().status())));
        asks.add(of(
                "firm=false",
                oracle,
                watcher,
                Group.STATUS,
                it -> !FIRM.contains(it.now().status())));
        asks.add(of(
                "phase=REALISATION,DESIGN",
                oracle,
                watcher,
                Group.STATUS,
                it -> Set.of("REALISATION", "DESIGN").contains(it.now().phase())));
        asks.add(of(
                "keyProject=true", oracle, watcher, Group.STATUS, it -> it.now().keyProject()));
        asks.add(of(
                "keyProject=false",
                oracle,
                watcher,
                Group.STATUS,
                it -> !it.now().keyProject()));
        asks.add(of(
                "priceClass=MID_RENT,SOCIAL_RENT",
                oracle,
                watcher,
                Group.PROGRAMME,
                it -> !Collections.disjoint(it.priceClasses(), Set.of("MID_RENT", "SOCIAL_RENT"))));
        asks.add(of(
                "mismatch=true",
                oracle,
                watcher,
                Group.MUNICIPAL_PLANNING,
                it -> it.said().stream()
                        .anyMatch(said -> oracle.hears(watcher, it, said) && differs(world, it, said))));
        asks.add(new Ask(
                "stale=true",
                it -> it.said().stream()
                        .anyMatch(said -> oracle.hears(watcher, it, said)
                                && !said.on().plusMonths(3).isAfter(today))));
        asks.add(new Ask("mine=true", it -> takesPart(watcher, it)));
        for (var border : List.of(10, 45, 100, 104)) {
            asks.add(new Ask("minHomes=" + border, it -> homes(oracle, watcher, it) >= border));
            asks.add(new Ask("maxHomes=" + border, it -> homes(oracle, watcher, it) <= border));
        }
        asks.add(of(
                "startBefore=" + today.plusMonths(12),
                oracle,
                watcher,
                Group.MUNICIPAL_PLANNING,
                it -> start(it)
                        .filter(day -> day.isBefore(today.plusMonths(12)))
                        .isPresent()));
        asks.add(of(
                "startAfter=" + today.plusMonths(6),
                oracle,
                watcher,
                Group.MUNICIPAL_PLANNING,
                it -> start(it).filter(day -> day.isAfter(today.plusMonths(6))).isPresent()));
        asks.add(of(
                "status=3,4A,4B&minHomes=50&q=plan",
                oracle,
                watcher,
                Group.STATUS,
                it -> Set.of("3", "4A", "4B").contains(it.now().status()) && homes(oracle, watcher, it) >= 50));
        return asks;
    }

    /** Filtering on a group that he does not see finds nothing. */
    private static Ask of(String query, Oracle oracle, Watcher watcher, Group group, Predicate<Plan> condition) {
        return new Ask(query, it -> oracle.sees(watcher, it, group) && condition.test(it));
    }

    static int homes(Oracle oracle, Watcher watcher, Plan plan) {
        return oracle.homes(watcher, plan, plan.now().homes());
    }

    /** What the steward says. */
    static Optional<LocalDate> start(Plan plan) {
        return plan.said(plan.steward()).map(Said::start);
    }

    /** That a plan is his own shows from its municipality; who takes part in it is not for a councillor to find out. */
    private static boolean takesPart(Watcher watcher, Plan plan) {
        var party = watcher.party().id();
        return party.equals(plan.steward())
                || (!watcher.councillor() && plan.involved().contains(party));
    }

    private static boolean differs(World world, Plan plan, Said said) {
        return !world.party(said.party()).isGovernment()
                && start(plan)
                        .filter(ours ->
                                Math.abs(ChronoUnit.MONTHS.between(YearMonth.from(said.start()), YearMonth.from(ours)))
                                        > 6)
                        .isPresent();
    }

    static String joined(String... parts) {
        return String.join("&", Arrays.stream(parts).filter(it -> !it.isEmpty()).toList());
    }
}
