package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Action;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.TakingPart;
import nl.rits.bottlenecks.known.TakingPart.InProject;
import nl.rits.foundation.identity.Viewer;

/**
 * Whom a chair can ask about a case: who is in it or sits at the table, and sees it. Of projects that the chair does not see,
 * nobody is named.
 */
@ApplicationScoped
class AskedParties {

    private final TakingPart takingPart;

    AskedParties(TakingPart takingPart) {
        this.takingPart = takingPart;
    }

    Set<UUID> of(Viewer chair, Bottleneck bottleneck, KnownPlatform table) {
        var state = bottleneck.state();
        var all = new LinkedHashSet<UUID>(state.reporters());
        Stream.ofNullable(state.owner()).forEach(all::add);
        state.actions().stream().map(Action::owner).forEach(all::add);
        takingPart.in(state.projects(), chair).values().stream()
                .filter(InProject::seen)
                .forEach(it -> all.addAll(it.parties()));
        all.addAll(table.members());
        // Nobody asks itself.
        all.remove(chair.party());
        var carried = takingPart.carriedBy(all);
        all.removeIf(party -> !bottleneck.isFor(carried.getOrDefault(party, new int[0])));
        return all;
    }
}
