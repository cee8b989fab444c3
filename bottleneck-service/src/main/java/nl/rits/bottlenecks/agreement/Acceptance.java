package nl.rits.bottlenecks.agreement;

import java.time.Instant;
import java.util.UUID;

/** A party accepted the wording that is there. */
public record Acceptance(UUID party, Instant at) {}
