package nl.rits.projects.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One act on a plan, in the plainest words: what a replay by hand needs to know. Shares no code with the service. */
sealed interface Deed {

    Instant at();

    /** How a plan stands: homes, status, and per party the start of building and what was found of it. */
    record Plan(int homes, String status, Map<String, Said> said) {
        static final Plan NEW = new Plan(10, "3", Map.of());

        Plan with(String party, @Nullable Said next) {
            var all = new TreeMap<>(said);
            if (next == null) {
                all.remove(party);
            } else {
                all.put(party, next);
            }
            return new Plan(homes, status, all);
        }
    }

    record Said(LocalDate start, String verdict) {}

    record Edit(Instant at, int homes, String status) implements Deed {}

    record State(Instant at, String party, LocalDate start) implements Deed {}

    record Review(Instant at, String party, String verdict) implements Deed {}

    record Retract(Instant at, String party) implements Deed {}

    /** Only who sees it changed. */
    record Share(Instant at) implements Deed {}

    record CorrectHomes(Instant at, Instant from, Instant until, int homes) implements Deed {}

    record CorrectStart(Instant at, Instant from, Instant until, String party, LocalDate start) implements Deed {}

    /** The next present; a correction leaves it. */
    static Plan present(Plan plan, Deed deed) {
        return switch (deed) {
            case Edit it -> new Plan(it.homes(), it.status(), plan.said());
            case State it -> plan.with(it.party(), new Said(it.start(), "SUBMITTED"));
            case Review it ->
                plan.said().containsKey(it.party())
                        ? plan.with(
                                it.party(), new Said(plan.said().get(it.party()).start(), it.verdict()))
                        : plan;
            case Retract it -> plan.with(it.party(), null);
            case Share _, CorrectHomes _, CorrectStart _ -> plan;
        };
    }

    static Plan corrected(Plan plan, Deed deed) {
        return switch (deed) {
            case CorrectHomes it -> new Plan(it.homes(), plan.status(), plan.said());
            case CorrectStart it ->
                plan.said().containsKey(it.party())
                        ? plan.with(
                                it.party(),
                                new Said(it.start(), plan.said().get(it.party()).verdict()))
                        : plan;
            default -> plan;
        };
    }

    static boolean covers(Deed deed, Instant moment) {
        return switch (deed) {
            case CorrectHomes it -> !moment.isBefore(it.from()) && moment.isBefore(it.until());
            case CorrectStart it -> !moment.isBefore(it.from()) && moment.isBefore(it.until());
            default -> false;
        };
    }

    /** How a plan stood at a moment as it was known at another: all acts done by then, one after the other. */
    static @Nullable Plan replay(List<Deed> deeds, Instant moment, Instant known) {
        var present = Plan.NEW;
        @Nullable Plan then = null;
        for (var deed : deeds) {
            if (deed.at().isAfter(known)) {
                continue;
            }
            if (deed instanceof CorrectHomes || deed instanceof CorrectStart) {
                then = then != null && covers(deed, moment) ? corrected(then, deed) : then;
            } else {
                present = present(present, deed);
                then = deed.at().isAfter(moment) ? then : present;
            }
        }
        return then;
    }

    /** Acts at random over some days, in the order in which they are done; the first makes the plan. */
    static List<Deed> random(Random random, Instant begin, int most) {
        var deeds = new ArrayList<Deed>();
        var at = begin.plusSeconds(random.nextInt(100_000));
        var first = at;
        deeds.add(new Edit(at, 10 + random.nextInt(90), "3"));
        var count = 3 + random.nextInt(most - 2);
        for (int i = 1; i < count; i++) {
            // Now and then many acts in one second, else hours apart.
            at = random.nextInt(4) == 0
                    ? at.plusNanos(1000 * (1 + random.nextInt(3)))
                    : at.plusSeconds(1 + random.nextInt(40_000));
            var party = random.nextBoolean() ? "steward" : "market";
            var start = LocalDate.of(2027, 1, 15).plusMonths(random.nextInt(60));
            var one = moment(random, deeds, first, at);
            var other = moment(random, deeds, first, at);
            var from = one.isBefore(other) ? one : other;
            var until = one.isBefore(other) ? other : at;
            deeds.add(
                    switch (random.nextInt(9)) {
                        case 0, 1 -> new Edit(at, 10 + random.nextInt(90), random.nextBoolean() ? "3" : "2A");
                        case 2, 3 -> new State(at, party, start);
                        case 4 -> new Review(at, party, random.nextBoolean() ? "ACCEPTED" : "QUESTIONED");
                        case 5 -> new Retract(at, party);
                        case 6 -> new Share(at);
                        case 7 ->
                            from.isBefore(until)
                                    ? new CorrectHomes(at, from, until, 10 + random.nextInt(90))
                                    : new Share(at);
                        default ->
                            from.isBefore(until) ? new CorrectStart(at, from, until, party, start) : new Share(at);
                    });
        }
        return deeds;
    }

    /** Often exactly when something happened, where mistakes hide. */
    static Instant moment(Random random, List<Deed> deeds, Instant first, Instant last) {
        if (random.nextBoolean()) {
            return deeds.get(random.nextInt(deeds.size())).at();
        }
        var span = Math.max(1, java.time.Duration.between(first, last).toNanos() / 1000);
        return first.plusNanos(random.nextLong(span) * 1000);
    }
}
