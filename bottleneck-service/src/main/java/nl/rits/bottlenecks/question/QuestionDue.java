package nl.rits.bottlenecks.question;

import java.time.Instant;

/**
 * The last day for an answer comes near, or has passed; told once each.
 *
 * @param overdue the day has passed
 */
public record QuestionDue(QuestionState state, boolean overdue, Instant at) {}
