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
    private final KnownParties parties;
    private final FreeToRise free;

    AskedParties(TakingPart takingPart, KnownParties parties, FreeToRise free) {
        this.takingPart = takingPart;
        this.parties = parties;
        this.free = free;
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
        var audience = free.audience(state.id());
        return all.stream()
                .filter(party -> parties.isKnown(party) && parties.carries(party, audience))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
