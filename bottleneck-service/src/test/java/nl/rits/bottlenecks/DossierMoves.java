package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.DossierFacts.list;
import static nl.rits.bottlenecks.SecondReading.all;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.rits.bottlenecks.DossierWorld.Plan;
import nl.rits.bottlenecks.DossierWorld.Said;
import nl.rits.foundation.sharing.Principal;

/** How plans stood before: told to the service, read from an answer, and read a second time by the rules. */
final class DossierMoves {

    private DossierMoves() {}

    /** Long before the session before, when everyone might see it. */
    static void tell(World world, Plan plan) {
        var before = plan.before();
        if (before == null) {
            return;
        }
        var open = List.of(Principal.PUBLIC, Principal.table(World.TABLE));
        world.tellProject(
                plan.id(),
                plan.name(),
                before.homes(),
                plan.involved(),
                Map.of("CORE", open, "STATUS", open),
                Map.of(
                        "steward",
                        World.party(plan.steward()),
                        "phase",
                        before.phase(),
                        "exactAudience",
                        open,
                        "changedAt",
                        Instant.now().minus(Duration.ofDays(60)).toString(),
                        "statements",
                        plan.said().stream()
                                .filter(it -> it.was() != null)
                                .map(it -> statement(it, Objects.requireNonNull(it.was()), open))
                                .toList()));
    }

    static Map<String, Object> statement(Said it, LocalDate date, Collection<String> to) {
        return Map.of(
                "party", World.party(it.party()),
                "side", it.side(),
                "version", 1,
                "state", "SUBMITTED",
                "confirmedAt", "2026-11-01T10:00:00Z",
                "audience", List.copyOf(to),
                "milestones",
                        List.of(Map.of("milestone", "START_OF_BUILDING", "date", date.toString(), "status", "PLANNED")),
                "years", List.of(Map.of("year", 2031, "homes", it.homes())));
    }

    static Set<String> in(Map<String, Object> project) {
        var facts = new TreeSet<String>();
        var name = project.get("name");
        if (project.containsKey("earlierUnknown")) {
            facts.add(name + " unknown");
        }
        for (var it : list(project, "moved")) {
            switch (String.valueOf(it.get("kind"))) {
                case "LATER", "EARLIER" ->
                    facts.add(name + " " + DossierFacts.party(it, "party") + " " + it.get("dateThen") + " to "
                            + it.get("dateNow") + " months=" + it.get("months"));
                case "GROWN", "SHRUNK" -> facts.add(name + " " + it.get("kind") + " was=" + it.get("homesThen"));
                case "PHASE" -> facts.add(name + " phase was=" + it.get("phaseThen"));
                case String other -> facts.add(name + " " + other);
            }
        }
        return facts;
    }

    /** What all of these readers, who know of the plan, may be told. */
    static Set<String> of(Plan plan, List<Set<String>> readers) {
        var facts = new TreeSet<String>();
        var before = plan.before();
        if (before == null) {
            facts.add(plan.name() + " unknown");
            return facts;
        }
        var exact = all(readers, plan.exact());
        var was = exact ? before.homes() : Math.round(before.homes() / 10.0) * 10;
        var is = exact ? plan.homes() : Math.round(plan.homes() / 10.0) * 10;
        if (was != is) {
            facts.add(plan.name() + (was < is ? " GROWN" : " SHRUNK") + " was=" + was);
        }
        if (all(readers, plan.status()) && !before.phase().equals("DESIGN")) {
            facts.add(plan.name() + " phase was=" + before.phase());
        }
        plan.said().stream()
                .filter(it -> it.was() != null && all(readers, it.to()))
                .min(Comparator.comparing((Said it) -> it.side().equals("MUNICIPALITY") ? 0 : 1)
                        .thenComparing(it -> World.party(it.party())))
                .ifPresent(it -> {
                    var then = Objects.requireNonNull(it.was());
                    var months = 12 * (it.date().getYear() - then.getYear())
                            + it.date().getMonthValue()
                            - then.getMonthValue();
                    if (months != 0) {
                        facts.add(plan.name() + " " + World.party(it.party()) + " " + then + " to " + it.date()
                                + " months=" + months);
                    }
                });
        return facts;
    }
}
