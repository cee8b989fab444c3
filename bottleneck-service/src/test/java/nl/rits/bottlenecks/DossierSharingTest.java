package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.DossierFacts.list;
import static nl.rits.bottlenecks.SecondReading.all;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.DossierWorld.Case;
import nl.rits.bottlenecks.bottleneck.SeededBottlenecks;
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
    private static final Pattern NAME = Pattern.compile("(?:Plan|Geval|Belofte|Besluit|Oplos)[a-z]{6}");
    private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]\\.?[0-9]{3}\\b");

    @Inject
    World world;

    @Inject
    SeededBottlenecks seeded;

    @Test
    void a_dossier_holds_exactly_what_its_reader_may_see() throws IOException {
        world.cast();
        var pairs = 0;
        var facts = 0;
        var pages = 0;
        for (var number = 0; number < WORLDS; number++) {
            world.execute("truncate bottleneck, bottleneck_version, session, session_reminder, agenda_case, dossier,"
                    + " notification, notification_read cascade");
            var made = new DossierWorld(new Random(20261122L + number), 10_000 + number * 5_000);
            made.tell(world, seeded);
            var session = session(made.cases);
            for (var viewer : Personas.values()) {
                var mine = SecondReading.of(viewer);
                var sits = mine.contains(Principal.table(World.TABLE));
                var answer = as(viewer)
                        .get("/v1/sessions/" + session + "/dossier")
                        .then()
                        .extract();
                assertThat(answer.statusCode()).as(viewer + " at the table").isEqualTo(sits ? 200 : 404);
                var found = sits ? bySheet(answer.jsonPath()) : Map.<UUID, Map<String, Object>>of();
                for (var one : made.cases) {
                    pairs++;
                    var allowed = SecondReading.sees(one, mine);
                    var sheet = sits ? found.get(one.id()) : alone(viewer, one, allowed);
                    assertThat(sheet != null).as(viewer + " sees " + one.id()).isEqualTo(allowed);
                    if (sheet != null) {
                        facts += assertFacts(viewer + " of " + one.id(), sheet, made, one, List.of(mine), sits);
                    }
                }
                if (number == 0 && (viewer == CORPORATION || viewer == NEIGHBOUR)) {
                    pages += onPaper(viewer, session, made, mine);
                }
            }
            inTheRoom(session, made);
        }
        assertThat(pairs).isGreaterThanOrEqualTo(WORLDS * 500);
        System.out.printf("dossiers: %d pairs of reader and case, %d facts, %d pages read%n", pairs, facts, pages);
    }

    private static int assertFacts(
            String who,
            Map<String, Object> sheet,
            DossierWorld made,
            Case one,
            List<Set<String>> readers,
            boolean since) {
        var expected = facts(made, one, readers, since);
        assertThat(factsIn(sheet)).as(who).isEqualTo(expected);
        var alike = DossierFacts.lookAlikes(made, one, readers);
        assertThat(DossierFacts.lookAlikesIn(sheet))
                .as(who + " look-alikes")
                .hasSize(Math.min(3, alike.size()))
                .isSubsetOf(alike);
        return expected.size();
    }

    /** Every name and every number on paper is one that this reader may see. */
    private int onPaper(Personas viewer, UUID session, DossierWorld made, Set<String> mine) throws IOException {
        var pdf = as(viewer)
                .accept("application/pdf")
                .get("/v1/sessions/" + session + "/dossier/_export?format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var allowed = new TreeSet<String>();
        var seen =
                made.cases.stream().filter(one -> SecondReading.sees(one, mine)).toList();
        seen.forEach(one -> {
            allowed.add(one.name());
            facts(made, one, List.of(mine), true).forEach(it -> allowed.add(it.replaceAll(".*=", "")));
            DossierFacts.lookAlikes(made, one, List.of(mine)).forEach(it -> allowed.addAll(List.of(it.split(" "))));
        });
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            var told = new TreeSet<String>();
            NAME.matcher(text).results().forEach(it -> told.add(it.group()));
            NUMBER.matcher(text).results().forEach(it -> told.add(it.group().replace(".", "")));
            assertThat(allowed).as(viewer + " on paper").containsAll(told);
            for (var kind : List.of("Geval", "Plan", "Belofte", "Besluit", "Oplos")) {
                assertThat(told).as("%s is read at all", kind).anyMatch(it -> it.startsWith(kind));
            }
            assertThat(document.getNumberOfPages()).isEqualTo(seen.size());
            return document.getNumberOfPages();
        }
    }

    /** What the chair shows in the room is what each of those at the table may see. */
    private void inTheRoom(UUID session, DossierWorld made) {
        var everyone = List.of(DEVELOPER, CORPORATION, MUNICIPALITY, NEIGHBOUR, PROVINCE, CHAIR).stream()
                .map(SecondReading::of)
                .toList();
        var found = bySheet(as(CHAIR)
                .get("/v1/sessions/" + session + "/dossier?room=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        for (var one : made.cases) {
            var allowed = everyone.stream().allMatch(it -> SecondReading.sees(one, it));
            assertThat(found.containsKey(one.id())).as("room sees " + one.id()).isEqualTo(allowed);
            if (allowed) {
                assertFacts(
                        "room of " + one.id(), Objects.requireNonNull(found.get(one.id())), made, one, everyone, true);
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
        var facts = new TreeSet<>(DossierFacts.in(sheet));
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
                var who = name + " " + DossierFacts.party(side, "party");
                list(side, "milestones").forEach(it -> facts.add(who + " date=" + it.get("date")));
                list(side, "years").forEach(it -> facts.add(who + " year=" + it.get("homes")));
            }
            facts.addAll(DossierMoves.in(project));
        }
        return facts;
    }

    /** The second reading: what all of these readers may see of a case that they see. @param since there was a session before */
    private static Set<String> facts(DossierWorld made, Case one, List<Set<String>> readers, boolean since) {
        var facts = new TreeSet<>(DossierFacts.of(made, one, readers));
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
            if (since) {
                facts.addAll(DossierMoves.of(plan, readers));
            }
        }
        return facts;
    }

    /** Every case is on it, also those that the chair would not have found. */
    private UUID session(Collection<Case> cases) {
        var session = Api.aSession();
        world.execute(cases.stream().map(it -> """
                        insert into agenda_case (id, session, bottleneck, decision, urgency, solvability)
                        values (gen_random_uuid(), '%s', '%s', 'Samen besluiten', 2, 2)""".formatted(session, it.id())).collect(Collectors.joining(";")));
        return session;
    }
}
