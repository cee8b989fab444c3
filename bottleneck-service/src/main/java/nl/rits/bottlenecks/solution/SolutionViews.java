package nl.rits.bottlenecks.solution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/** How a solution is shown and sent. */
final class SolutionViews {

    static final int LONGEST = 2_000;
    static final int MOST_LINKS = 10;

    private SolutionViews() {}

    /** The bottleneck that was solved. */
    public record SolvedRef(UUID id, String title) {}

    /** @param edit whether the viewer may tell it otherwise */
    public record MayTell(boolean edit) {}

    public record SolutionLink(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2_000) String url) {}

    /**
     * @param bottleneck absent when the viewer does not see it; nor who told it then
     * @param helped how many parties it helped
     * @param notHelped how many it did not help
     * @param mine whether it helped the party of the viewer; absent: it did not say
     * @param why absent when it was not compared with anything
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SolutionView(
            UUID id,
            long version,
            String cause,
            String problem,
            String approach,
            String who,
            String effort,
            String lesson,
            List<SolutionLink> links,
            boolean wide,
            @Nullable SolvedRef bottleneck,
            @Nullable PartyRef teller,
            Instant toldAt,
            long helped,
            long notHelped,
            @Nullable Boolean mine,
            @Nullable List<Resemblance> why,
            MayTell may) {}

    /** What is sent. */
    public record SolutionInput(
            @NotBlank @Size(max = LONGEST) String problem,
            @NotBlank @Size(max = LONGEST) String approach,
            @NotBlank @Size(max = LONGEST) String who,
            @NotBlank @Size(max = LONGEST) String effort,
            @NotBlank @Size(max = LONGEST) String lesson,
            @Size(max = MOST_LINKS) @Nullable List<@NotNull @Valid SolutionLink> links,
            @NotNull Boolean wide) {}

    /** @param helped absent takes it back */
    public record ThumbInput(@Nullable Boolean helped) {}
}
