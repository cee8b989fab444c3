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
        var situation = project.situation(around);
        var own = releases.getOrDefault(project.steward, Release.DEFAULT);
        var programmeSince = LocalDate.ofInstant(project.programmeAt, Statement.ZONE);
        var groups = new EnumMap<FieldGroup, Set<String>>(FieldGroup.class);
        for (var group : FieldGroup.values()) {
            var release = group == FieldGroup.MARKET_PLANNING ? Release.DEFAULT : own;
            var since = group == FieldGroup.MARKET_PLANNING ? today : programmeSince;
            groups.put(group, SharingRules.principals(group, situation, project.steward, release, since, today));
        }
        var stated = new HashMap<UUID, Set<String>>();
        for (var statement : statements) {
            stated.put(
                    statement.party,
                    SharingRules.principals(
                            group(project, statement.party),
                            situation,
                            statement.party,
                            releases.getOrDefault(statement.party, Release.DEFAULT),
                            statement.since(),
                            today));
        }
        Set<String> agreed = new TreeSet<>();
        if (project.agreed != null) {
            agreed.addAll(groups.get(FieldGroup.MUNICIPAL_PLANNING));
            for (var party : project.agreed.parties()) {
                agreed.retainAll(stated.getOrDefault(party, Set.of()));
            }
        }
        return new Audience(groups, SharingRules.exactly(situation, project.steward, own, today), stated, agreed);
    }

    /** The group to which a statement belongs. */
    public static FieldGroup group(Project project, UUID party) {
        return party.equals(project.steward) ? FieldGroup.MUNICIPAL_PLANNING : FieldGroup.MARKET_PLANNING;
    }
}
