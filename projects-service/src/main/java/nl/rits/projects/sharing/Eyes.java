package nl.rits.projects.sharing;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/**
 * With whose eyes facts are looked at.
 *
 * @param principals what the one who looks carries, as a literal of the database
 * @param within what the asker carries who looks with the eyes of another: he never sees more than himself
 * @param governs whether these are the eyes of a province or the state, who see most of all plans
 */
public record Eyes(String principals, @Nullable String within, boolean governs) {

    public static Eyes of(Viewer viewer) {
        return new Eyes(
                literal(viewer.principalNumbers()), null, viewer.principals().contains(Principal.GOVERNMENT));
    }

    /** The eyes of another, who carries these names. */
    public Eyes as(int[] others) {
        return new Eyes(literal(others), principals, false);
    }

    /** The condition under which facts with this audience are seen. */
    String see(String audience) {
        return within == null
                ? audience + " && " + principals
                : "(" + audience + " && " + principals + " and " + audience + " && " + within + ")";
    }

    private static String literal(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "'{", "}'::integer[]"));
    }
}
