package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.sharing.PrincipalNumbers;

/** Whether a bottleneck, and so what is said about it, may go to a higher table without its reporter; as {@link Audience} has it. */
@ApplicationScoped
public class FreeToRise {

    private final BottleneckRepository bottlenecks;
    private final KnownProjects projects;
    private final Causes causes;
    private final PrincipalNumbers numbers;

    FreeToRise(BottleneckRepository bottlenecks, KnownProjects projects, Causes causes, PrincipalNumbers numbers) {
        this.bottlenecks = bottlenecks;
        this.projects = projects;
        this.causes = causes;
        this.numbers = numbers;
    }

    public boolean mayRise(UUID id) {
        return bottlenecks
                .findByIdOptional(id)
                .filter(bottleneck -> !causes.isConfidential(bottleneck.cause))
                .filter(bottleneck ->
                        !projects.findAll(List.of(bottleneck.projects)).stream().allMatch(KnownProject::isWithheld))
                .isPresent();
    }

    /** Principals that see it. */
    public Set<String> audience(UUID id) {
        return bottlenecks
                .findByIdOptional(id)
                .map(bottleneck -> numbers.names(bottleneck.audience))
                .orElse(Set.of());
    }
}
