package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.projects.planning.Mismatches;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Tolerance;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;

/** Writes the outcome of the sharing rules on the rows, in the transaction of whatever bears on it. */
@ApplicationScoped
public class Audiences {

    private final Releases releases;
    private final PrincipalNumbers numbers;

    Audiences(Releases releases, PrincipalNumbers numbers) {
        this.releases = releases;
        this.numbers = numbers;
    }

    public void refresh(Project project, List<Statement> statements, Surroundings around, LocalDate today) {
        var shown = shown(Audience.of(project, statements, releases.ofProject(project.id), around, today));
        project.coreTo = same(project.coreTo, shown.to(FieldGroup.CORE));
        project.statusTo = same(project.statusTo, shown.to(FieldGroup.STATUS));
        project.municipalTo = same(project.municipalTo, shown.to(FieldGroup.MUNICIPAL_PLANNING));
        project.marketTo = same(project.marketTo, shown.to(FieldGroup.MARKET_PLANNING));
        project.programmeTo = same(project.programmeTo, shown.to(FieldGroup.PROGRAMME));
        project.financeTo = same(project.financeTo, shown.to(FieldGroup.FINANCE));
        project.bottlenecksTo = same(project.bottlenecksTo, shown.to(FieldGroup.BOTTLENECKS));
        project.contactsTo = same(project.contactsTo, shown.to(FieldGroup.CONTACTS));
        project.notesTo = same(project.notesTo, shown.to(FieldGroup.NOTES));
        project.exactTo = same(project.exactTo, shown.exact());
        project.agreedTo = same(project.agreedTo, shown.agreed());
        for (var statement : statements) {
            statement.planningTo = same(statement.planningTo, shown.to(statement.party));
        }
        compare(project, statements, around.tolerance());
    }

    /** An audience as it is kept on the rows. */
    Shown shown(Audience audience) {
        var groups = new EnumMap<FieldGroup, int[]>(FieldGroup.class);
        audience.groups().forEach((group, principals) -> groups.put(group, numbers.numbers(principals)));
        var statements = new HashMap<UUID, int[]>();
        audience.statements().forEach((party, principals) -> statements.put(party, numbers.numbers(principals)));
        return new Shown(
                groups, numbers.numbers(audience.exact()), numbers.numbers(audience.agreed()), statements, Map.of());
    }

    /** Marks every statement that differs from the steward's, and when each grows stale. */
    private static void compare(Project project, List<Statement> statements, Tolerance tolerance) {
        var municipal = statements.stream()
                .filter(it -> it.party.equals(project.steward))
                .findFirst();
        for (var statement : statements) {
            statement.take(statement.document, tolerance);
            statement.mismatch = statement.side != PartySide.MUNICIPALITY
                    && municipal.isPresent()
                    && !Mismatches.milestones(
                                    statement.planning(), municipal.get().planning(), tolerance)
                            .isEmpty();
        }
    }

    /** Keeps the array that is there when nothing changed, so that the row is not written again. */
    private static int[] same(int[] before, int[] now) {
        return Arrays.equals(before, now) ? before : now;
    }
}
