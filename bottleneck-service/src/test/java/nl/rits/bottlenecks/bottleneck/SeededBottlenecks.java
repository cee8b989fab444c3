package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bottlenecks put into the service without asking whether someone could have reported them. */
@ApplicationScoped
public class SeededBottlenecks {

    private final Casebook casebook;

    SeededBottlenecks(Casebook casebook) {
        this.casebook = casebook;
    }

    @Transactional
    public void open(
            UUID id,
            String cause,
            UUID reporter,
            @Nullable UUID owner,
            List<UUID> projects,
            @Nullable UUID table,
            boolean chosen) {
        var at = Instant.now();
        var actor = new Actor(reporter, "test");
        var report = new Report(
                "Geval " + id,
                cause,
                Certainty.POTENTIAL,
                null,
                projects,
                10,
                1,
                null,
                owner,
                null,
                chosen ? table : null);
        var bottleneck = casebook.open(id, report, actor, at);
        if (table != null && !chosen) {
            casebook.change(
                    bottleneck,
                    new Change.Move(BottleneckStatus.ESCALATED, table, false, null),
                    What.ESCALATED,
                    actor,
                    null,
                    at);
        }
    }
}
