package nl.rits.projects.sharing.proof;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.project.StatementWriting;
import nl.rits.projects.sharing.world.Facts;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Party;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Production;
import nl.rits.projects.sharing.world.Released;
import nl.rits.projects.sharing.world.Ring;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.World;

/** Changes one fact of one plan, in the service and in the made-up world alike. */
final class Alterations {

    /** What can be altered. */
    enum Kind {
        HOMES_A_LITTLE,
        HOMES,
        DEMOLITION,
        KEY_PROJECT,
        PHASE,
        FEASIBILITY,
        NOTES,
        AREA,
        PLAN_IDS,
        DOCUMENTS,
        GATES,
        ENVIRONMENT,
        PROGRAMME,
        AMOUNT,
        BUILDERS,
        INVOLVED,
        STATEMENT,
        RELEASE_OF_STEWARD,
        RELEASE_OF_PARTY
    }

    private final Random random;
    private final ProjectWriting writing;
    private final StatementWriting statements;
    private final ReleaseWriting releases;

    Alterations(Random random, ProjectWriting writing, StatementWriting statements, ReleaseWriting releases) {
        this.random = random;
        this.writing = writing;
        this.statements = statements;
        this.releases = releases;
    }

    /** @return the plan as it is now */
    Plan alter(World world, Plan plan, Kind kind) {
        var now = plan.now();
        return switch (kind) {
            case HOMES_A_LITTLE -> facts(plan, now.homes(nearby(now.homes())));
            case HOMES -> facts(plan, now.homes(now.homes() + 11 + random.nextInt(200)));
            case DEMOLITION -> facts(plan, now.demolition(now.demolition() + 1));
            case KEY_PROJECT -> facts(plan, now.keyProject(!now.keyProject()));
            case PHASE -> facts(plan, now.phase(now.phase().equals("DESIGN") ? "STUDY" : "DESIGN"));
            case FEASIBILITY -> facts(plan, now.feasibility(now.feasibility() == 100 ? 10 : now.feasibility() + 1));
            case NOTES -> facts(plan, now.notes("notitie " + random.nextInt()));
            case AREA -> further(plan, Group.CORE);
            case PLAN_IDS -> further(plan, Group.STATUS);
            case DOCUMENTS -> further(plan, Group.NOTES);
            case GATES -> further(plan, Group.CONTACTS);
            case ENVIRONMENT -> further(plan, Group.PROGRAMME);
            case AMOUNT -> amount(plan);
            case BUILDERS -> builders(plan);
            case PROGRAMME -> programme(world, plan);
            case INVOLVED -> involved(world, plan);
            case STATEMENT -> statement(world, plan);
            case RELEASE_OF_STEWARD -> release(plan, plan.steward(), List.of(Group.values()));
            case RELEASE_OF_PARTY ->
                plan.involved().isEmpty()
                        ? release(plan, plan.steward(), List.of(Group.FINANCE))
                        : release(plan, pick(plan.involved()), List.of(Group.MARKET_PLANNING, Group.FINANCE));
        };
    }

    private Plan facts(Plan plan, Facts next) {
        writing.change(plan.id(), Production.facts(plan, next), act(plan));
        return plan.with(next);
    }

    private Plan further(Plan plan, Group group) {
        return facts(plan, plan.now().further(group, 1 + random.nextInt(1_000)));
    }

    /** What someone asks for its homes, or the steward for those of which the builder is not known. */
    private Plan amount(Plan plan) {
        var next = plan.withAmount(pick(plan.amounts().keySet()), 1 + random.nextInt(1_000));
        writing.setProgramme(plan.id(), Production.programme(next), act(plan));
        return next;
    }

    private Plan builders(Plan plan) {
        var next = plan.exchange();
        writing.setProgramme(plan.id(), Production.programme(next), act(plan));
        return next;
    }

    /** Another number that reads the same in tens. */
    private static int nearby(int homes) {
        var tens = (homes + 5) / 10 * 10;
        return homes == tens ? homes + 1 : homes < tens ? homes + 1 : homes - 1;
    }

    private Plan programme(World world, Plan plan) {
        var classes = plan.priceClasses().contains("MID_RENT")
                ? Set.of("EXPENSIVE_SALE")
                : Set.of("MID_RENT", "AFFORDABLE_SALE");
        var next = plan.withProgramme(new TreeSet<>(classes), world.today());
        writing.setProgramme(plan.id(), Production.programme(next), act(plan));
        return next;
    }

    private Plan involved(World world, Plan plan) {
        var parties = new HashSet<>(plan.involved());
        var others = world.parties().stream()
                .filter(Party::isMarket)
                .filter(it -> plan.said(it.id()).isEmpty())
                .toList();
        var other = others.get(random.nextInt(others.size())).id();
        if (!parties.remove(other)) {
            parties.add(other);
        }
        var next = plan.withInvolved(parties);
        writing.change(plan.id(), Production.facts(next, plan.now()), act(plan));
        return next;
    }

    private Plan statement(World world, Plan plan) {
        var parties = plan.involved().stream()
                .filter(it -> world.party(it).isMarket())
                .sorted()
                .toList();
        var party = parties.isEmpty() ? plan.steward() : parties.get(random.nextInt(parties.size()));
        var start = world.today().plusMonths(1 + random.nextInt(30)).withDayOfMonth(1 + random.nextInt(28));
        var said = new Said(party, world.today(), start, 0, false);
        statements.state(plan.id(), party, Production.planning(said), new Reason(Cause.GRID, null), act(plan));
        // What was accepted before stays agreed.
        var accepted = plan.said(party).filter(Said::accepted).isPresent();
        return plan.with(new Said(party, world.today(), start, 0, accepted));
    }

    private Plan release(Plan plan, java.util.UUID owner, List<Group> groups) {
        var before = plan.release(owner);
        var choices = new java.util.TreeMap<>(before.choices());
        var rings = new TreeSet<Ring>();
        for (var ring : Ring.values()) {
            if (random.nextBoolean()) {
                rings.add(ring);
            }
        }
        choices.put(groups.get(random.nextInt(groups.size())), rings);
        var released = new Released(Map.copyOf(choices), before.grants(), before.publications());
        releases.release(plan.id(), owner, Production.release(released), act(plan));
        return plan.with(owner, released);
    }

    private java.util.UUID pick(Set<java.util.UUID> all) {
        return all.stream()
                .sorted()
                .skip(random.nextInt(all.size()))
                .findFirst()
                .orElseThrow();
    }

    private static Act act(Plan plan) {
        return new Act(plan.steward(), "proef", Instant.now());
    }
}
