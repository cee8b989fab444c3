package nl.rits.bottlenecks.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question got a new version; in the transaction that kept it.
 *
 * @param title of the bottleneck
 * @param by absent when the service did it by itself
 */
public record QuestionHappened(
        QuestionState state,
        String title,
        QuestionEvent what,
        @Nullable UUID by) {}
