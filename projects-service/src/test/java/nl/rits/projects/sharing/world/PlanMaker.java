package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.projects.sharing.world.Released.Granted;
import org.jspecify.annotations.Nullable;

/** Makes plans: every status and phase, old and new statements, and releases that owners would and would not make. */
final class PlanMaker {

    private static final List<String> STATUSES =
            List.of("1A", "1B", "1C", "2A", "2B", "2C", "3", "4A", "4B", "5A", "5B", "UNKNOWN");
    private static final List<String> PHASES = List.of(
            "STUDY",
            "INITIATIVE",
            "DEFINITION",
            "DESIGN",
            "PREPARATION",
            "REALISATION",
            "AFTERCARE",
            "COMPLETED",
            "CANCELLED");
    private static final List<String> WORDS = List.of("hof", "park", "kade", "veld", "dijk");
    private static final List<String> PLAN_TYPES = List.of("INFILL", "EXPANSION", "RESTRUCTURING");
    private static final List<String> PRICE_CLASSES =
            List.of("SOCIAL_RENT", "MID_RENT", "EXPENSIVE_RENT", "AFFORDABLE_SALE", "EXPENSIVE_SALE");

    private final Random random;
    private final LocalDate today;
    private final List<Party> parties;
    private final List<Platform> platforms;

    PlanMaker(Random random, LocalDate today, List<Party> parties, List<Platform> platforms) {
        this.random = random;
        this.today = today;
        this.parties = parties;
        this.platforms = platforms;
    }

    Plan plan(int number) {
        var municipality = pick(List.copyOf(WorldMaker.MUNICIPALITIES.keySet()));
        var steward = parties.stream()
                .filter(it -> municipality.equals(it.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        var proposed = chance(7);
        var involved = involved(steward, proposed);
        var created = today.minusMonths(26 + random.nextInt(4)).minusDays(random.nextInt(28));
        var changed = today.minusMonths(2 + random.nextInt(20)).minusDays(random.nextInt(28));
        var now = facts(pick(STATUSES));
        var before = new Facts(
                pick(STATUSES), pick(PHASES), 1 + random.nextInt(400), 3, !now.keyProject(), 20, "notitie vroeger");
        var releases = releases(steward, involved);
        return new Plan(
                new UUID(random.nextLong(), random.nextLong()),
                "plan %04d %s".formatted(number, pick(WORDS)),
                pick(List.of("Oost", "West")),
                municipality,
                steward,
                involved,
                pick(PLAN_TYPES),
                created,
                changed,
                before,
                now,
                opensOn(now),
                proposed,
                chance(5),
                priceClasses(),
                around(today.minusMonths(12), today.minusMonths(1 + random.nextInt(24))),
                proposed ? List.of() : said(steward, involved, now.homes(), before.homes()),
                releases,
                amounts(steward, involved),
                false);
    }

    /** Of each who may build there something, and of some what it asks. */
    private Map<UUID, Integer> amounts(UUID steward, Set<UUID> involved) {
        var amounts = new HashMap<UUID, Integer>();
        amounts.put(steward, random.nextInt(2) * 500);
        involved.stream().sorted().forEach(it -> amounts.put(it, random.nextInt(2) * 700));
        return amounts;
    }

    private Set<UUID> involved(UUID steward, boolean proposed) {
        var involved = new HashSet<UUID>();
        for (var party : parties) {
            var fits = party.isMarket() || party.isCorporation();
            if (!party.id().equals(steward) && !party.kind().equals("OPERATOR") && chance(fits ? 14 : 4)) {
                involved.add(party.id());
            }
        }
        if (proposed && involved.isEmpty()) {
            involved.add(pick(parties.stream().filter(Party::isMarket).toList()).id());
        }
        return involved;
    }

    private Facts facts(String status) {
        return new Facts(
                status,
                pick(PHASES),
                chance(5) ? random.nextInt(6) : 5 + random.nextInt(300),
                random.nextInt(4),
                random.nextBoolean(),
                10 + 10 * random.nextInt(9),
                "notitie nu",
                Map.of(Group.CORE, random.nextInt(2), Group.STATUS, 1, Group.NOTES, 1, Group.CONTACTS, 1));
    }

    private @Nullable LocalDate opensOn(Facts now) {
        if (!Set.of("1A", "1B", "2A", "2B").contains(now.status()) || chance(50)) {
            return null;
        }
        return pick(List.of(today.minusDays(20), today.minusDays(1), today, today.plusDays(1), today.plusDays(40)));
    }

    private Set<String> priceClasses() {
        var classes = new TreeSet<String>();
        for (int i = 0; i < 2; i++) {
            classes.add(pick(PRICE_CLASSES));
        }
        return classes;
    }

    /** Ages 0 to 24 months, and often the very days around the border of twelve. */
    private LocalDate around(LocalDate border, LocalDate other) {
        return chance(40) ? border.plusDays(random.nextInt(3) - 1) : other;
    }

    private List<Said> said(UUID steward, Set<UUID> involved, int homes, int homesBefore) {
        var said = new ArrayList<Said>();
        for (var party : parties) {
            var mayState = party.id().equals(steward)
                    || (involved.contains(party.id()) && (party.isMarket() || party.isCorporation()));
            if (mayState && chance(80)) {
                var on = around(
                        today.minusMonths(12),
                        today.minusMonths(random.nextInt(25)).minusDays(random.nextInt(20)));
                var start = on.plusMonths(1 + random.nextInt(40)).withDayOfMonth(1 + random.nextInt(28));
                said.add(new Said(
                        party.id(), on, start, Math.min(homes, homesBefore), !party.isMunicipality() && chance(30)));
            }
        }
        return said;
    }

    private Map<UUID, Released> releases(UUID steward, Set<UUID> involved) {
        var releases = new HashMap<UUID, Released>();
        if (chance(60)) {
            releases.put(steward, released(List.of(Group.values())));
        }
        for (var party : involved) {
            if (chance(60)) {
                releases.put(party, released(List.of(Group.MARKET_PLANNING, Group.FINANCE)));
            }
        }
        return releases;
    }

    private Released released(List<Group> groups) {
        var choices = new TreeMap<Group, Set<Ring>>();
        for (var group : groups) {
            if (chance(groups.size() == 1 ? 85 : 45)) {
                choices.put(group, rings());
            }
        }
        var grants = new ArrayList<Granted>();
        for (var platform : platforms) {
            if (platform.kind().equals("TABLE") && chance(35)) {
                grants.add(new Granted(
                        platform.id(),
                        chance(40)
                                ? null
                                : pick(List.of(today.minusDays(1), today, today.plusDays(1), today.plusDays(60)))));
            }
        }
        var publications = new TreeSet<Group>();
        for (var group : List.of(Group.MARKET_PLANNING, Group.PROGRAMME)) {
            if (groups.contains(group) && chance(15)) {
                publications.add(group);
            }
        }
        return new Released(choices, grants, publications);
    }

    private Set<Ring> rings() {
        var rings = new TreeSet<Ring>();
        for (var ring : Ring.values()) {
            if (random.nextBoolean()) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
