package nl.rits.bottlenecks.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who confirmed its planning before a session, in numbers: never what a party expects. */
public final class ConfirmationViews {

    private ConfirmationViews() {}

    /**
     * @param since confirmed on this day or later counts
     * @param parties for the chair every member that states something, those who are furthest behind first; for a member
     *     only itself
     */
    @Schema(name = "ConfirmationsView")
    public record ConfirmationsView(
            UUID session, LocalDate date, LocalDate since, List<PartyConfirmations> parties, MayRemind may) {}

    /**
     * @param projects about which it states something
     * @param confirmed how many of these it confirmed
     * @param remindedAt when it was last asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyConfirmations(
            PartyRef party,
            int projects,
            int confirmed,
            @Nullable Instant remindedAt) {}

    public record MayRemind(boolean remind) {}
}
