package nl.rits.bottlenecks.ladder;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The steps that are not as usual. */
@ApplicationScoped
class LadderSteps implements PanacheRepositoryBase<LadderStep, UUID> {

    /** The usual step where nothing was chosen. */
    LadderStep of(UUID platform) {
        var chosen = findById(platform);
        return chosen == null ? LadderStep.usual(platform) : chosen;
    }

    /** All that were chosen, by platform. */
    Map<UUID, LadderStep> chosen() {
        return listAll().stream().collect(toMap(step -> step.platform, Function.identity()));
    }

    /** Locked until the end of the transaction. */
    LadderStep forChange(UUID platform) {
        var chosen = findById(platform, LockModeType.PESSIMISTIC_WRITE);
        return chosen == null ? LadderStep.usual(platform) : chosen;
    }
}
