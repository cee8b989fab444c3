package nl.rits.parties.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.rits.parties.party.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Person",
        description = "Een persoon die voor een partij met Rits werkt. Persoonsgegevens.",
        requiredProperties = {"id", "version", "account", "name", "party", "deputies"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        UUID id,
        long version,

        @Schema(description = "De gebruikersnaam waarmee de persoon inlogt.")
        String account,

        String name,
        @Nullable String email,
        @Nullable String function,
        PartyRef party,

        @Schema(description = "Wie voor deze persoon waarneemt of gevraagd is, nu of straks.")
        List<DeputyView> deputies) {
    static PersonView of(Person person, PartyRef party, List<DeputyView> deputies) {
        var data = person.data();
        return new PersonView(
                person.id, person.version, data.account(), data.name(), data.email(), data.function(), party, deputies);
    }
}
