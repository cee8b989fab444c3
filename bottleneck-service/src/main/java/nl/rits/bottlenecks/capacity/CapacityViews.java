package nl.rits.bottlenecks.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/** How capacity is shown and sent. */
final class CapacityViews {

    static final int LONGEST = 1_000;
    static final int MOST_HOURS = 400;

    private CapacityViews() {}

    /** @param label in the language of the viewer */
    public record ExpertiseView(String code, String label) {}

    /** A bottleneck for which help is asked. */
    public record HelpedRef(UUID id, String title) {}

    /** @param own of the party that answers, taken with it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacityAnswerView(
            UUID id,
            PartyRef party,
            @Nullable UUID own,
            @Nullable String note,
            AnswerStatus status,
            Instant at) {}

    /**
     * @param edit change or withdraw it, and decide on answers
     * @param answer say that one can help, or be helped
     */
    public record MayCapacity(boolean edit, boolean answer) {}

    /**
     * @param hours a week
     * @param ends the last day
     * @param area code of a municipality
     * @param bottleneck absent when the viewer does not see it
     * @param partner with whom it was agreed; for those two
     * @param fits how many offers fit this request, or the reverse
     * @param answers all for the party itself, and for others their own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacityView(
            UUID id,
            long version,
            CapacityKind kind,
            PartyRef party,
            ExpertiseView expertise,
            int hours,
            LocalDate starts,
            LocalDate ends,
            @Nullable String area,
            @Nullable String note,
            @Nullable HelpedRef bottleneck,
            CapacityStatus status,
            @Nullable PartyRef partner,
            Instant madeAt,
            long fits,
            List<CapacityAnswerView> answers,
            MayCapacity may) {}

    /** An offer and a request that fit, and why. */
    public record CapacityMatch(CapacityView offer, CapacityView request, Fit fit) {}

    /** @param bottleneck of a request only */
    public record CapacityInput(
            @NotBlank @Size(max = 40) String expertise,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hours,
            @NotNull LocalDate starts,
            @NotNull LocalDate ends,
            @Pattern(regexp = "GM\\d{4}") @Nullable String area,
            @Size(max = LONGEST) @Nullable String note,
            @Nullable UUID bottleneck) {

        Need need() {
            return new Need(expertise, hours, starts, ends, area);
        }
    }

    public record NewCapacity(
            @NotNull CapacityKind kind,
            @NotBlank @Size(max = 40) String expertise,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hours,
            @NotNull LocalDate starts,
            @NotNull LocalDate ends,
            @Pattern(regexp = "GM\\d{4}") @Nullable String area,
            @Size(max = LONGEST) @Nullable String note,
            @Nullable UUID bottleneck) {

        CapacityInput input() {
            return new CapacityInput(expertise, hours, starts, ends, area, note, bottleneck);
        }
    }

    /** @param own of the party that answers; taken with it */
    public record NewCapacityAnswer(
            @Size(max = LONGEST) @Nullable String note,
            @Nullable UUID own) {}

    public record CapacityDecision(@NotNull Boolean accept) {}
}
