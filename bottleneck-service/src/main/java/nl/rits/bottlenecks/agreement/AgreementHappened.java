package nl.rits.bottlenecks.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement got a new version; in the transaction that kept it.
 *
 * @param by absent when the service did it by itself
 */
public record AgreementHappened(
        AgreementState state,
        AgreementEvent what,
        @Nullable UUID by,
        @Nullable String reason) {}
