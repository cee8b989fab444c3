package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.rits.parties.party.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Change",
        description = "Eén wijziging in de geschiedenis van een partij of platform.",
        requiredProperties = {"version", "at", "cause", "what"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        long version,
        Instant at,

        @Schema(description = "Voor welke partij iemand wijzigde; zonder: Rits zelf.") @Nullable
        PartyRef party,

        @Schema(description = "Het account dat wijzigde, als id.") @Nullable
        String account,

        Cause cause,
        List<FieldChange> what) {
    @Schema(
            description = "Een veld dat veranderde; zonder from was het leeg, zonder to is het leeg.",
            requiredProperties = {"field"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldChange(
            String field,

            @Schema(description = "De waarde ervoor.") @Nullable
            Object from,

            @Schema(description = "De waarde erna.") @Nullable
            Object to) {}
}
