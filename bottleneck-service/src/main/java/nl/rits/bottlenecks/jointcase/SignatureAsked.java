package nl.rits.bottlenecks.jointcase;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckState;

/**
 * Parties are asked to sign a case; in the transaction that asked.
 *
 * @param version of the case, so that each time is told once
 */
public record SignatureAsked(
        UUID jointCase,
        long version,
        BottleneckState bottleneck,
        String table,
        Set<UUID> parties,
        UUID by,
        Instant at) {}
