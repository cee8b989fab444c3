package nl.rits.bottlenecks.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/** How an investment is shown and sent. */
public final class InvestmentViews {

    private InvestmentViews() {}

    /** A bottleneck by name. */
    public record BottleneckRef(UUID id, String title) {}

    /**
     * @param eurosPerHome rounded up; absent when no money is asked
     * @param after only when that one is solved as well
     * @param waits it comes after one that this viewer does not see, or of which nobody said what it takes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvestmentView(
            BottleneckRef bottleneck,
            String cause,
            long version,
            long euros,
            int hours,
            int homes,
            int firstYear,
            int years,
            @Nullable Long eurosPerHome,
            @Nullable BottleneckRef after,
            @Nullable Boolean waits,
            @Nullable String note,
            PartyRef party,
            Instant changedAt) {}

    /** What is sent. */
    public record InvestmentInput(
            @NotNull @Min(0) @Max(1_000_000_000) Long euros,
            @NotNull @Min(0) @Max(1_000_000) Integer hours,
            @NotNull @Min(1) @Max(100_000) Integer homes,
            @NotNull @Min(2000) @Max(2100) Integer firstYear,
            @NotNull @Min(1) @Max(20) Integer years,
            @Nullable UUID after,
            @Size(max = 1_000) @Nullable String note) {}

    public record HomesInYear(int year, int homes) {}

    /**
     * @param candidates how many cases were weighed
     * @param exact no other choice releases more homes; else the best that was found step by step
     */
    public record WhatIf(
            long euros,
            long hours,
            long homes,
            int candidates,
            boolean exact,
            List<InvestmentView> chosen,
            List<HomesInYear> perYear) {}
}
