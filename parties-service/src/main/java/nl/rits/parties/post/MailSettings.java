package nl.rits.parties.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MailSettings",
        description = "Hoe vaak u mail krijgt, waar en in welke taal. Persoonsgegevens.",
        requiredProperties = {"version", "frequency", "language"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailSettings(
        long version,

        @Schema(description = "Uw e-mailadres; ontbreekt als de beheerder er geen heeft ingevuld.") @Nullable
        String email,

        Frequency frequency,

        @Schema(description = "nl of en") String language) {

    /** As it is sent; anything may be missing. */
    @Schema(name = "MailSettingsInput")
    record Input(
            @Nullable Frequency frequency,

            @Schema(description = "nl of en") @Nullable String language) {}
}
