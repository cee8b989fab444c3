package nl.rits.bottlenecks.bottleneck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a party says that has the same bottleneck. */
public record Joining(
        @NotNull Certainty certainty,
        @Size(max = 2000) @Nullable String evidence,
        @Size(max = 4000) @Nullable String explanation,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> projects,

        @Schema(description = "Woningen die erbij komen: in uw projecten die nog niet waren genoemd.")
        @NotNull
        @Min(0)
        @Max(100_000)
        Integer homes,

        @NotNull @Min(0) @Max(240) Integer months) {}
