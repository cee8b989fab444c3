package nl.rits.bottlenecks.bottleneck;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bottleneck got a new version; in the transaction that kept it.
 *
 * @param actor absent when the service did it by itself
 * @param audience principals that see it from now on
 */
public record BottleneckHappened(
        BottleneckState state,
        What what,
        @Nullable Actor actor,
        @Nullable String reason,
        Set<String> audience) {}
