package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.SecondReading.all;
import static nl.rits.bottlenecks.SecondReading.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.DossierWorld.Case;
import nl.rits.bottlenecks.DossierWorld.Extras;
import nl.rits.foundation.sharing.Principal;

/** What else a case has: put into the tables, read from an answer, and read a second time by the rules. */
final class DossierFacts {

    private DossierFacts() {}

    static String sql(DossierWorld world) {
        var sql = new ArrayList<String>();
        var before = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        sql.add("insert into session (id, version, table_id, number, date, changed_at) values"
                + " ('%s', 1, '%s', 800001, current_date - 30, now()), ('%s', 1, '%s', 800001, current_date - 30, now())"
                        .formatted(before, World.TABLE, elsewhere, UUID.randomUUID()));
        for (var one : world.solved) {
            sql.add("update bottleneck set status = 'SOLVED' where id = '%s'".formatted(one.id()));
            var told = world.told.get(one.id());
            if (told != null) {
                sql.add("""
                        insert into solution (id, bottleneck, version, problem, approach, who, effort, lesson, wide, cause,
                            homes, teller, told_at, changed_at, phases)
                        values (gen_random_uuid(), '%1$s', 1, '%2$s', '%2$s', 'x', 'x', 'x', %3$s, '%4$s', 10, '%5$s', now(), now(), '{DESIGN}')""".formatted(one.id(), told.problem(), told.wide(), one.cause(), World.party(one.reporter())));
            }
        }
        world.cases.forEach(one -> add(
                sql, one, Objects.requireNonNull(world.extras.get(one.id())), decided -> decided ? elsewhere : before));
        return String.join(";", sql);
    }

    private interface Where {
        UUID session(boolean elsewhere);
    }

    private static void add(List<String> sql, Case one, Extras extras, Where where) {
        var signed = extras.signed();
        if (signed != null) {
            sql.add("""
                    insert into joint_case (id, version, wording, bottleneck, table_id, problem, market, decision,
                        drafted_by, changed_at, signatures)
                    values (gen_random_uuid(), 1, 1, '%s', '%s', 'x', 'x', 'x', '%s', now(), '[%s]')""".formatted(
                            one.id(),
                            World.TABLE,
                            World.party(one.reporter()),
                            signed.stream()
                                    .map(it -> "{\"party\": \"%s\", \"at\": \"2026-11-02T10:00:00Z\"}"
                                            .formatted(World.party(it)))
                                    .collect(Collectors.joining(","))));
        }
        for (var it : extras.promises()) {
            // What the ledger keeps: both sides, who proposed it, and the table where it lies.
            var audience = Stream.of(
                            official(it.owner()),
                            official(it.other()),
                            official("tafel-west-overijssel"),
                            Principal.table(it.elsewhere() ? where.session(true) : World.TABLE))
                    .map(to -> "'" + to + "'")
                    .collect(Collectors.joining(","));
            sql.add("insert into principal (name) select unnest(array[" + audience + "]) on conflict do nothing");
            sql.add("""
                    insert into agreement (id, version, wording, session, table_id, tables, bottleneck, what, proposer,
                        owners, counterparts, due, status, made_at, changed_at, audience)
                    select '%s', 1, 1, '%s', '%s', array['%s'::uuid], '%s', '%s', '%s', array['%s'::uuid], array['%s'::uuid],
                        current_date + 9, 'PROPOSED', now(), now(), array(select id from principal where name in (%s))""".formatted(
                            it.id(),
                            where.session(it.elsewhere()),
                            World.TABLE,
                            World.TABLE,
                            one.id(),
                            it.what(),
                            World.party("tafel-west-overijssel"),
                            World.party(it.owner()),
                            World.party(it.other()),
                            audience));
        }
        if (extras.euros() > 0) {
            sql.add("""
                    insert into investment (bottleneck, version, euros, hours, homes, first_year, years, after, party, changed_at)
                    values ('%s', 1, %d, 0, 1, 2030, 1, %s, '%s', now())""".formatted(
                            one.id(),
                            extras.euros(),
                            extras.after() == null || extras.after().equals(one)
                                    ? "null"
                                    : "'" + extras.after().id() + "'",
                            World.party(one.reporter())));
        }
        for (var it : extras.help()) {
            sql.add("""
                    insert into capacity (id, version, kind, party, expertise, hours, starts, ends, bottleneck, status, partner,
                        made_at, changed_at)
                    values ('%s', 1, 'REQUEST', '%s', 'LAW', %d, current_date, current_date + 60, '%s', '%s', %s, now(), now())""".formatted(
                            it.id(),
                            World.party(it.party()),
                            it.hours(),
                            one.id(),
                            it.open() ? "OPEN" : "TAKEN",
                            it.partner() == null ? "null" : "'" + World.party(it.partner()) + "'"));
            if (it.answered() != null) {
                sql.add("""
                        insert into capacity_answer (id, capacity, party, status, at)
                        values (gen_random_uuid(), '%s', '%s', 'DECLINED', now())""".formatted(it.id(), World.party(it.answered())));
            }
        }
        for (var it : extras.decided()) {
            var on = UUID.randomUUID();
            sql.add("""
                    insert into agenda_case (id, session, bottleneck, decision, urgency, solvability)
                    values ('%s', '%s', '%s', 'x', 1, 1)""".formatted(on, where.session(it.elsewhere()), one.id()));
            sql.add("""
                    insert into case_minutes (agenda_case, version, decision, party, at)
                    values ('%s', 1, '%s', '%s', now())""".formatted(on, it.what(), World.party("tafel-west-overijssel")));
        }
    }

    /** What a sheet tells of these. */
    static Set<String> in(Map<String, Object> sheet) {
        var facts = new TreeSet<String>();
        var joint = map(sheet, "joint");
        if (joint != null) {
            facts.add("joint signed=" + joint.get("signed"));
            list(joint, "signatures")
                    .forEach(it -> facts.add("signer " + party(it, "party") + " " + it.containsKey("signedAt")));
        }
        list(sheet, "agreements").forEach(it -> facts.add("agreed=" + it.get("what")));
        var investment = map(sheet, "investment");
        if (investment != null) {
            facts.add("euros=" + investment.get("euros"));
            if (investment.containsKey("after")) {
                facts.add("after=" + investment.get("after"));
            }
            if (investment.containsKey("waits")) {
                facts.add("waits");
            }
        }
        list(sheet, "help").forEach(it -> facts.add("help=" + it.get("id") + " " + it.get("status")));
        list(sheet, "decided").forEach(it -> facts.add("decided=" + it.get("decision")));
        return facts;
    }

    /** The second reading: what all of these readers may see of a case that they see. */
    static Set<String> of(DossierWorld world, Case one, List<Set<String>> readers) {
        var extras = Objects.requireNonNull(world.extras.get(one.id()));
        var facts = new TreeSet<String>();
        var signed = extras.signed();
        if (signed != null) {
            var signing = signing(one);
            facts.add("joint signed=" + signed.containsAll(signing));
            signing.stream()
                    .filter(it -> it.equals(one.reporter())
                            || readers.stream()
                                    .allMatch(mine -> mine.contains(official(it))
                                            || one.plans().stream()
                                                    .anyMatch(plan ->
                                                            plan.takesPart(it) && SecondReading.knows(plan, mine))))
                    .forEach(it -> facts.add("signer " + World.party(it) + " " + signed.contains(it)));
        }
        extras.promises().stream()
                .filter(it -> readers.stream()
                        .allMatch(mine -> !it.elsewhere() && mine.contains(Principal.table(World.TABLE))
                                || mine.contains(official(it.owner()))
                                || mine.contains(official(it.other()))
                                || mine.contains(official("tafel-west-overijssel"))))
                .forEach(it -> facts.add("agreed=" + it.what()));
        if (extras.euros() > 0) {
            facts.add("euros=" + extras.euros());
            var after = extras.after();
            if (after != null && !after.equals(one)) {
                var seen = readers.stream().allMatch(mine -> SecondReading.sees(after, mine));
                facts.add(seen ? "after=" + after.name() : "waits");
            }
        }
        extras.help().stream()
                .filter(it -> it.open()
                        || readers.stream()
                                .allMatch(mine -> Stream.of(it.party(), it.partner(), it.answered())
                                        .filter(Objects::nonNull)
                                        .anyMatch(party -> mine.contains(official(party)))))
                .forEach(it -> facts.add("help=" + it.id() + " " + (it.open() ? "OPEN" : "TAKEN")));
        extras.decided().stream()
                .filter(it -> !it.elsewhere() && all(readers, Set.of(Principal.table(World.TABLE))))
                .forEach(it -> facts.add("decided=" + it.what()));
        return facts;
    }

    /** The reporter and who takes part in its projects, as far as they see it. */
    private static Set<String> signing(Case one) {
        var signing = new HashSet<String>();
        signing.add(one.reporter());
        one.plans().forEach(plan -> {
            signing.add(plan.steward());
            signing.addAll(plan.involved());
        });
        signing.removeIf(it -> !SecondReading.sees(one, SecondReading.of(it)));
        return signing;
    }

    /** What these readers may be told of solved ones of the same cause: by name, or by what the problem was. */
    static Set<String> lookAlikes(DossierWorld world, Case one, List<Set<String>> readers) {
        var facts = new TreeSet<String>();
        for (var solved : world.solved) {
            var told = world.told.get(solved.id());
            var seen = readers.stream().allMatch(mine -> SecondReading.sees(solved, mine));
            if (solved.cause().equals(one.cause()) && (seen || told != null && told.wide())) {
                var near = seen && knowsOne(solved, readers) && knowsOne(one, readers);
                var phase = seen
                        && told != null
                        && one.plans().stream()
                                .anyMatch(plan -> all(readers, plan.core()) && all(readers, plan.status()));
                facts.add((seen ? solved.name() : "–") + " " + (told == null ? "–" : told.problem()) + " near=" + near
                        + " phase=" + phase);
            }
        }
        return facts;
    }

    private static boolean knowsOne(Case one, List<Set<String>> readers) {
        return one.plans().stream().anyMatch(plan -> all(readers, plan.core()));
    }

    static List<String> lookAlikesIn(Map<String, Object> sheet) {
        return list(sheet, "lookAlikes").stream()
                .map(it -> it.getOrDefault("title", "–") + " " + it.getOrDefault("problem", "–") + " near="
                        + ((List<?>) Objects.requireNonNull(it.get("why"))).contains("SAME_MUNICIPALITY")
                        + " phase="
                        + ((List<?>) Objects.requireNonNull(it.get("why"))).contains("SAME_PHASE"))
                .toList();
    }

    static String party(Map<String, Object> from, String name) {
        return String.valueOf(from.get(name)).replaceAll(".*\\bid=([0-9a-f-]{36}).*", "$1");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return Objects.requireNonNull((List<Map<String, Object>>) from.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static @org.jspecify.annotations.Nullable Map<String, Object> map(Map<String, Object> from, String name) {
        return (Map<String, Object>) from.get(name);
    }
}
