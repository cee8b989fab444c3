package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes a world from a seed: overlapping regions, local platforms with and without agreed defaults, tables, plans. */
public final class WorldMaker {

    /** Six real municipalities next to each other. */
    static final Map<String, String> MUNICIPALITIES = new TreeMap<>(Map.of(
            "GM0148", "Dalfsen",
            "GM0150", "Deventer",
            "GM0163", "Hellendoorn",
            "GM0166", "Kampen",
            "GM0175", "Ommen",
            "GM0193", "Zwolle"));

    private final Random random;
    private final String mark;
    private final List<Party> parties = new ArrayList<>();
    private final List<Platform> platforms = new ArrayList<>();

    private WorldMaker(long seed) {
        this.random = new Random(seed);
        this.mark = "w" + Long.toHexString(seed & 0xffff) + "-";
    }

    /** @param plans how many; parties and platforms are about the same in every world */
    public static World make(long seed, LocalDate today, int plans) {
        var maker = new WorldMaker(seed);
        maker.makeParties();
        maker.makePlatforms();
        var each = new PlanMaker(maker.random, today, maker.parties, maker.platforms);
        return new World(
                today,
                List.copyOf(maker.parties),
                List.copyOf(maker.platforms),
                IntStream.range(0, plans).mapToObj(each::plan).toList());
    }

    private void makeParties() {
        MUNICIPALITIES
                .keySet()
                .forEach(
                        it -> parties.add(new Party(mark + it.toLowerCase(java.util.Locale.ROOT), "MUNICIPALITY", it)));
        add("PROVINCE", 2);
        add("MINISTRY", 1);
        add("WATER_AUTHORITY", 1);
        add("DEVELOPER", 6);
        add("BUILDER", 2);
        add("INVESTOR", 2);
        add("CORPORATION", 4);
        add("GRID_OPERATOR", 1);
        add("TABLE_OFFICE", 2);
        add("OPERATOR", 1);
        add("OTHER", 1);
    }

    private void add(String kind, int many) {
        for (int i = 1; i <= many; i++) {
            parties.add(new Party(mark + kind.toLowerCase(java.util.Locale.ROOT) + i, kind, null));
        }
    }

    private void makePlatforms() {
        // The third and fourth municipality lie in both regions; only the second region agreed something.
        platforms.add(region(Set.of("GM0148", "GM0150", "GM0163", "GM0166"), Map.of()));
        platforms.add(region(Set.of("GM0163", "GM0166", "GM0175", "GM0193"), defaults(2)));
        platforms.add(local(Set.of("GM0148", "GM0150"), defaults(3)));
        platforms.add(local(Set.of("GM0150", "GM0163"), Map.of()));
        platforms.add(local(Set.of("GM0166"), defaults(2)));
        platforms.add(local(Set.of("GM0175", "GM0193"), Map.of()));
        platforms.add(table(1));
        platforms.add(table(2));
        platforms.add(table(1));
    }

    private Platform region(Set<String> municipalities, Map<Group, Set<Ring>> defaults) {
        var members = new HashSet<UUID>();
        for (var party : parties) {
            var within = party.municipality() != null && municipalities.contains(party.municipality());
            // A market party at the table of a region is no government by that.
            if (within || party.kind().equals("WATER_AUTHORITY") || chance(6)) {
                members.add(party.id());
            }
        }
        return new Platform(id(), "REGION", municipalities, members, defaults);
    }

    private Platform local(Set<String> municipalities, Map<Group, Set<Ring>> defaults) {
        var members = new HashSet<UUID>();
        for (var party : parties) {
            if (party.isMarket() || party.isCorporation() ? chance(50) : chance(8)) {
                members.add(party.id());
            }
        }
        return new Platform(id(), "LOCAL", municipalities, members, defaults);
    }

    private Platform table(int municipalities) {
        var members = new HashSet<UUID>();
        var stewards = parties.stream().filter(Party::isMunicipality).toList();
        for (int i = 0; i < municipalities; i++) {
            members.add(stewards.get(random.nextInt(stewards.size())).id());
        }
        for (var party : parties) {
            if (!party.isMunicipality() && chance(15)) {
                members.add(party.id());
            }
        }
        return new Platform(id(), "TABLE", Set.copyOf(MUNICIPALITIES.keySet()), members, Map.of());
    }

    private Map<Group, Set<Ring>> defaults(int groups) {
        var defaults = new TreeMap<Group, Set<Ring>>();
        defaults.put(Group.CORE, rings(60));
        for (int i = 1; i < groups; i++) {
            defaults.put(Group.values()[random.nextInt(Group.values().length)], rings(50));
        }
        return defaults;
    }

    private Set<Ring> rings(int percent) {
        var rings = new TreeSet<Ring>();
        for (var ring : Ring.values()) {
            if (chance(percent)) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
