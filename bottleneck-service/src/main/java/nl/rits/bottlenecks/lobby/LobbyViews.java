package nl.rits.bottlenecks.lobby;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/** How lobby is shown and sent. */
final class LobbyViews {

    static final int LONGEST = 2_000;

    private LobbyViews() {}

    /**
     * @param points that were already made of it, as far as the viewer reads them
     * @param tables that see something of it, and at which the viewer may make one
     */
    public record LobbyBundle(String cause, String label, Weight weight, long points, List<LobbyTable> tables) {}

    public record LobbyTable(UUID id, String name) {}

    public record LobbySignature(PartyRef party, Instant signedAt) {}

    public record MayLobby(boolean edit, boolean sign, boolean unsign, boolean submit, boolean answer, boolean close) {}

    /**
     * @param wording counts the texts; a signature is for one
     * @param frozen what the table saw when it was submitted; absent before, and for who is not at the table when fewer than
     *     three parties are behind it
     * @param now what the table sees now; absent likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LobbyView(
            UUID id,
            long version,
            int wording,
            LobbyTable table,
            String cause,
            String label,
            String title,
            String asked,
            Addressee addressee,
            LobbyStatus status,
            PartyRef party,
            List<LobbySignature> signatures,
            @Nullable Weight frozen,
            @Nullable Weight now,
            @Nullable LocalDate submittedOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            Instant madeAt,
            MayLobby may) {}

    public record NewLobby(
            @NotNull UUID table,
            @NotBlank @Size(max = 40) String cause,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = LONGEST) String asked,
            @NotNull Addressee addressee) {}

    public record LobbyInput(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = LONGEST) String asked,
            @NotNull Addressee addressee) {}

    /** @param wording that was on the screen */
    public record LobbySign(@NotNull @Min(1) Integer wording) {}

    /** @param answer of the province or the State; only with ANSWERED */
    public record LobbyStep(
            @NotNull LobbyStatus to,
            @Size(max = LONGEST) @Nullable String answer) {}
}
