package nl.rits.bottlenecks.ladder;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import org.jspecify.annotations.Nullable;

/** The ladder as the platforms set it up. */
@ApplicationScoped
public class Ladders {

    private final KnownPlatforms platforms;
    private final LadderSteps steps;

    Ladders(KnownPlatforms platforms, LadderSteps steps) {
        this.platforms = platforms;
        this.steps = steps;
    }

    /** Where it goes when nobody answers. @param current where it lies; absent: at no table yet */
    public Optional<UUID> next(@Nullable UUID current, Collection<UUID> stewards) {
        return steps(current, stewards)
                .flatMap(step -> platforms.findTable(step.next).stream())
                .map(KnownPlatform::id)
                .findFirst()
                .or(() -> Ladder.next(current, stewards, platforms()));
    }

    private Map<UUID, Ladder.Step> platforms() {
        return platforms.listAll().stream()
                .collect(toMap(
                        KnownPlatform::id,
                        platform -> new Ladder.Step(
                                platform.id(), platform.isTable(), platform.parent(), platform.members())));
    }

    /**
     * How long what lies there may take: at a table its own terms; before any table the shortest of the local platforms to
     * which a steward of its projects belongs.
     */
    public Terms terms(@Nullable UUID table, Collection<UUID> stewards) {
        return steps(table, stewards)
                .map(LadderStep::terms)
                .min(Comparator.comparingInt(Terms::answer))
                .orElse(Terms.USUAL);
    }

    /** Of the table; before any table those of the local platforms to which a steward belongs. */
    private Stream<LadderStep> steps(@Nullable UUID table, Collection<UUID> stewards) {
        if (table != null) {
            return Stream.of(steps.of(table));
        }
        var chosen = steps.chosen();
        return platforms.listAll().stream()
                .filter(KnownPlatform::isLocal)
                .filter(platform -> stewards.stream().anyMatch(platform.members()::contains))
                .sorted(Comparator.comparing(KnownPlatform::id))
                .map(platform -> chosen.getOrDefault(platform.id(), LadderStep.usual(platform.id())));
    }
}
