package nl.rits.gateway.live;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something changed, and who may know. It holds no content: the browser reads that again, as far as it may. */
record Notice(Kind kind, String id, Audience audience) {

    enum Kind {
        PROJECT,
        BOTTLENECK,
        NOTIFICATION,
        SESSION,
        AGREEMENT,
        CAPACITY,
        LOBBY;

        String event() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    sealed interface Audience {

        /** Those who carry one of these. */
        record Carriers(Set<String> principals) implements Audience {}

        /** The people of one party, or one of them. */
        record People(UUID party, @Nullable String account) implements Audience {}
    }

    boolean isFor(Viewer viewer, Set<String> principals) {
        return switch (audience) {
            case Audience.Carriers(var named) -> !Collections.disjoint(named, principals);
            case Audience.People(var party, var account) ->
                party.equals(viewer.party()) && (account == null || viewer.isAccount(account));
        };
    }
}
