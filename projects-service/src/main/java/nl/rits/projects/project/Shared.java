package nl.rits.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of sharing must know of a project, and nothing else of it.
 *
 * @param agreedBy from whose statements the agreed planning was made; none: nothing was agreed
 * @param stated per party: the day on which it stated what it states now
 */
record Shared(
        Situation situation, Instant programmeAt, @Nullable List<UUID> agreedBy, Map<UUID, LocalDate> stated) {

    static Shared of(Project project, Collection<Statement> statements, Surroundings around) {
        return new Shared(
                project.situation(around),
                project.programmeAt,
                agreedBy(project.agreed),
                statements.stream().collect(Collectors.toMap(it -> it.party, Statement::since)));
    }

    private static @Nullable List<UUID> agreedBy(@Nullable AgreedPlanning agreed) {
        return agreed == null ? null : agreed.parties();
    }
}
