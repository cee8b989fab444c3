package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.SecondReading.PARTIES;
import static nl.rits.bottlenecks.SecondReading.official;
import static nl.rits.bottlenecks.SecondReading.some;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rits.bottlenecks.bottleneck.SeededBottlenecks;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** A world made at random in which every fact has a word or a number of its own. */
final class DossierWorld {

    static final int CASES = 60;
    private static final int SOLVED = 16;
    private static final List<String> CAUSES = List.of("GRID", "SOIL", "VIABILITY_GAP", "PERMIT");

    final List<Plan> plans;
    final List<Case> cases;
    /** Not on the agenda; some with a solution that was told. */
    final List<Case> solved;

    /** By solved case: absent of those of which nobody told how. */
    final Map<UUID, Told> told;

    final Map<UUID, Extras> extras;

    private final Random random;
    private int next;

    /** @param was the date that it stated before; absent: it stated none */
    record Said(
            String party,
            String side,
            Set<String> to,
            LocalDate date,
            int homes,
            @Nullable LocalDate was) {}

    /** How a plan stood when the table met before. */
    record Before(int homes, String phase) {}

    record Plan(
            UUID id,
            String name,
            String steward,
            List<String> involved,
            int homes,
            Set<String> core,
            Set<String> exact,
            Set<String> status,
            Set<String> bottlenecks,
            Set<String> programme,
            int affordable,
            boolean secret,
            List<Said> said,
            @Nullable Before before)
            implements SecondReading.APlan {

        boolean takesPart(String party) {
            return steward.equals(party) || involved.contains(party);
        }
    }

    record Case(UUID id, String cause, String reporter, List<Plan> plans, boolean chosen)
            implements SecondReading.ACase {

        @Override
        public @Nullable String owner() {
            return null;
        }

        @Override
        public boolean atTable() {
            return true;
        }

        String name() {
            return "Geval" + word(id);
        }
    }

    record Told(boolean wide, String problem) {}

    /** @param elsewhere at a table where nobody of the cast sits */
    record Promise(UUID id, String owner, String other, boolean elsewhere, String what) {}

    /** @param open else it was taken with {@code partner} */
    record Help(
            UUID id,
            String party,
            @Nullable String partner,
            @Nullable String answered,
            boolean open,
            int hours) {}

    record Decided(boolean elsewhere, String what) {}

    /** @param signed absent: there is no joint case; @param euros 0: nobody said what solving takes */
    record Extras(
            @Nullable Set<String> signed,
            List<Promise> promises,
            int euros,
            @Nullable Case after,
            List<Help> help,
            List<Decided> decided) {}

    /** @param first numbers begin after this, so that worlds do not share any */
    DossierWorld(Random random, int first) {
        this.random = random;
        this.next = first;
        this.plans = IntStream.range(0, 12).mapToObj(_ -> plan()).toList();
        this.cases = IntStream.range(0, CASES).mapToObj(_ -> aCase()).toList();
        this.solved = IntStream.range(0, SOLVED).mapToObj(_ -> aCase()).toList();
        this.told = solved.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .collect(Collectors.toMap(Case::id, it -> new Told(random.nextBoolean(), "Oplos" + word(it.id()))));
        this.extras = cases.stream().collect(Collectors.toMap(Case::id, _ -> extras()));
    }

    private Plan plan() {
        var steward = random.nextBoolean() ? "gm0177" : "gm1773";
        var secret = random.nextInt(5) == 0;
        var own = official(steward);
        var id = UUID.randomUUID();
        return new Plan(
                id,
                "Plan" + word(id),
                steward,
                random.nextBoolean() ? List.of() : List.of(PARTIES.get(random.nextInt(3))),
                homes(),
                secret ? Set.of(own) : some(random, 5, own),
                some(random, 4, own),
                some(random, 4, own),
                some(random, 3, own),
                some(random, 3, own),
                1 + random.nextInt(99),
                secret,
                List.of(said("beekvliet", "MARKET"), said("esrand", "CORPORATION"), said(steward, "MUNICIPALITY")),
                random.nextInt(5) == 0 ? null : new Before(homes(), random.nextBoolean() ? "DESIGN" : "PREPARATION"));
    }

    /** Never a multiple of ten: rounded it is another number. */
    private int homes() {
        next += 1 + 10 * (1 + random.nextInt(3)) - (next + 1) % 10 + random.nextInt(8);
        return next;
    }

    private Said said(String party, String side) {
        next += 13;
        return new Said(
                party,
                side,
                some(random, 4, official(party)),
                LocalDate.of(2027, 1, 1).plusDays(random.nextInt(2000)),
                next,
                random.nextInt(4) == 0 ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(2000)));
    }

    private Case aCase() {
        var mine = new ArrayList<>(plans);
        Collections.shuffle(mine, random);
        return new Case(
                UUID.randomUUID(),
                CAUSES.get(random.nextInt(CAUSES.size())),
                aParty(),
                List.copyOf(mine.subList(0, 1 + random.nextInt(3))),
                random.nextBoolean());
    }

    private Extras extras() {
        var takes = random.nextBoolean();
        return new Extras(
                random.nextBoolean()
                        ? null
                        : PARTIES.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet()),
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> promise()).toList(),
                takes ? (next += 17) : 0,
                takes && random.nextBoolean() ? cases.get(random.nextInt(CASES)) : null,
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> help()).toList(),
                IntStream.range(0, random.nextInt(2))
                        .mapToObj(_ -> new Decided(random.nextBoolean(), "Besluit" + word(UUID.randomUUID())))
                        .toList());
    }

    private Promise promise() {
        var sides = new ArrayList<>(PARTIES);
        Collections.shuffle(sides, random);
        var id = UUID.randomUUID();
        return new Promise(id, sides.get(0), sides.get(1), random.nextBoolean(), "Belofte" + word(id));
    }

    private Help help() {
        var parties = new ArrayList<>(PARTIES);
        Collections.shuffle(parties, random);
        var open = random.nextBoolean();
        return new Help(
                UUID.randomUUID(),
                parties.get(0),
                open ? null : parties.get(1),
                random.nextBoolean() ? parties.get(2) : null,
                open,
                1 + random.nextInt(40));
    }

    private String aParty() {
        return PARTIES.get(random.nextInt(PARTIES.size()));
    }

    /** Tells the service all of it. */
    void tell(World world, SeededBottlenecks seeded) {
        plans.forEach(plan -> DossierMoves.tell(world, plan));
        plans.forEach(plan -> tell(world, plan));
        for (var one : all()) {
            seeded.open(
                    one.id(),
                    one.cause(),
                    World.party(one.reporter()),
                    null,
                    one.plans().stream().map(Plan::id).toList(),
                    World.TABLE,
                    one.chosen());
        }
        world.execute(all().stream()
                .map(it -> "update bottleneck set title = '%s' where id = '%s'".formatted(it.name(), it.id()))
                .collect(Collectors.joining(";")));
        world.execute(DossierFacts.sql(this));
    }

    private List<Case> all() {
        var all = new ArrayList<>(cases);
        all.addAll(solved);
        return all;
    }

    private static void tell(World world, Plan plan) {
        world.tellProject(
                plan.id(),
                plan.name(),
                plan.homes(),
                plan.involved(),
                Map.of(
                        "CORE", List.copyOf(plan.core()),
                        "STATUS", List.copyOf(plan.status()),
                        "BOTTLENECKS", List.copyOf(plan.bottlenecks()),
                        "PROGRAMME", List.copyOf(plan.programme())),
                Map.of(
                        "steward",
                        World.party(plan.steward()),
                        "planningStatus",
                        plan.secret() ? "5A" : "3",
                        "phase",
                        "DESIGN",
                        "exactAudience",
                        List.copyOf(plan.exact()),
                        "programme",
                        Map.of(
                                "subPlans",
                                List.of(Map.of(
                                        "kind",
                                        "NEW_BUILD",
                                        "lines",
                                        List.of(
                                                Map.of("priceClass", "MID_RENT", "homes", plan.affordable()),
                                                Map.of(
                                                        "priceClass",
                                                        "EXPENSIVE_SALE",
                                                        "homes",
                                                        100 - plan.affordable()))))),
                        "statements",
                        plan.said().stream()
                                .map(it -> DossierMoves.statement(it, it.date(), it.to()))
                                .toList()));
    }

    /** Six letters that only this one has, near enough. */
    static String word(UUID id) {
        var bits = StableId.of("word", id.toString()).getMostSignificantBits();
        var word = new StringBuilder();
        for (var i = 0; i < 6; i++) {
            word.append((char) ('a' + Long.remainderUnsigned(bits >>> (i * 8), 26)));
        }
        return word.toString();
    }
}
