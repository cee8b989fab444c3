package nl.rits.bottlenecks.agreement;

import java.time.Instant;

/**
 * The day of an agreement comes near, or has passed; told once each.
 *
 * @param overdue the day has passed
 */
public record AgreementDue(AgreementState state, boolean overdue, Instant at) {}
