package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.project.Appearances.Sight;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Whose amounts are seen. What a line costs is the finances of the party that builds it, so each party decides about its own;
 * the rules are applied when one project is read, and nowhere else are amounts shown.
 */
@ApplicationScoped
class Amounts {

    private final Releases releases;
    private final Clock clock;

    Amounts(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** The programme as it is shown: amounts of others and, to who may not know who takes part, parties are absent. */
    Programme shown(Sight sight, ProjectRow row, Surroundings around, @Nullable ReferenceDate asOf) {
        var owners = owners(sight, row, around, asOf);
        var takesPart = row.visibility().sees(FieldGroup.MUNICIPAL_PLANNING);
        return row.programme().map(line -> {
            var owner = Objects.requireNonNullElse(line.party(), row.steward());
            var known = takesPart || sight.viewer().actsFor(owner);
            var seen = owners.contains(owner) ? line : line.costing(null);
            return known ? seen : seen.of(null);
        });
    }

    /** The parties, of those with amounts, that show them. Of the past each sees only its own. */
    private Set<UUID> owners(Sight sight, ProjectRow row, Surroundings around, @Nullable ReferenceDate asOf) {
        var owners = new HashSet<UUID>();
        row.programme()
                .lines()
                .filter(it -> it.amount() != null)
                .forEach(it -> owners.add(Objects.requireNonNullElse(it.party(), row.steward())));
        if (owners.isEmpty()) {
            return owners;
        }
        var chosen = releases.ofProject(row.id());
        var situation = row.situation(around);
        var today = DutchDays.today(clock);
        owners.removeIf(owner -> {
            var audience = asOf == null
                    ? SharingRules.principals(
                            FieldGroup.FINANCE,
                            situation,
                            owner,
                            chosen.getOrDefault(owner, Release.DEFAULT),
                            today,
                            today)
                    : new TreeSet<>(List.of(Principal.party(owner), Principal.party(row.steward())));
            return !sight.tellsOf(owner, row) || !sight.carriesOneOf(audience);
        });
        return Collections.unmodifiableSet(owners);
    }
}
