package nl.rits.bottlenecks.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is agreed: who does what for whom before which day. */
public record Wording(
        String what,
        List<UUID> owners,
        List<UUID> counterparts,
        LocalDate due,
        @Nullable UUID bottleneck) {

    public Wording {
        owners = List.copyOf(owners);
        counterparts = List.copyOf(counterparts);
    }
}
