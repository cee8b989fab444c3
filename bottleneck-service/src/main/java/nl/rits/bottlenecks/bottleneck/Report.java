package nl.rits.bottlenecks.bottleneck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a party says holds its homes back. */
public record Report(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40) String cause,
        @NotNull Certainty certainty,
        @Size(max = 2000) @Nullable String evidence,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> projects,
        @NotNull @Min(0) @Max(100_000) Integer homes,
        @NotNull @Min(0) @Max(240) Integer months,
        @Size(max = 4000) @Nullable String explanation,
        @Nullable UUID owner,
        @Size(max = 2000) @Nullable String needed,
        @Nullable UUID table) {}
