package nl.rits.foundation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param account id of who did it; only for an administrator
 * @param party for which it was done
 * @param action method and path template, or a name
 * @param object path of what it was done to
 * @param outcome status code of the answer
 */
public record AuditLine(
        Instant at, @Nullable String account, UUID party, String action, String object, String outcome) {}
