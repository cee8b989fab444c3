package nl.rits.bottlenecks.bottleneck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a party says holds its homes back, or would help them. */
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
        @Nullable UUID table,

        @Schema(
                description =
                        "BOTTLENECK (gewoon) of OPPORTUNITY: een kans, met woningen en maanden die te winnen zijn.")
        @Nullable
        BottleneckKind kind) {

    /** Of something that holds back. */
    public Report(
            String title,
            String cause,
            Certainty certainty,
            @Nullable String evidence,
            List<UUID> projects,
            Integer homes,
            Integer months,
            @Nullable String explanation,
            @Nullable UUID owner,
            @Nullable String needed,
            @Nullable UUID table) {
        this(title, cause, certainty, evidence, projects, homes, months, explanation, owner, needed, table, null);
    }

    BottleneckKind kindOrUsual() {
        return kind == null ? BottleneckKind.BOTTLENECK : kind;
    }
}
