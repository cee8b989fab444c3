package nl.rits.parties.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.platform.Platform;
import nl.rits.parties.platform.PlatformKind;
import nl.rits.parties.platform.SharedByDefault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Platform",
        description = "Een samenwerkingsplatform: waar partijen elkaar treffen.",
        requiredProperties = {
            "id",
            "version",
            "name",
            "kind",
            "municipalities",
            "toleranceMonths",
            "toleranceShare",
            "staleMonths",
            "confirmDays",
            "defaults"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlatformView(
        UUID id,
        long version,
        String name,
        PlatformKind kind,

        @Schema(description = "Het platform waar dit onder staat.") @Nullable
        UUID parent,

        @Schema(description = "CBS-codes; leeg is heel Nederland.")
        List<String> municipalities,

        @Schema(description = "De partij die nu voorzit.") @Nullable
        UUID chair,

        @Schema(description = "De partij die nu secretaris is.") @Nullable
        UUID secretary,

        @Schema(description = "Bij meer maanden dan dit verschillen twee kanten.")
        int toleranceMonths,

        @Schema(description = "Bij een groter deel van de woningen in een jaar dan dit verschillen twee kanten.")
        BigDecimal toleranceShare,

        @Schema(description = "Na zoveel maanden zonder bevestiging is een opgave verouderd.")
        int staleMonths,

        @Schema(description = "Wat zoveel dagen voor een zitting of later is bevestigd, hoeft niet nog eens.")
        int confirmDays,

        @Schema(description = "Wie welke gegevens ziet als de eigenaar niets kiest; wat er niet staat volgt de regels.")
        List<SharedByDefault> defaults) {
    static PlatformView of(Platform platform, List<MembershipRepository.Holder> holders) {
        var data = platform.data();
        return new PlatformView(
                platform.id(),
                platform.version(),
                data.name(),
                data.kind(),
                data.parent(),
                data.municipalities(),
                holder(platform.id(), MembershipRole.CHAIR, holders),
                holder(platform.id(), MembershipRole.SECRETARY, holders),
                data.toleranceMonths(),
                data.toleranceShare(),
                data.staleMonths(),
                data.confirmDays(),
                data.defaults());
    }

    private static @Nullable UUID holder(
            UUID platform, MembershipRole role, List<MembershipRepository.Holder> holders) {
        return holders.stream()
                .filter(holder -> holder.platform().equals(platform) && holder.role() == role)
                .map(MembershipRepository.Holder::party)
                .findFirst()
                .orElse(null);
    }
}
