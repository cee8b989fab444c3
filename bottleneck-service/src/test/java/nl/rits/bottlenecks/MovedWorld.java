package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.SecondReading.PARTIES;
import static nl.rits.bottlenecks.SecondReading.all;
import static nl.rits.bottlenecks.SecondReading.official;
import static nl.rits.bottlenecks.SecondReading.some;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/** Plans whose stories are made at random, and a second, plain reading of what is otherwise since a moment. */
final class MovedWorld {

    /** The last one does not sit at the table. */
    private static final List<String> STEWARDS = List.of("gm0177", "gm0177", "gm1773", "gm0150");

    private static final List<String> PHASES =
            List.of("DESIGN", "DESIGN", "PREPARATION", "REALISATION", "PREPARATION", "CANCELLED");

    final List<Plan> plans;
    final List<Case> cases;

    private final Random random;
    private final Instant from;

    /** @param dates by milestone */
    record Said(String party, String side, Map<String, LocalDate> dates) {}

    record Event(long version, Instant at, boolean created, int homes, String phase, List<Said> said) {}

    /** @param to who sees the statement of each party */
    record Plan(
            UUID id,
            String steward,
            Set<String> core,
            Set<String> exact,
            Set<String> status,
            Set<String> bottlenecks,
            Map<String, Set<String>> to,
            List<Event> events)
            implements SecondReading.APlan {

        @Override
        public boolean secret() {
            return false;
        }

        boolean atTable() {
            return !steward.equals("gm0150");
        }
    }

    record Case(UUID id, String reporter, List<Plan> plans) implements SecondReading.ACase {

        @Override
        public String cause() {
            return "GRID";
        }

        @Override
        public @Nullable String owner() {
            return null;
        }

        @Override
        public boolean atTable() {
            return true;
        }

        @Override
        public boolean chosen() {
            return true;
        }
    }

    /** @param from when the time begins: what was recorded at that moment is in it */
    MovedWorld(Random random, Instant from, int size) {
        this.random = random;
        this.from = from;
        this.plans = IntStream.range(0, size).mapToObj(_ -> plan()).toList();
        this.cases = IntStream.range(0, size / 4)
                .mapToObj(_ -> new Case(
                        UUID.randomUUID(),
                        PARTIES.get(random.nextInt(PARTIES.size())),
                        random.ints(0, size)
                                .distinct()
                                .limit(1 + random.nextInt(3))
                                .mapToObj(plans::get)
                                .toList()))
                .toList();
    }

    private Plan plan() {
        var steward = STEWARDS.get(random.nextInt(STEWARDS.size()));
        var own = official(steward);
        return new Plan(
                UUID.randomUUID(),
                steward,
                some(random, 6, own),
                some(random, 5, own),
                some(random, 5, own),
                some(random, 3, own),
                Map.of(
                        "beekvliet",
                        some(random, 5, official("beekvliet")),
                        "esrand",
                        some(random, 5, official("esrand")),
                        steward,
                        some(random, 5, own)),
                events(steward));
    }

    private List<Event> events(String steward) {
        var events = new ArrayList<Event>();
        var at = from.minus(Duration.ofDays(random.nextInt(30) - 8)).truncatedTo(ChronoUnit.SECONDS);
        var created = random.nextBoolean();
        for (var i = random.nextInt(6); i >= 0; i--) {
            events.add(new Event(
                    World.nextVersion(),
                    at,
                    created && events.isEmpty(),
                    100 + 4 * random.nextInt(5),
                    PHASES.get(random.nextInt(PHASES.size())),
                    random.nextInt(3) == 0 && !events.isEmpty()
                            ? events.getLast().said()
                            : said(steward)));
            // Now and then on the very moment at which the time begins.
            at = at.isBefore(from) && random.nextInt(4) == 0
                    ? from
                    : at.plus(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));
        }
        return events.stream().filter(it -> it.at().isBefore(Instant.now())).toList();
    }

    private List<Said> said(String steward) {
        var said = new ArrayList<Said>();
        Map.of("beekvliet", "MARKET", "esrand", "CORPORATION", steward, "MUNICIPALITY")
                .forEach((party, side) -> {
                    if (random.nextInt(4) > 0) {
                        var dates = new TreeMap<String, LocalDate>();
                        for (var milestone : List.of("START_OF_BUILDING", "FIRST_DELIVERY", "LAST_DELIVERY")) {
                            if (random.nextInt(3) > 0) {
                                dates.put(milestone, LocalDate.of(2028, 1, 20).plusDays(25L * random.nextInt(6)));
                            }
                        }
                        said.add(new Said(party, side, dates));
                    }
                });
        return List.copyOf(said);
    }

    /** As they came, each plan's in order; only the last says who may see it, those before were for everyone. */
    List<World.Told> told(World world) {
        var told = new ArrayList<World.Told>();
        plans.forEach(plan -> plan.events().forEach(it -> told.add(event(world, plan, it))));
        return told;
    }

    private static World.Told event(World world, Plan plan, Event it) {
        var last = it.equals(plan.events().getLast());
        var open = List.of(Principal.PUBLIC, Principal.table(World.TABLE));
        var fields = new HashMap<String, Object>(Map.of(
                "version", it.version(),
                "steward", World.party(plan.steward()),
                "phase", it.phase(),
                "changedAt", it.at().toString(),
                "change", Map.of("kind", it.created() ? "CREATED" : "CHANGED", "party", World.party(plan.steward())),
                "exactAudience", last ? List.copyOf(plan.exact()) : open));
        fields.put(
                "statements",
                it.said().stream()
                        .map(said -> Map.of(
                                "party",
                                World.party(said.party()),
                                "side",
                                said.side(),
                                "version",
                                1,
                                "state",
                                "SUBMITTED",
                                "confirmedAt",
                                it.at().toString(),
                                "audience",
                                last
                                        ? List.copyOf(
                                                Objects.requireNonNull(plan.to().get(said.party())))
                                        : open,
                                "milestones",
                                said.dates().entrySet().stream()
                                        .map(one -> Map.of(
                                                "milestone", one.getKey(),
                                                "date", one.getValue().toString(),
                                                "status", "PLANNED"))
                                        .toList(),
                                "years",
                                List.of()))
                        .toList());
        return world.project(
                plan.id(),
                "Plan " + plan.id(),
                it.homes(),
                List.of(),
                Map.of(
                        "CORE", last ? List.copyOf(plan.core()) : open,
                        "STATUS", last ? List.copyOf(plan.status()) : open,
                        "BOTTLENECKS", last ? List.copyOf(plan.bottlenecks()) : open),
                fields);
    }

    boolean isUnknown(Plan plan) {
        return plan.events().stream().noneMatch(it -> it.at().isBefore(from))
                && !plan.events().getFirst().created();
    }

    /** In words, what all of these readers may be told of a plan. */
    Set<String> moves(Plan plan, List<Set<String>> readers) {
        var moves = new TreeSet<String>();
        if (!all(readers, plan.core()) || isUnknown(plan)) {
            return moves;
        }
        var events = plan.events();
        var held = (int) events.stream().filter(it -> it.at().isBefore(from)).count() - 1;
        var story = events.subList(Math.max(0, held), events.size());
        var then = held < 0 ? null : events.get(held);
        var now = events.getLast();
        var exact = all(readers, plan.exact());
        var status = all(readers, plan.status());
        Function<Event, Integer> homes = it -> exact ? it.homes() : (int) Math.round(it.homes() / 10.0) * 10;
        Function<Event, Boolean> lapsed = it -> status && it.phase().equals("CANCELLED");
        var before = then == null || lapsed.apply(then) ? null : then;
        if (before == null || lapsed.apply(now)) {
            if (before == null && !lapsed.apply(now)) {
                moves.add(word(plan, "ADDED", homes.apply(now)) + since(story, lapsed));
            } else if (before != null) {
                moves.add(word(plan, "DROPPED", homes.apply(before)) + since(story, lapsed));
            }
            return moves;
        }
        var was = homes.apply(before);
        var is = homes.apply(now);
        if (was < is) {
            moves.add(word(plan, "GROWN", was, is) + since(story, homes));
        } else if (was > is) {
            moves.add(word(plan, "SHRUNK", was, is) + since(story, homes));
        }
        if (status && !before.phase().equals(now.phase())) {
            moves.add(word(plan, "PHASE", before.phase(), now.phase()) + since(story, Event::phase));
        }
        measured(plan, before, now, readers).ifPresent(key -> {
            var earlier = date(before, key);
            var after = date(now, key);
            var months = 12 * (after.getYear() - earlier.getYear()) + after.getMonthValue() - earlier.getMonthValue();
            if (months != 0) {
                moves.add(word(
                                plan,
                                months > 0 ? "LATER" : "EARLIER",
                                months,
                                World.party(key.party()),
                                key.milestone(),
                                earlier,
                                after)
                        + since(story, it -> dates(it, key)));
            }
        });
        return moves;
    }

    private record Key(String party, String milestone) {}

    /** The municipality before others, and those in the order of their ids; a delivery before a start. */
    private static Optional<Key> measured(Plan plan, Event then, Event now, List<Set<String>> readers) {
        return now.said().stream()
                .map(Said::party)
                .filter(it -> all(readers, Objects.requireNonNull(plan.to().get(it))))
                .sorted(Comparator.comparing((String it) -> it.equals(plan.steward()) ? 0 : 1)
                        .thenComparing(World::party))
                .flatMap(party ->
                        List.of("FIRST_DELIVERY", "START_OF_BUILDING").stream().map(it -> new Key(party, it)))
                .filter(it -> dates(then, it).size() + dates(now, it).size() == 2)
                .findFirst();
    }

    private static List<LocalDate> dates(Event event, Key key) {
        return event.said().stream()
                .filter(it -> it.party().equals(key.party()) && it.dates().containsKey(key.milestone()))
                .map(it -> it.dates().get(key.milestone()))
                .toList();
    }

    private static LocalDate date(Event event, Key key) {
        return dates(event, key).getFirst();
    }

    static String word(Plan plan, Object... what) {
        return word(plan.id().toString(), what);
    }

    static String word(String plan, Object... what) {
        var words = new StringBuilder(plan);
        for (var one : what) {
            words.append(' ').append(one);
        }
        return words.toString();
    }

    /** The first event of the last stretch in which it was as it is. */
    private static String since(List<Event> story, Function<Event, ?> fact) {
        var first = story.getLast();
        for (var it : story.reversed()) {
            if (!Objects.equals(fact.apply(it), fact.apply(story.getLast()))) {
                break;
            }
            first = it;
        }
        return " at " + first.at();
    }
}
