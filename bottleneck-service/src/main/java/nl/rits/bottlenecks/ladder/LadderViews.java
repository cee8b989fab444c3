package nl.rits.bottlenecks.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a step of the ladder is shown and sent. */
final class LadderViews {

    private LadderViews() {}

    /** A table by name. */
    public record NextTable(UUID id, String name) {}

    /** @param edit whether the viewer may change it */
    public record MaySet(boolean edit) {}

    /**
     * @param answerDays business days for a first answer
     * @param decideDays business days for a table to decide
     * @param remindDays so many business days before the end whoever has to act is reminded
     * @param next the table that follows, when it was chosen; else the nearest one above
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LadderStepView(
            UUID platform,
            String name,
            boolean table,
            long version,
            int answerDays,
            int decideDays,
            int remindDays,
            @Nullable NextTable next,
            MaySet may) {}

    /** What a chair sends. */
    public record LadderStepInput(
            @NotNull @Min(1) @Max(Terms.LONGEST) Integer answerDays,
            @NotNull @Min(1) @Max(Terms.LONGEST) Integer decideDays,
            @NotNull @Min(0) @Max(Terms.LONGEST) Integer remindDays,
            @Nullable UUID next) {}
}
