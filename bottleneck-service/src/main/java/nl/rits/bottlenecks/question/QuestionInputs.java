package nl.rits.bottlenecks.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people send about questions. */
public final class QuestionInputs {

    static final int MOST_PARTIES = 20;

    private QuestionInputs() {}

    /**
     * @param parties each gets a question of its own
     * @param days business days from today, 1 to 60; or else {@code due}
     * @param due the last day; one on which nobody works moves on to the next business day
     */
    public record NewQuestion(
            @NotNull UUID bottleneck,
            @NotEmpty @Size(max = MOST_PARTIES) List<@NotNull UUID> parties,
            @NotBlank @Size(max = 1000) String text,

            @Schema(minimum = "1", maximum = "60") @Nullable Integer days,

            @Nullable LocalDate due) {}

    /** @param link to where it can be read */
    public record QuestionAnswer(
            @NotBlank @Size(max = 4000) String answer,
            @Size(max = 500) @Nullable String link) {}

    /** @param days business days more, 1 to 60: from the last day, or from today when that has passed */
    public record QuestionExtension(
            @NotNull @Schema(minimum = "1", maximum = "60") Integer days,
            @NotBlank @Size(max = 1000) String reason) {}

    public record QuestionWithdrawal(
            @NotBlank @Size(max = 1000) String reason) {}
}
