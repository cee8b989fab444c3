package nl.rits.projects.own;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A list under a name.
 *
 * @param account who made it; nobody any more when that person was erased
 * @param shared for all who act for the party
 * @param query of the address, without the question mark
 * @param mailed who asks gets mail when something changes in it
 */
record SavedView(
        UUID id,
        long version,
        UUID party,
        @Nullable String account,
        boolean shared,
        Screen screen,
        String name,
        String query,
        Instant madeAt,
        Instant updatedAt,
        boolean mailed) {

    private static final Pattern OF_THE_PAST = Pattern.compile("(^|&)(asOf|knownAt|snapshot)=[^&]");

    boolean isBy(Viewer viewer) {
        return viewer.account().equals(account);
    }

    /** What happens in a list of the past is told already. */
    boolean tellsOfChanges() {
        return screen == Screen.PROJECTS && !OF_THE_PAST.matcher(query).find();
    }

    /** Who made it; and of what all may use, a planner of the party, for who made it may be gone. */
    boolean mayChange(Viewer viewer) {
        return isBy(viewer) || (shared && viewer.plansFor(party));
    }

    SavedView changed(boolean forAll, String otherName, String otherQuery, Instant at) {
        return new SavedView(
                id, version + 1, party, account, forAll, screen, otherName, otherQuery, madeAt, at, mailed);
    }
}
