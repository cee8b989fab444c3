package nl.rits.foundation.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
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
 * @param onBehalfOf persons whose roles the doer had only by standing in for them; ids, only for an administrator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditLine(
        Instant at,
        @Nullable String account,
        UUID party,
        String action,
        String object,
        String outcome,
        boolean asDeputy,
        @Nullable List<UUID> onBehalfOf) {}
