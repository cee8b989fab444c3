package nl.rits.parties.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import nl.rits.foundation.identity.Role;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.party.PartyRef;
import nl.rits.parties.platform.PlatformRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Me",
        description = "Wie u bent: uw account, uw rollen, en de partij waarvoor u nu werkt.",
        requiredProperties = {"account", "name", "roles", "party", "parties", "memberships", "chairs", "deputyFor"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Me(
        @Schema(description = "De gebruikersnaam waarmee u inlogt.")
        String account,

        String name,
        Set<Role> roles,

        @Schema(description = "De partij waarvoor u nu werkt.")
        PartyRef party,

        @Schema(description = "De partijen waarvoor u mag werken; kies met de header Rits-Party.")
        List<PartyRef> parties,

        @Schema(description = "Waar uw partij vandaag lid van is.")
        List<Belongs> memberships,

        @Schema(description = "De platforms die uw partij voorzit.")
        List<PlatformRef> chairs,

        @Schema(description = "Voor wie u waarneemt, of bent gevraagd dat te doen; nu of straks.")
        List<DeputyView> deputyFor) {
    @Schema(
            name = "MembershipOfMe",
            description = "Een platform waar uw partij lid van is, en als wat.",
            requiredProperties = {"platform", "role"})
    public record Belongs(PlatformRef platform, MembershipRole role) {}
}
