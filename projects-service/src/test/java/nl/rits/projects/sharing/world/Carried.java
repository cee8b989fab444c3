package nl.rits.projects.sharing.world;

import java.util.Set;
import java.util.TreeSet;

/** The names that someone carries, as parties-service gives them out. */
public final class Carried {

    private Carried() {}

    public static Set<String> by(World world, Watcher watcher) {
        return watcher.councillor() ? councillor(watcher.party()) : official(world, watcher.party());
    }

    public static Set<String> councillor(Party party) {
        return Set.of("public", "councillor:" + party.id());
    }

    public static Set<String> official(World world, Party party) {
        var names = new TreeSet<>(Set.of("public", "party:" + party.id()));
        if (party.kind().equals("OPERATOR")) {
            return names;
        }
        if (party.isAbove()) {
            names.add("government");
        }
        for (var platform : world.platforms()) {
            if (!platform.members().contains(party.id())) {
                continue;
            }
            if (platform.kind().equals("TABLE")) {
                names.add("table:" + platform.id());
            } else if (platform.kind().equals("REGION") && party.isGovernment()) {
                names.add("region:" + platform.id());
            } else if (platform.kind().equals("LOCAL") && party.isCorporation()) {
                names.add("platform:" + platform.id() + ":corporations");
            } else if (platform.kind().equals("LOCAL") && party.isMarket()) {
                names.add("platform:" + platform.id() + ":market");
            }
        }
        return names;
    }
}
