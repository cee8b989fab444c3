package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.projects.planning.Mismatches;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Tolerance;
import nl.rits.projects.sharing.Release;
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

    public Audience refresh(Project project, List<Statement> statements, Surroundings around, LocalDate today) {
        return refresh(project, statements, releases.ofProject(project.id), around, today);
    }

    Audience refresh(
            Project project,
            List<Statement> statements,
            Map<UUID, Release> chosen,
            Surroundings around,
            LocalDate today) {
        var audience = Audience.of(project, statements, chosen, around, today);
        project.coreTo = same(project.coreTo, numbers(audience, FieldGroup.CORE));
        project.statusTo = same(project.statusTo, numbers(audience, FieldGroup.STATUS));
        project.municipalTo = same(project.municipalTo, numbers(audience, FieldGroup.MUNICIPAL_PLANNING));
        project.marketTo = same(project.marketTo, numbers(audience, FieldGroup.MARKET_PLANNING));
        project.programmeTo = same(project.programmeTo, numbers(audience, FieldGroup.PROGRAMME));
        project.financeTo = same(project.financeTo, numbers(audience, FieldGroup.FINANCE));
        project.bottlenecksTo = same(project.bottlenecksTo, numbers(audience, FieldGroup.BOTTLENECKS));
        project.contactsTo = same(project.contactsTo, numbers(audience, FieldGroup.CONTACTS));
        project.notesTo = same(project.notesTo, numbers(audience, FieldGroup.NOTES));
        project.exactTo = same(project.exactTo, sorted(audience.exact()));
        project.agreedTo = same(project.agreedTo, sorted(audience.agreed()));
        for (var statement : statements) {
            statement.planningTo =
                    same(statement.planningTo, sorted(audience.statements().getOrDefault(statement.party, Set.of())));
        }
        compare(project, statements, around.tolerance());
        return audience;
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

    private int[] numbers(Audience audience, FieldGroup group) {
        return sorted(audience.groups().getOrDefault(group, Set.of()));
    }

    private int[] sorted(Collection<String> principals) {
        var sorted = numbers.numbers(principals);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Keeps the array that is there when nothing changed, so that the row is not written again. */
    private static int[] same(int[] before, int[] now) {
        return Arrays.equals(before, now) ? before : now;
    }
}
