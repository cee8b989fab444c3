package nl.rits.parties.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Deputy",
        description = "Wie voor wie waarneemt. Persoonsgegevens.",
        requiredProperties = {"id", "version", "person", "deputy", "roles", "from", "until", "accepted"})
public record DeputyView(
        UUID id,
        long version,

        @Schema(description = "Wie afwezig is.") PersonRef person,

        @Schema(description = "Wie waarneemt.") PersonRef deputy,

        @Schema(description = "Welke rollen de waarnemer krijgt zolang de dagen lopen.")
        List<Role> roles,

        @Schema(description = "Eerste dag.") LocalDate from,

        @Schema(description = "Laatste dag.") LocalDate until,

        @Schema(description = "Of de waarnemer het heeft aangenomen; tot dan geldt er niets.")
        boolean accepted) {
    @Schema(
            description = "Een persoon van dezelfde partij, met naam.",
            requiredProperties = {"id", "name"})
    public record PersonRef(UUID id, String name) {
        static PersonRef of(Person person) {
            return new PersonRef(person.id(), person.data().name());
        }
    }

    static DeputyView of(Deputy deputy, Map<UUID, Person> people) {
        return new DeputyView(
                deputy.id,
                deputy.version,
                PersonRef.of(Objects.requireNonNull(people.get(deputy.person))),
                PersonRef.of(Objects.requireNonNull(people.get(deputy.deputy))),
                deputy.roles(),
                deputy.from,
                deputy.until,
                deputy.isAccepted());
    }
}
