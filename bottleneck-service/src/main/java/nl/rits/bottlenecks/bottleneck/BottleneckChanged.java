package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code nl.woningbouw.knelpunten.knelpunt-gewijzigd.v1}: facts, and to whom they may be shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BottleneckChanged(
        UUID id,
        long version,
        String title,
        String cause,
        Certainty certainty,
        BottleneckStatus status,
        List<UUID> projects,
        int homes,
        int months,
        UUID reporter,
        @Nullable UUID owner,
        @Nullable UUID table,
        List<String> audience,
        Instant changedAt,
        BottleneckKind kind,
        List<UUID> reporters,
        @Nullable UUID joinedInto) {

    static final String TYPE = "nl.woningbouw.knelpunten.knelpunt-gewijzigd.v1";

    static BottleneckChanged of(BottleneckState state, Collection<String> audience) {
        return new BottleneckChanged(
                state.id(),
                state.version(),
                state.title(),
                state.cause(),
                state.certainty(),
                state.status(),
                state.projects(),
                state.homes(),
                state.months(),
                state.reporter(),
                state.owner(),
                state.table(),
                List.copyOf(audience),
                state.changedAt(),
                state.kind(),
                List.copyOf(state.reporters()),
                state.joinedInto());
    }
}
