package nl.rits.parties.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.rits.parties.party.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Person",
        description = "Een persoon die voor een partij met Rits werkt. Persoonsgegevens.",
        requiredProperties = {"id", "version", "account", "name", "party"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        UUID id,
        long version,

        @Schema(description = "De gebruikersnaam waarmee de persoon inlogt.")
        String account,

        String name,
        @Nullable String email,
        @Nullable String function,
        PartyRef party) {
    static PersonView of(Person person, PartyRef party) {
        var data = person.data();
        return new PersonView(
                person.id, person.version, data.account(), data.name(), data.email(), data.function(), party);
    }
}
