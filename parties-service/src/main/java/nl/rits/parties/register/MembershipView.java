package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.party.PartyRef;
import nl.rits.parties.platform.PlatformRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Membership",
        description = "Een lidmaatschap: dat een partij bij een platform hoort.",
        requiredProperties = {"id", "version", "platform", "party", "role", "from", "active"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipView(
        UUID id,
        long version,
        PlatformRef platform,
        PartyRef party,
        MembershipRole role,
        @Schema(description = "Eerste dag die telt.") LocalDate from,

        @Schema(description = "Laatste dag die telt; zonder: tot nader bericht.") @Nullable
        LocalDate until,

        @Schema(description = "Of het lidmaatschap vandaag telt.")
        boolean active) {}
