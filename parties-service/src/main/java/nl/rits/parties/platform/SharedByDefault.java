package nl.rits.parties.platform;

import java.util.List;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform agreed to show of one group of facts when their owner chooses nothing. */
@Schema(description = "Wie een groep gegevens ziet als de eigenaar niets kiest.")
public record SharedByDefault(
        @Nullable FieldGroup group, @Nullable List<Circle> circles) {

    public SharedByDefault {
        circles = circles == null ? null : circles.stream().distinct().sorted().toList();
    }
}
