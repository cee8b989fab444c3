package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;

/** Who works on a bottleneck together, as far as they see it: fewer than all who may read it. */
@ApplicationScoped
public class InnerCircle {

    private final SharedBottlenecks shared;
    private final KnownProjects projects;
    private final KnownPlatforms platforms;
    private final KnownParties parties;
    private final PrincipalNumbers numbers;

    InnerCircle(
            SharedBottlenecks shared,
            KnownProjects projects,
            KnownPlatforms platforms,
            KnownParties parties,
            PrincipalNumbers numbers) {
        this.shared = shared;
        this.projects = projects;
        this.platforms = platforms;
        this.parties = parties;
        this.numbers = numbers;
    }

    /** @param parties reporters, owner, who has an action, municipalities, and the table where it lies */
    public record Around(String title, Set<UUID> parties) {}

    /** Empty for what is not there and for what is not for this viewer. */
    public Optional<Around> of(Viewer viewer, UUID id) {
        return shared.find(viewer, id).map(this::around);
    }

    private Around around(Bottleneck bottleneck) {
        var audience = numbers.names(bottleneck.audience);
        var all = new LinkedHashSet<UUID>(List.of(bottleneck.reporters));
        Stream.ofNullable(bottleneck.owner).forEach(all::add);
        bottleneck.actions.forEach(action -> all.add(action.owner()));
        all.addAll(projects.stewards(List.of(bottleneck.projects)));
        platforms.findTable(bottleneck.table).ifPresent(table -> {
            all.addAll(table.members());
            Stream.ofNullable(table.chair()).forEach(all::add);
        });
        return new Around(
                bottleneck.title,
                all.stream().filter(party -> parties.carries(party, audience)).collect(Collectors.toUnmodifiableSet()));
    }
}
