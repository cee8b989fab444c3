package nl.rits.foundation.house;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record House(UUID id, long version, String name, int rooms) {
    enum Colour {
        RED,
        BLUE
    }

    record Plan(
            @NotBlank @Size(max = 20) @Nullable String name,
            @NotNull @Min(1) @Max(9) @Nullable Integer rooms,
            @NotNull @Nullable Colour colour) {}
}
