package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.SeededBottlenecks;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worlds made at random in which every fact has a word or a number of its own. What each reader finds in a dossier, as data
 * and on paper, is held against a second, plain reading of the rules: no fact too many, and on the screen none too few.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DossierSharingTest {

    private static final int WORLDS = Boolean.getBoolean("rits.long") ? 12 : 2;
    private static final int CASES = 60;
    private static final List<String> CAUSES = List.of("GRID", "SOIL", "VIABILITY_GAP", "PERMIT");
    private static final List<String> PARTIES = List.of("beekvliet", "tijhof", "esrand", "gm0177", "gm1773");
    private static final Pattern NAME = Pattern.compile("(?:Plan|Geval)[a-z]{6}");

    private static final Map<Personas, Set<String>> CARRIED = Map.of(
            DEVELOPER, carried("beekvliet", Principal.market(World.SALLAND), Principal.table(World.TABLE)),
            COMPETITOR, carried("tijhof", Principal.market(World.SALLAND)),
            CORPORATION, carried("esrand", Principal.corporations(World.SALLAND), Principal.table(World.TABLE)),
            MUNICIPALITY, carried("gm0177", Principal.region(World.REGION), Principal.table(World.TABLE)),
            COUNCILLOR, Set.of(Principal.councillor(World.party("gm0177")), Principal.PUBLIC),
            NEIGHBOUR, carried("gm1773", Principal.region(World.REGION), Principal.table(World.TABLE)),
            PROVINCE, carried("pv23", Principal.GOVERNMENT, Principal.table(World.TABLE)),
            CHAIR, carried("tafel-west-overijssel", Principal.table(World.TABLE)),
            ADMINISTRATOR, carried("beheer"));

    @Inject
    World world;

    @Inject
    SeededBottlenecks seeded;

    private record Said(String party, String side, Set<String> to, LocalDate date, int homes) {}

    private record Plan(
            UUID id,
            String name,
            String steward,
            int homes,
            Set<String> core,
            Set<String> exact,
            Set<String> status,
            Set<String> bottlenecks,
            Set<String> programme,
            int affordable,
            boolean secret,
            List<Said> said) {}

    private record Case(UUID id, String cause, String reporter, List<Plan> plans, boolean chosen) {}

    private int next = 10_000;

    @Test
    void a_dossier_holds_exactly_what_its_reader_may_see() throws IOException {
        world.cast();
        var pairs = 0;
        var facts = 0;
        var pages = 0;
        for (var number = 0; number < WORLDS; number++) {
            var random = new Random(20261122L + number);
            world.execute("truncate bottleneck, bottleneck_version, session, session_reminder, agenda_case, dossier,"
                    + " notification, notification_read cascade");
            var plans = plans(random);
            var cases = cases(random, plans);
            var session = session(cases);
            for (var viewer : Personas.values()) {
                var mine = CARRIED.getOrDefault(viewer, Set.of());
                var sits = mine.contains(Principal.table(World.TABLE));
                var answer = as(viewer)
                        .get("/v1/sessions/" + session + "/dossier")
                        .then()
                        .extract();
                assertThat(answer.statusCode()).as(viewer + " at the table").isEqualTo(sits ? 200 : 404);
                var found = sits ? bySheet(answer.jsonPath()) : Map.<UUID, Map<String, Object>>of();
                for (var one : cases) {
                    pairs++;
                    var allowed = mayBeSeen(one, mine);
                    var sheet = sits ? found.get(one.id()) : alone(viewer, one, allowed);
                    assertThat(sheet != null).as(viewer + " sees " + one.id()).isEqualTo(allowed);
                    if (sheet != null) {
                        var expected = facts(one, List.of(mine));
                        assertThat(factsIn(sheet))
                                .as(viewer + " of " + one.id())
                                .isEqualTo(expected);
                        facts += expected.size();
                    }
                }
                if (number == 0 && (viewer == CORPORATION || viewer == NEIGHBOUR)) {
                    pages += onPaper(viewer, session, cases, mine);
                }
            }
            inTheRoom(session, cases);
        }
        assertThat(pairs).isGreaterThanOrEqualTo(WORLDS * 500);
        System.out.printf("dossiers: %d pairs of reader and case, %d facts, %d pages read%n", pairs, facts, pages);
    }

    /** Every name and every number on paper is one that this reader may see. */
    private int onPaper(Personas viewer, UUID session, List<Case> cases, Set<String> mine) throws IOException {
        var pdf = as(viewer)
                .accept("application/pdf")
                .get("/v1/sessions/" + session + "/dossier/_export?format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var allowed = new TreeSet<String>();
        cases.stream().filter(one -> mayBeSeen(one, mine)).forEach(one -> {
            allowed.add(name(one.id()));
            allowed.addAll(facts(one, List.of(mine)));
        });
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            var told = new TreeSet<String>();
            NAME.matcher(text).results().forEach(it -> told.add(it.group()));
            Pattern.compile("\\b[1-9][0-9]{4}\\b").matcher(text).results().forEach(it -> told.add(it.group()));
            assertThat(allowed.stream().map(it -> it.replaceAll(".*=", "")).toList())
                    .as(viewer + " on paper")
                    .containsAll(told);
            assertThat(told).as("names are read at all").anyMatch(it -> it.startsWith("Geval"));
            var seen = cases.stream().filter(one -> mayBeSeen(one, mine)).count();
            assertThat(document.getNumberOfPages()).isEqualTo((int) seen);
            return document.getNumberOfPages();
        }
    }

    /** What the chair shows in the room is what each of those at the table may see. */
    private void inTheRoom(UUID session, List<Case> cases) {
        var everyone = List.of(DEVELOPER, CORPORATION, MUNICIPALITY, NEIGHBOUR, PROVINCE, CHAIR).stream()
                .map(CARRIED::get)
                .toList();
        var found = bySheet(as(CHAIR)
                .get("/v1/sessions/" + session + "/dossier?room=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        for (var one : cases) {
            var allowed = everyone.stream().allMatch(it -> mayBeSeen(one, it));
            assertThat(found.containsKey(one.id())).as("room sees " + one.id()).isEqualTo(allowed);
            if (allowed) {
                assertThat(factsIn(Objects.requireNonNull(found.get(one.id())))).isEqualTo(facts(one, everyone));
            }
        }
        as(MUNICIPALITY)
                .get("/v1/sessions/" + session + "/dossier?room=true")
                .then()
                .statusCode(403);
    }

    private static @Nullable Map<String, Object> alone(Personas viewer, Case one, boolean allowed) {
        var answer = as(viewer)
                .get("/v1/bottlenecks/" + one.id() + "/dossier")
                .then()
                .extract();
        assertThat(answer.statusCode()).as(viewer + " " + one.id()).isEqualTo(allowed ? 200 : 404);
        return allowed ? answer.jsonPath().getMap("cases[0]") : null;
    }

    private static Map<UUID, Map<String, Object>> bySheet(JsonPath dossier) {
        var sheets = new HashMap<UUID, Map<String, Object>>();
        dossier.<Map<String, Object>>getList("cases")
                .forEach(it -> sheets.put(UUID.fromString((String) it.get("bottleneck")), it));
        return sheets;
    }

    private static Set<String> factsIn(Map<String, Object> sheet) {
        var facts = new TreeSet<String>();
        for (var project : list(sheet, "projects")) {
            var name = (String) project.get("name");
            facts.add(name);
            facts.add(name + (project.containsKey("homesAbout") ? " about=" : " homes=") + project.get("homes"));
            if (project.containsKey("planningStatus")) {
                facts.add(name + " status=" + project.get("planningStatus"));
            }
            if (project.containsKey("phase")) {
                facts.add(name + " phase=" + project.get("phase"));
            }
            if (project.containsKey("affordable")) {
                facts.add(name + " affordable=" + project.get("affordable"));
            }
            for (var side : list(project, "sides")) {
                var who = name + " " + String.valueOf(side.get("party")).replaceAll(".*\\bid=([0-9a-f-]{36}).*", "$1");
                list(side, "milestones").forEach(it -> facts.add(who + " date=" + it.get("date")));
                list(side, "years").forEach(it -> facts.add(who + " year=" + it.get("homes")));
            }
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return Objects.requireNonNull((List<Map<String, Object>>) from.get(name), name);
    }

    /** The second reading: what all of these readers may see of a case that they see. */
    private static Set<String> facts(Case one, List<Set<String>> readers) {
        var facts = new TreeSet<String>();
        for (var plan : one.plans()) {
            if (!all(readers, plan.core())) {
                continue;
            }
            facts.add(plan.name());
            facts.add(plan.name()
                    + (all(readers, plan.exact())
                            ? " homes=" + plan.homes()
                            : " about=" + Math.round(plan.homes() / 10.0) * 10));
            if (all(readers, plan.status())) {
                facts.add(plan.name() + " status=" + (plan.secret() ? "5A" : "3"));
                facts.add(plan.name() + " phase=DESIGN");
            }
            if (all(readers, plan.programme())) {
                facts.add(plan.name() + " affordable=" + plan.affordable());
            }
            for (var said : plan.said()) {
                if (all(readers, said.to())) {
                    facts.add(plan.name() + " " + World.party(said.party()) + " date=" + said.date());
                    facts.add(plan.name() + " " + World.party(said.party()) + " year=" + said.homes());
                }
            }
        }
        return facts;
    }

    private static boolean all(List<Set<String>> readers, Set<String> to) {
        return readers.stream().allMatch(mine -> to.stream().anyMatch(mine::contains));
    }

    private static boolean mayBeSeen(Case one, Set<String> me) {
        if (me.contains(official(one.reporter()))
                || one.plans().stream().anyMatch(plan -> me.contains(official(plan.steward())))) {
            return true;
        }
        if (one.plans().stream().allMatch(Plan::secret)) {
            return false;
        }
        var confidential = one.cause().equals("VIABILITY_GAP");
        if (me.contains(Principal.table(World.TABLE)) && (!confidential || one.chosen())) {
            return true;
        }
        return !confidential
                && one.plans().stream()
                        .filter(plan -> !plan.secret())
                        .anyMatch(plan -> plan.bottlenecks().stream()
                                .anyMatch(to ->
                                        me.contains(to) && !to.equals(Principal.PUBLIC) && !to.endsWith(":market")));
    }

    private List<Plan> plans(Random random) {
        var principals = List.of(
                official("beekvliet"),
                official("tijhof"),
                official("esrand"),
                Principal.councillor(World.party("gm0177")),
                Principal.region(World.REGION),
                Principal.GOVERNMENT,
                Principal.table(World.TABLE),
                Principal.corporations(World.SALLAND),
                Principal.market(World.SALLAND),
                Principal.PUBLIC);
        var plans = new ArrayList<Plan>();
        for (var i = 0; i < 12; i++) {
            var steward = random.nextBoolean() ? "gm0177" : "gm1773";
            var secret = random.nextInt(5) == 0;
            var own = official(steward);
            var id = UUID.randomUUID();
            var plan = new Plan(
                    id,
                    "Plan" + word(id),
                    steward,
                    // Never a multiple of ten: rounded it is another number.
                    next += 1 + 10 * (1 + random.nextInt(3)) - (next + 1) % 10 + random.nextInt(8),
                    secret ? Set.of(own) : some(random, principals, 5, own),
                    some(random, principals, 4, own),
                    some(random, principals, 4, own),
                    some(random, principals, 3, own),
                    some(random, principals, 3, own),
                    1 + random.nextInt(99),
                    secret,
                    List.of(
                            said(random, principals, "beekvliet", "MARKET"),
                            said(random, principals, "esrand", "CORPORATION"),
                            said(random, principals, steward, "MUNICIPALITY")));
            plans.add(plan);
            tell(plan);
        }
        return plans;
    }

    private Said said(Random random, List<String> principals, String party, String side) {
        next += 13;
        return new Said(
                party,
                side,
                some(random, principals, 4, official(party)),
                LocalDate.of(2027, 1, 1).plusDays(random.nextInt(2000)),
                next);
    }

    private void tell(Plan plan) {
        world.tellProject(
                plan.id(),
                plan.name(),
                plan.homes(),
                List.of(),
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
                                .map(it -> Map.of(
                                        "party", World.party(it.party()),
                                        "side", it.side(),
                                        "version", 1,
                                        "state", "SUBMITTED",
                                        "confirmedAt", "2026-11-01T10:00:00Z",
                                        "audience", List.copyOf(it.to()),
                                        "milestones",
                                                List.of(Map.of(
                                                        "milestone", "START_OF_BUILDING",
                                                        "date", it.date().toString(),
                                                        "status", "PLANNED")),
                                        "years", List.of(Map.of("year", 2031, "homes", it.homes()))))
                                .toList()));
    }

    private List<Case> cases(Random random, List<Plan> plans) {
        var cases = new ArrayList<Case>();
        for (var i = 0; i < CASES; i++) {
            var mine = new ArrayList<>(plans);
            java.util.Collections.shuffle(mine, random);
            var one = new Case(
                    UUID.randomUUID(),
                    CAUSES.get(random.nextInt(CAUSES.size())),
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    List.copyOf(mine.subList(0, 1 + random.nextInt(3))),
                    random.nextBoolean());
            seeded.open(
                    one.id(),
                    one.cause(),
                    World.party(one.reporter()),
                    null,
                    one.plans().stream().map(Plan::id).toList(),
                    World.TABLE,
                    one.chosen());
            cases.add(one);
        }
        world.execute(cases.stream()
                .map(it -> "update bottleneck set title = '%s' where id = '%s'".formatted(name(it.id()), it.id()))
                .collect(Collectors.joining(";")));
        return cases;
    }

    /** Every case is on it, also those that the chair would not have found. */
    private UUID session(Collection<Case> cases) {
        var session = Api.aSession();
        world.execute(cases.stream().map(it -> """
                        insert into agenda_case (id, session, bottleneck, decision, urgency, solvability)
                        values (gen_random_uuid(), '%s', '%s', 'Samen besluiten', 2, 2)""".formatted(session, it.id())).collect(Collectors.joining(";")));
        return session;
    }

    private static String name(UUID id) {
        return "Geval" + word(id);
    }

    /** Six letters that only this one has, near enough. */
    private static String word(UUID id) {
        var bits = StableId.of("word", id.toString()).getMostSignificantBits();
        var word = new StringBuilder();
        for (var i = 0; i < 6; i++) {
            word.append((char) ('a' + Long.remainderUnsigned(bits >>> (i * 8), 26)));
        }
        return word.toString();
    }

    private static Set<String> some(Random random, List<String> all, int atMost, String always) {
        var some = new HashSet<>(Set.of(always));
        for (var i = random.nextInt(atMost + 1); i > 0; i--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private static String official(String key) {
        return Principal.party(World.party(key));
    }

    private static Set<String> carried(String key, String... more) {
        var all = new HashSet<>(Set.of(official(key), Principal.PUBLIC));
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
