package nl.rits.projects.sharing.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.sharing.world.Party;
import nl.rits.projects.sharing.world.Platform;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import org.jspecify.annotations.Nullable;

/** One of the hats that someone wears: as himself, as a member of a platform, as one of the public. */
record Hat(Kind kind, Party party, @Nullable Platform platform) {

    enum Kind {
        HIMSELF,
        COUNCILLOR,
        ABOVE,
        MEMBER,
        ANYONE
    }

    static List<Hat> of(World world, Watcher watcher) {
        var party = watcher.party();
        var hats = new ArrayList<>(List.of(new Hat(Kind.ANYONE, party, null)));
        if (watcher.councillor()) {
            hats.add(new Hat(Kind.COUNCILLOR, party, null));
            return hats;
        }
        hats.add(new Hat(Kind.HIMSELF, party, null));
        // Who runs Rits is a member of nothing.
        if (!party.kind().equals("OPERATOR")) {
            if (party.isAbove()) {
                hats.add(new Hat(Kind.ABOVE, party, null));
            }
            world.platforms().stream()
                    .filter(it -> it.members().contains(party.id()))
                    .forEach(it -> hats.add(new Hat(Kind.MEMBER, party, it)));
        }
        return hats;
    }

    boolean isParty(UUID id) {
        return kind == Kind.HIMSELF && party.id().equals(id);
    }

    boolean isMember(String platformKind) {
        return platform != null && platform.kind().equals(platformKind);
    }

    boolean isMemberAround(String platformKind, String municipality) {
        return platform != null
                && platform.kind().equals(platformKind)
                && platform.municipalities().contains(municipality);
    }
}
