package nl.rits.projects.sharing.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.projects.sharing.oracle.Matrix.Stage;
import nl.rits.projects.sharing.oracle.Matrix.Word;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Platform;
import nl.rits.projects.sharing.world.Released;
import nl.rits.projects.sharing.world.Ring;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import org.jspecify.annotations.Nullable;

/** Says who sees what, by looking up the matrix and asking who is in which circle; slowly, and one question at a time. */
public final class Oracle {

    private static final Set<Ring> OUTSIDE = Set.of(Ring.CORPORATIONS, Ring.MARKET, Ring.PUBLIC);

    private final World world;
    private final Map<Watcher, List<Hat>> hats;

    public Oracle(World world) {
        this.world = world;
        this.hats = world.watchers().stream().collect(Collectors.toMap(it -> it, it -> Hat.of(world, it)));
    }

    private List<Hat> hats(Watcher watcher) {
        return Objects.requireNonNull(hats.get(watcher));
    }

    /** Of the plan itself; of MARKET_PLANNING: whether he sees what any party states, whatever it chose. */
    public boolean sees(Watcher watcher, Plan plan, Group group) {
        return sees(hats(watcher), plan, group);
    }

    boolean sees(List<Hat> worn, Plan plan, Group group) {
        var chosen = group == Group.MARKET_PLANNING ? Released.NOTHING : plan.release(plan.steward());
        return sees(worn, plan, group, plan.steward(), chosen, since(plan, group));
    }

    /** Leaving aside whether the plan is there for him. */
    public boolean hears(Watcher watcher, Plan plan, Said said) {
        return hears(hats(watcher), plan, said);
    }

    boolean hears(List<Hat> worn, Plan plan, Said said) {
        return sees(worn, plan, group(plan, said.party()), said.party(), plan.release(said.party()), said.on());
    }

    /** What someone asks for its homes is its own finances. */
    public boolean seesAmounts(Watcher watcher, Plan plan, UUID owner) {
        return sees(watcher, plan, Group.PROGRAMME)
                && sees(hats(watcher), plan, Group.FINANCE, owner, plan.release(owner), world.today());
    }

    /** What was agreed tells what it was made from: one hat must see all of that. */
    public boolean seesAgreed(Watcher watcher, Plan plan) {
        var accepted = plan.said().stream().filter(Said::accepted).toList();
        return !accepted.isEmpty()
                && hats(watcher).stream()
                        .map(List::of)
                        .anyMatch(it -> sees(it, plan, Group.MUNICIPAL_PLANNING)
                                && accepted.stream().allMatch(said -> hears(it, plan, said)));
    }

    /** Not only as a competitor or as one of the public, unless it is being built. */
    public boolean seesExactly(Watcher watcher, Plan plan) {
        return seesExactly(hats(watcher), plan);
    }

    boolean seesExactly(List<Hat> worn, Plan plan) {
        if (!sees(worn, plan, Group.CORE)) {
            return false;
        }
        if (closed(plan) || stage(plan) == Stage.BUILT) {
            return true;
        }
        var release = plan.release(plan.steward());
        return worn.stream().anyMatch(it -> it.isParty(plan.steward()))
                || List.of(Ring.values()).stream()
                        .filter(it -> it != Ring.MARKET && it != Ring.PUBLIC)
                        .anyMatch(it -> opens(plan, Group.CORE, it, release, world.today())
                                && isIn(worn, it, plan, Group.CORE, plan.steward(), release));
    }

    /** Someone who takes part, looking with the eyes of a circle. */
    public Eyes eyes(Watcher asker, Plan plan, Ring ring) {
        return new Eyes(this, world, asker, plan, ring);
    }

    /** The number as he sees it. */
    public int homes(Watcher watcher, Plan plan, int homes) {
        return seesExactly(watcher, plan) ? homes : inTens(homes);
    }

    public static int inTens(int homes) {
        return homes == 0 ? 0 : Math.max(10, (homes + 5) / 10 * 10);
    }

    /** Whether a circle is shown the facts of an owner at this moment. */
    public boolean opens(Plan plan, Group group, Ring ring, Released release, LocalDate since) {
        var chosen = release.choices().get(group);
        return switch (Matrix.word(stage(plan), group, ring)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case BY_DEFAULT -> chosen != null ? chosen.contains(ring) : agreed(plan, group, ring, true);
            case IF_CHOSEN -> chosen != null ? chosen.contains(ring) : agreed(plan, group, ring, false);
            case AFTER_A_YEAR ->
                (isOld(since) || release.publications().contains(group))
                        && (chosen != null ? chosen.contains(ring) : agreed(plan, group, ring, false));
        };
    }

    /** What who takes part reads of a circle. */
    public String word(Plan plan, Group group, Ring ring, Released release, LocalDate since) {
        var word = Matrix.word(stage(plan), group, ring);
        if (word == Word.ALWAYS || word == Word.NEVER) {
            return word == Word.ALWAYS ? "always" : "never";
        }
        if (word == Word.AFTER_A_YEAR
                && !isOld(since)
                && !release.publications().contains(group)) {
            return "after-12-months";
        }
        if (!opens(plan, group, ring, release, since)) {
            return group == Group.MARKET_PLANNING || group == Group.PROGRAMME ? "total" : "none";
        }
        var about = group == Group.CORE && (ring == Ring.MARKET || ring == Ring.PUBLIC) && stage(plan) != Stage.BUILT;
        return about ? "about" : "all";
    }

    /** Since when facts of the plan itself are as they are; only the programme's age counts. */
    public LocalDate since(Plan plan, Group group) {
        return group == Group.PROGRAMME ? plan.programmeOn() : world.today();
    }

    public Group group(Plan plan, UUID party) {
        return party.equals(plan.steward()) ? Group.MUNICIPAL_PLANNING : Group.MARKET_PLANNING;
    }

    private boolean sees(List<Hat> worn, Plan plan, Group group, UUID owner, Released release, LocalDate since) {
        if (plan.withdrawn()) {
            return false;
        }
        if (worn.stream().anyMatch(it -> it.isParty(plan.steward()))) {
            return true;
        }
        if (plan.isOfOfficials()) {
            return false;
        }
        if (plan.proposed()) {
            return isIn(worn, Ring.PROJECT, plan, group, owner, release);
        }
        return isIn(worn, Ring.OWN, plan, group, owner, release)
                || List.of(Ring.values()).stream()
                        .anyMatch(it ->
                                opens(plan, group, it, release, since) && isIn(worn, it, plan, group, owner, release));
    }

    /** Only those who take part or guard it know of it at all. */
    private static boolean closed(Plan plan) {
        return plan.isOfOfficials() || plan.proposed();
    }

    private boolean isIn(List<Hat> worn, Ring ring, Plan plan, Group group, UUID owner, Released release) {
        return worn.stream().anyMatch(it -> isIn(it, ring, plan, group, owner, release));
    }

    private boolean isIn(Hat hat, Ring ring, Plan plan, Group group, UUID owner, Released release) {
        var party = hat.party();
        return switch (ring) {
            case OWN -> hat.isParty(owner);
            case PROJECT -> plan.involved().stream().anyMatch(hat::isParty);
            case TABLE -> hat.isMember("TABLE") && isGiven(hat.platform(), plan, group, release);
            case REGION -> hat.isMemberAround("REGION", plan.municipality()) && party.isGovernment();
            case GOVERNMENT -> hat.kind() == Hat.Kind.ABOVE;
            case COUNCIL -> hat.kind() == Hat.Kind.COUNCILLOR && party.id().equals(plan.steward());
            case CORPORATIONS -> hat.isMemberAround("LOCAL", plan.municipality()) && party.isCorporation();
            case MARKET -> hat.isMemberAround("LOCAL", plan.municipality()) && party.isMarket();
            case PUBLIC -> hat.kind() == Hat.Kind.ANYONE;
        };
    }

    /** Given to this table by the owner, until its last day; the plans of a steward are at its own tables. */
    boolean isGiven(@Nullable Platform table, Plan plan, Group group, Released release) {
        var ofPlan = Set.of(Group.CORE, Group.STATUS, Group.MUNICIPAL_PLANNING).contains(group);
        return table != null
                && (release.grants().stream().anyMatch(it -> it.table().equals(table.id()) && !hasEnded(it.until()))
                        || (ofPlan && table.members().contains(plan.steward())));
    }

    private boolean hasEnded(@Nullable LocalDate until) {
        return until != null && world.today().isAfter(until);
    }

    private java.util.stream.Stream<Platform> around(Plan plan, String kind) {
        return world.platforms(kind).stream().filter(it -> it.municipalities().contains(plan.municipality()));
    }

    /** Where nobody chose: what the nearest platform agreed, or else what the matrix says. */
    private boolean agreed(Plan plan, Group group, Ring ring, boolean otherwise) {
        var rings = nearest(plan, group);
        if (rings == null) {
            return otherwise;
        }
        var ofPlan = group == Group.CORE || group == Group.STATUS;
        return rings.contains(ring) && !(ofPlan && stage(plan) == Stage.SOFT && OUTSIDE.contains(ring));
    }

    private @Nullable Set<Ring> nearest(Plan plan, Group group) {
        for (var kind : List.of("LOCAL", "REGION")) {
            var found = around(plan, kind)
                    .map(Platform::defaults)
                    .filter(it -> it.containsKey(group))
                    .map(it -> it.get(group))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Stage stage(Plan plan) {
        if (plan.isOfOfficials()) {
            return Stage.OF_OFFICIALS;
        }
        var opened = plan.opensOn() == null || !world.today().isBefore(plan.opensOn());
        if (!plan.hasFirmStatus() || !opened) {
            return Stage.SOFT;
        }
        return plan.isRealised() ? Stage.BUILT : Stage.FIRM;
    }

    private boolean isOld(LocalDate since) {
        return !world.today().isBefore(since.plusMonths(12));
    }

    /** What someone sees of the whole world, to compare with what he sees of another. */
    public Map<UUID, Object> picture(Watcher watcher) {
        return world.plans().stream()
                .filter(it -> sees(watcher, it, Group.CORE))
                .collect(Collectors.toMap(Plan::id, it -> Picture.of(this, watcher, it)));
    }
}
