package nl.rits.projects.sharing.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Party;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Ring;
import nl.rits.projects.sharing.world.Said;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/** What someone who takes part in a plan sees when he looks at it as someone of a circle would: never more than himself. */
public final class Eyes {

    private final Oracle oracle;
    private final Watcher asker;
    private final Plan plan;
    private final List<Hat> worn;

    Eyes(Oracle oracle, World world, Watcher asker, Plan plan, Ring ring) {
        this.oracle = oracle;
        this.asker = asker;
        this.plan = plan;
        this.worn = hats(oracle, world, asker, plan, ring);
    }

    public boolean sees(Group group) {
        return oracle.sees(asker, plan, group) && oracle.sees(worn, plan, group);
    }

    public boolean hears(Said said) {
        return oracle.hears(asker, plan, said) && oracle.hears(worn, plan, said);
    }

    public boolean exactly() {
        return oracle.seesExactly(asker, plan) && oracle.seesExactly(worn, plan);
    }

    /** Anyone at all, and what makes him one of the circle. */
    private static List<Hat> hats(Oracle oracle, World world, Watcher asker, Plan plan, Ring ring) {
        var self = asker.party();
        var hats = new ArrayList<>(List.of(new Hat(Hat.Kind.ANYONE, self, null)));
        switch (ring) {
            case OWN -> hats.add(new Hat(Hat.Kind.HIMSELF, self, null));
            case PROJECT ->
                Stream.concat(plan.involved().stream(), Stream.of(plan.steward()))
                        .filter(it -> !it.equals(self.id()))
                        .forEach(it -> hats.add(new Hat(Hat.Kind.HIMSELF, world.party(it), null)));
            case TABLE ->
                world.platforms("TABLE").stream()
                        .filter(it -> oracle.isGiven(it, plan, Group.CORE, plan.release(plan.steward()))
                                || oracle.isGiven(it, plan, Group.CORE, plan.release(self.id())))
                        .forEach(it -> hats.add(new Hat(Hat.Kind.MEMBER, self, it)));
            case REGION -> around(hats, world, plan, "REGION", "MUNICIPALITY");
            case GOVERNMENT -> hats.add(new Hat(Hat.Kind.ABOVE, self, null));
            case COUNCIL -> hats.add(new Hat(Hat.Kind.COUNCILLOR, world.party(plan.steward()), null));
            case CORPORATIONS -> around(hats, world, plan, "LOCAL", "CORPORATION");
            case MARKET -> around(hats, world, plan, "LOCAL", "DEVELOPER");
            case PUBLIC -> {
                // Nothing more.
            }
        }
        return hats;
    }

    private static void around(List<Hat> hats, World world, Plan plan, String platform, String kind) {
        var someone = new Party("iemand", kind, null);
        world.platforms(platform).stream()
                .filter(it -> it.municipalities().contains(plan.municipality()))
                .forEach(it -> hats.add(new Hat(Hat.Kind.MEMBER, someone, it)));
    }
}
