package nl.rits.bottlenecks.agreement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about agreements. */
public final class AgreementInputs {

    static final int MOST_PARTIES = 10;

    private AgreementInputs() {}

    /**
     * Made at a session.
     *
     * @param bottleneck it is about; its text then goes no further than that bottleneck
     * @param owners who promise
     * @param counterparts to whom it is promised
     */
    public record NewAgreement(
            @NotNull UUID session,
            @Nullable UUID bottleneck,
            @NotBlank @Size(max = 1000) String what,
            @NotEmpty @Size(max = MOST_PARTIES) List<@NotNull UUID> owners,
            @NotEmpty @Size(max = MOST_PARTIES) List<@NotNull UUID> counterparts,
            @NotNull LocalDate due) {}

    /** Another wording, which everyone has to accept anew. */
    public record WholeAgreement(
            @NotBlank @Size(max = 1000) String what,
            @NotEmpty @Size(max = MOST_PARTIES) List<@NotNull UUID> owners,
            @NotEmpty @Size(max = MOST_PARTIES) List<@NotNull UUID> counterparts,
            @NotNull LocalDate due,
            @Size(max = 4000) @Nullable String reason) {}

    /** @param wording that was on the screen */
    public record AcceptanceInput(@NotNull @Min(1) Integer wording) {}

    /**
     * @param to DONE, KEPT, WITHDRAWN, or AGREED when the other side says that it is not done yet
     * @param evidence of what is done, in words
     * @param link to it
     */
    public record AgreementStep(
            @NotNull AgreementStatus to,
            @Size(max = 4000) @Nullable String reason,
            @Size(max = 2000) @Nullable String evidence,
            @Size(max = 500) @Nullable String link) {}
}
