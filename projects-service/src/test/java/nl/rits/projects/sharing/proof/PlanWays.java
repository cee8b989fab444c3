package nl.rits.projects.sharing.proof;

import static nl.rits.projects.sharing.proof.ListWays.text;
import static nl.rits.projects.sharing.proof.ListWays.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.proof.Portal.Answer;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Production;
import nl.rits.projects.sharing.world.Released;
import nl.rits.projects.sharing.world.Ring;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/** One plan by itself: its facts, its story, what parties state, who sees it; or that it is not there. */
record PlanWays(World world, Oracle oracle, Portal portal, Tally tally) {

    /** The group to which each field of the story belongs. */
    private static final Map<String, Group> TOLD = new TreeMap<>(Map.of(
            "name", Group.CORE,
            "planningStatus", Group.STATUS,
            "phase", Group.STATUS,
            "keyProject", Group.STATUS,
            "feasibility", Group.MUNICIPAL_PLANNING,
            "programme", Group.PROGRAMME,
            "notes", Group.NOTES));

    void check(Watcher watcher, Plan plan) {
        if (!oracle.sees(watcher, plan, Group.CORE)) {
            absent(watcher, plan);
            return;
        }
        view(watcher, plan);
        story(watcher, plan);
        statements(watcher, plan);
        sharing(watcher, plan);
    }

    /** As if it did not exist: the same answer, word for word, as for an id that nobody gave out. */
    private void absent(Watcher watcher, Plan plan) {
        var nothing = UUID.randomUUID();
        for (var path : List.of(
                "", "/changes", "/releases", "/audience", "/looks", "/comments", "/statements/" + plan.steward())) {
            var hidden = portal.get(watcher, "projects/" + plan.id() + path);
            var missing = portal.get(watcher, "projects/" + nothing + path);
            tally.same(hidden.status(), 404, watcher, plan, path);
            tally.same(without(hidden, plan.id()), without(missing, nothing), watcher, plan, path);
        }
    }

    private static List<Object> without(Answer answer, UUID id) {
        return List.of(answer.status(), answer.headers(), answer.body().replace(id.toString(), "…"));
    }

    private void view(Watcher watcher, Plan plan) {
        var answer = portal.get(watcher, "projects/" + plan.id());
        tally.same(answer.status(), 200, watcher, plan);
        if (answer.status() != 200) {
            return;
        }
        var view = answer.json();
        var shown = Arrays.stream(Group.values())
                .filter(it -> oracle.sees(watcher, plan, it))
                .collect(Collectors.toCollection(TreeSet::new));
        var hidden = Arrays.stream(Group.values())
                .filter(it -> !shown.contains(it))
                .map(Group::name)
                .collect(Collectors.toCollection(TreeSet::new));
        tally.all(Group.values().length, texts(view.get("hidden"), it -> it), hidden, watcher, plan, "hidden");
        var now = plan.now();
        var exactly = oracle.seesExactly(watcher, plan);
        tally.same(view.get("homes").asInt(), Ask.homes(oracle, watcher, plan), watcher, plan, "homes");
        tally.same(view.path("homesAbout").asBoolean(false), !exactly, watcher, plan, "about");
        tally.same(view.has("demolition"), exactly, watcher, plan, "demolition");
        tally.same(view.has("net"), exactly, watcher, plan, "net");
        tally.same(text(view.get("planningStatus")), shown.contains(Group.STATUS) ? now.status() : null, watcher, plan);
        var planning = shown.contains(Group.MUNICIPAL_PLANNING);
        tally.same(view.has("feasibility"), planning, watcher, plan, "feasibility");
        tally.same(view.has("involved"), planning, watcher, plan, "involved");
        tally.same(view.has("programme"), shown.contains(Group.PROGRAMME), watcher, plan, "programme");
        tally.all(
                Math.max(1, plan.amounts().size()),
                amounts(view),
                plan.amounts().entrySet().stream()
                        .filter(it -> it.getValue() > 0 && oracle.seesAmounts(watcher, plan, it.getKey()))
                        .map(it -> Production.line(
                                        plan, plan.homesOf(it.getKey()).toString())
                                .toString())
                        .collect(Collectors.toCollection(TreeSet::new)),
                watcher,
                plan,
                "amounts");
        tally.same(view.has("gates"), shown.contains(Group.CONTACTS), watcher, plan, "gates");
        tally.same(view.has("documents"), shown.contains(Group.NOTES), watcher, plan, "documents");
        tally.same(view.has("planIds"), shown.contains(Group.STATUS), watcher, plan, "ids of plans");
        tally.same(text(view.get("notes")), shown.contains(Group.NOTES) ? now.notes() : null, watcher, plan, "notes");
        tally.same(view.has("agreed"), oracle.seesAgreed(watcher, plan), watcher, plan, "agreed");
        var heard = heard(watcher, plan);
        var said = Math.max(1, plan.said().size());
        tally.all(said, texts(view.get("sides"), PlanWays::party), heard, watcher, plan, "sides");
        tally.all(said, texts(view.get("statements"), PlanWays::party), heard, watcher, plan, "statements");
    }

    /** The lines of which is told what they cost. */
    private static TreeSet<String> amounts(JsonNode view) {
        var lines = new TreeSet<String>();
        view.path("programme")
                .path("subPlans")
                .forEach(part -> part.get("lines").forEach(line -> {
                    if (line.has("amount")) {
                        lines.add(line.get("id").asText());
                    }
                }));
        return lines;
    }

    private static JsonNode party(JsonNode node) {
        return node.get("party").get("id");
    }

    private TreeSet<String> heard(Watcher watcher, Plan plan) {
        return plan.said().stream()
                .filter(it -> oracle.hears(watcher, plan, it))
                .map(it -> it.party().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first chapter tells every field of the groups that he sees, and none of others. */
    private void story(Watcher watcher, Plan plan) {
        var told = new TreeSet<String>();
        var subjects = new TreeSet<String>();
        var homes = new TreeSet<Integer>();
        for (var chapter : portal.get(watcher, "projects/" + plan.id() + "/changes?pageSize=200")
                .json()
                .get("items")) {
            chapter.get("what").forEach(it -> {
                if (it.has("field")) {
                    told.add(it.get("field").asText());
                }
                if (it.path("field").asText().equals("homes")) {
                    homes.add(it.get("to").asInt());
                }
            });
            if (Set.of("STATED", "REVIEWED").contains(chapter.get("kind").asText())) {
                subjects.add(chapter.get("subject").get("id").asText());
            }
        }
        var counted = new TreeSet<Integer>();
        counted.add(oracle.homes(watcher, plan, plan.before().homes()));
        counted.add(Ask.homes(oracle, watcher, plan));
        tally.same(homes, counted, watcher, plan, "told of homes");
        tally.same(told.contains("demolition"), oracle.seesExactly(watcher, plan), watcher, plan, "told of demolition");
        TOLD.forEach((field, group) ->
                tally.same(told.contains(field), oracle.sees(watcher, plan, group), watcher, plan, "told", field));
        tally.all(Math.max(1, plan.said().size()), subjects, heard(watcher, plan), watcher, plan, "told of");
    }

    private void statements(Watcher watcher, Plan plan) {
        for (var said : plan.said()) {
            var answer = portal.get(watcher, "projects/" + plan.id() + "/statements/" + said.party());
            tally.same(answer.status(), oracle.hears(watcher, plan, said) ? 200 : 404, watcher, plan, said.party());
        }
        // What a party did not state looks the same as what it stated and does not show.
        var nobody = portal.get(watcher, "projects/" + plan.id() + "/statements/" + UUID.randomUUID());
        plan.said().stream()
                .filter(it -> !oracle.hears(watcher, plan, it))
                .findFirst()
                .ifPresent(it -> {
                    var hidden = portal.get(watcher, "projects/" + plan.id() + "/statements/" + it.party());
                    tally.same(hidden.headers(), nobody.headers(), watcher, plan, "hidden statement");
                    tally.same(hidden.body().length(), nobody.body().length(), watcher, plan, "hidden statement");
                });
    }

    /** Who takes part reads who sees what; nobody else does. */
    private void sharing(Watcher watcher, Plan plan) {
        var party = watcher.party().id();
        var takesPart = !watcher.councillor()
                && (party.equals(plan.steward()) || plan.involved().contains(party));
        tally.same(
                portal.get(watcher, "projects/" + plan.id() + "/releases").status(),
                takesPart ? 200 : 403,
                watcher,
                plan,
                "releases");
        tally.same(
                portal.get(watcher, "projects/" + plan.id() + "/comments").status(),
                takesPart
                                && oracle.sees(watcher, plan, Group.NOTES)
                                && oracle.sees(watcher, plan, Group.MUNICIPAL_PLANNING)
                        ? 200
                        : 403,
                watcher,
                plan,
                "comments");
        for (var ring : Ring.values()) {
            as(watcher, plan, ring, takesPart);
        }
        var audience = portal.get(watcher, "projects/" + plan.id() + "/audience");
        tally.same(audience.status(), takesPart ? 200 : 403, watcher, plan, "audience");
        if (audience.status() == 200 && takesPart && !plan.proposed()) {
            audience.json().forEach(it -> cell(watcher, plan, it));
        }
    }

    /** With the eyes of another: the very answer that such a one would get, as far as the asker sees it himself. */
    private void as(Watcher watcher, Plan plan, Ring ring, boolean takesPart) {
        var answer = portal.get(watcher, "projects/" + plan.id() + "?as=" + ring);
        var eyes = oracle.eyes(watcher, plan, ring);
        var status = !takesPart ? 403 : eyes.sees(Group.CORE) ? 200 : 404;
        tally.same(answer.status(), status, watcher, plan, "as", ring);
        if (answer.status() != 200 || status != 200) {
            return;
        }
        var view = answer.json();
        var hidden = Arrays.stream(Group.values())
                .filter(it -> !eyes.sees(it))
                .map(Group::name)
                .collect(Collectors.toCollection(TreeSet::new));
        tally.all(Group.values().length, texts(view.get("hidden"), it -> it), hidden, watcher, plan, "as", ring);
        var homes = plan.now().homes();
        tally.same(view.get("homes").asInt(), eyes.exactly() ? homes : Oracle.inTens(homes), watcher, plan, "as", ring);
        // Whom a third party tells is for nobody else to read, not even by looking with the eyes of others.
        var heard = plan.said().stream()
                .filter(it -> it.party().equals(plan.steward())
                        || it.party().equals(watcher.party().id()))
                .filter(eyes::hears)
                .map(it -> it.party().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        var said = Math.max(1, plan.said().size());
        tally.all(said, texts(view.get("statements"), PlanWays::party), heard, watcher, plan, "as", ring);
    }

    private void cell(Watcher watcher, Plan plan, JsonNode cell) {
        var group = Group.valueOf(cell.get("group").asText());
        var ring = Ring.valueOf(cell.get("circle").asText());
        var party = watcher.party().id();
        var theirs = group == Group.MARKET_PLANNING;
        var owner = theirs ? party : plan.steward();
        var release = theirs && owner.equals(plan.steward()) ? Released.NOTHING : plan.release(owner);
        var since = theirs
                ? plan.said(party).map(Said::on).orElse(world.today())
                : group == Group.PROGRAMME && oracle.sees(watcher, plan, group) ? plan.programmeOn() : world.today();
        tally.same(
                cell.get("sees").asText(), oracle.word(plan, group, ring, release, since), watcher, plan, group, ring);
    }
}
