package nl.rits.parties.platform;

import java.util.List;
import java.util.Objects;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform agreed to show of one group of facts when their owner chooses nothing. */
@Schema(description = "Wie een groep gegevens ziet als de eigenaar niets kiest.")
public record SharedByDefault(
        @Nullable FieldGroup group, @Nullable List<@Nullable Circle> circles) {

    /** The same, as it is kept: each circle once, in the order of the list. */
    SharedByDefault tidy() {
        return new SharedByDefault(
                group,
                Objects.requireNonNull(circles).stream()
                        .map(Objects::requireNonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
