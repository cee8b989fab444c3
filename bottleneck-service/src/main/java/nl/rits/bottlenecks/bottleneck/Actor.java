package nl.rits.bottlenecks.bottleneck;

import java.util.UUID;
import nl.rits.foundation.identity.Viewer;

/** Who did it, and for which party. */
public record Actor(UUID party, String account) {

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.party(), viewer.account());
    }
}
