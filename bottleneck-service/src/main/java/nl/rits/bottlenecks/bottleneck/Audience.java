package nl.rits.bottlenecks.bottleneck;

import java.util.Collection;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a bottleneck, as principals. The only place that decides it.
 * Each principal adds; what must never be added is left out here, so that a reader only has to compare.
 */
public final class Audience {

    /** Circles that never see a bottleneck, whatever a steward released: competitors and the public. */
    private static final Pattern NEVER = Pattern.compile("public|platform:.*:market");

    private Audience() {}

    /**
     * What the service that owns the project decided about it.
     *
     * @param bottlenecks principals that see the field group BOTTLENECKS of the project
     * @param withheld planning status 5A or 5B: the project does not leave its municipality
     */
    public record ProjectShare(UUID steward, Collection<String> bottlenecks, boolean withheld) {}

    /**
     * @param confidential the cause touches prices or margins (viability gap, cost and market)
     * @param reporters the first one and whoever joined
     * @param tableChosen the reporter chose the table; a confidential cause goes there only then
     */
    public record Facts(
            boolean confidential,
            Collection<UUID> reporters,
            @Nullable UUID owner,
            Collection<ProjectShare> projects,
            @Nullable UUID table,
            boolean tableChosen) {}

    public static SequencedSet<String> of(Facts facts) {
        var audience = new TreeSet<String>();
        facts.reporters().forEach(reporter -> audience.add(Principal.party(reporter)));
        facts.projects().forEach(project -> audience.add(Principal.party(project.steward())));
        if (facts.projects().stream().allMatch(ProjectShare::withheld)) {
            return audience;
        }
        if (facts.owner() != null) {
            audience.add(Principal.party(facts.owner()));
        }
        if (!facts.confidential()) {
            facts.projects().stream()
                    .filter(project -> !project.withheld())
                    .flatMap(project -> project.bottlenecks().stream())
                    .filter(principal -> !NEVER.matcher(principal).matches())
                    .forEach(audience::add);
        }
        if (facts.table() != null && (facts.tableChosen() || !facts.confidential())) {
            audience.add(Principal.table(facts.table()));
        }
        return audience;
    }
}
