package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Action;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.FreeToRise;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Viewer;

/**
 * Whom a chair can ask about a case: who is in it or sits at the table, and sees it. Of projects that the chair does not see,
 * nobody is named.
 */
@ApplicationScoped
class AskedParties {

    private final KnownProjects projects;
    private final KnownParties parties;
    private final FreeToRise free;

    AskedParties(KnownProjects projects, KnownParties parties, FreeToRise free) {
        this.projects = projects;
        this.parties = parties;
        this.free = free;
    }

    Set<UUID> of(Viewer chair, Bottleneck bottleneck, KnownPlatform table) {
        var state = bottleneck.state();
        var all = new LinkedHashSet<UUID>(state.reporters());
        Stream.ofNullable(state.owner()).forEach(all::add);
        state.actions().stream().map(Action::owner).forEach(all::add);
        projects.find(chair, state.projects()).forEach(it -> all.addAll(it.takePart()));
        all.addAll(table.members());
        // Nobody asks itself.
        all.remove(chair.party());
        var audience = free.audience(state.id());
        return all.stream()
                .filter(party -> parties.isKnown(party) && parties.carries(party, audience))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
