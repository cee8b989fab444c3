package nl.rits.projects.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;

/**
 * The outcome of the sharing rules for one project, in principals.
 *
 * @param groups of the project's own facts; MARKET_PLANNING: who sees what any party states
 * @param exact who sees the exact number of homes; others who see CORE see it in tens
 * @param statements per party: who sees what it states
 * @param agreed who sees the agreed planning: those who see both what it was made from and the steward's planning
 */
public record Audience(
        Map<FieldGroup, Set<String>> groups, Set<String> exact, Map<UUID, Set<String>> statements, Set<String> agreed) {

    public static Audience of(
            Project project,
            Collection<Statement> statements,
            Map<UUID, Release> releases,
            Surroundings around,
            LocalDate today) {
        return of(Shared.of(project, statements, around), releases, today);
    }

    static Audience of(Shared plan, Map<UUID, Release> releases, LocalDate today) {
        var situation = plan.situation();
        var steward = situation.steward();
        var own = releases.getOrDefault(steward, Release.DEFAULT);
        var programmeSince = DutchDays.of(plan.programmeAt());
        var groups = new EnumMap<FieldGroup, Set<String>>(FieldGroup.class);
        for (var group : FieldGroup.values()) {
            var release = group == FieldGroup.MARKET_PLANNING ? Release.DEFAULT : own;
            var since = group == FieldGroup.MARKET_PLANNING ? today : programmeSince;
            groups.put(group, SharingRules.principals(group, situation, steward, release, since, today));
        }
        var stated = new HashMap<UUID, Set<String>>();
        plan.stated()
                .forEach((party, since) -> stated.put(
                        party,
                        SharingRules.principals(
                                group(steward, party),
                                situation,
                                party,
                                releases.getOrDefault(party, Release.DEFAULT),
                                since,
                                today)));
        Set<String> agreed = new TreeSet<>();
        if (plan.agreedBy() != null) {
            agreed.addAll(groups.get(FieldGroup.MUNICIPAL_PLANNING));
            for (var party : plan.agreedBy()) {
                agreed.retainAll(stated.getOrDefault(party, Set.of()));
            }
        }
        return new Audience(groups, SharingRules.exactly(situation, steward, own, today), stated, agreed);
    }

    /** The group to which a statement belongs. */
    private static FieldGroup group(UUID steward, UUID party) {
        return party.equals(steward) ? FieldGroup.MUNICIPAL_PLANNING : FieldGroup.MARKET_PLANNING;
    }
}
