package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * A bottleneck as one viewer sees it; projects that are not for this viewer are absent.
 *
 * @param daysLeft business days until answerBy; negative when that has passed
 * @param certainty of whoever is surest
 * @param reports what each reporter says, the first one first
 * @param joinedInto the one in which it goes on, if the viewer sees that
 * @param pausedUntil the term stands still up to and including this day; absent: it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BottleneckView(
        UUID id,
        long version,
        String title,
        String cause,
        Certainty certainty,
        @Nullable String evidence,
        @Nullable String explanation,
        @Nullable String needed,
        BottleneckStatus status,
        int homes,
        int months,
        List<ProjectRef> projects,
        PartyRef reporter,
        @Nullable PartyRef owner,
        List<ActionView> actions,
        @Nullable TableRef table,
        Instant reportedAt,
        LocalDate answerBy,
        int daysLeft,
        @Nullable LocalDate pausedUntil,
        List<Chapter> story,
        Standing.May may,
        BottleneckKind kind,
        List<ReportView> reports,
        @Nullable JoinedRef joinedInto,
        List<LinkView> links) {

    /** @param projects ids of those that the viewer may know of */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportView(
            PartyRef party,
            Certainty certainty,
            @Nullable String evidence,
            @Nullable String explanation,
            int homes,
            int months,
            List<UUID> projects) {}

    public record JoinedRef(UUID id, String title) {}

    /** @param remove whether the viewer may take it away */
    public record LinkView(int id, String title, String url, PartyRef party, boolean remove) {}

    /** With fewer projects, or with rounder numbers of theirs. */
    public BottleneckView with(List<ProjectRef> others) {
        var left = others.stream().map(ProjectRef::id).toList();
        return new BottleneckView(
                id,
                version,
                title,
                cause,
                certainty,
                evidence,
                explanation,
                needed,
                status,
                homes,
                months,
                others,
                reporter,
                owner,
                actions,
                table,
                reportedAt,
                answerBy,
                daysLeft,
                pausedUntil,
                story,
                may,
                kind,
                reports.stream()
                        .map(it -> new ReportView(
                                it.party(),
                                it.certainty(),
                                it.evidence(),
                                it.explanation(),
                                it.homes(),
                                it.months(),
                                it.projects().stream().filter(left::contains).toList()))
                        .toList(),
                joinedInto,
                links);
    }

    /** @param homesAbout the number of homes is in tens; else absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectRef(
            UUID id, String name, int homes, @Nullable Boolean homesAbout, MunicipalityRef municipality) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MunicipalityRef(String code, @Nullable String name) {}

    public record ActionView(String id, String what, PartyRef owner, LocalDate due, boolean done) {}

    public record TableRef(UUID id, String name) {}

    /**
     * @param what in words, in the language of the viewer
     * @param code the same for programs
     * @param party absent when it happened by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chapter(
            Instant at,
            @Nullable PartyRef party,
            String what,
            What code,
            @Nullable String reason) {}
}
