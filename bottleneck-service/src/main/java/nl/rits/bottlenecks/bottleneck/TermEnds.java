package nl.rits.bottlenecks.bottleneck;

import java.time.Instant;
import java.util.Set;

/**
 * The term of a bottleneck ends soon and nobody has acted yet.
 *
 * @param audience principals that see it
 */
public record TermEnds(BottleneckState state, Set<String> audience, Instant at) {}
