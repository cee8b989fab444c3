package nl.rits.bottlenecks.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as one viewer sees it.
 *
 * @param wording counts the texts; who accepts, accepts one of these
 * @param daysLeft business days until due; negative when that has passed
 * @param overdue accepted by all, not done, and the day has passed
 * @param bottleneck absent when it is about none, or about one that the viewer does not see
 * @param escalatesAfter only when it is overdue
 * @param nextTable where it goes after that; absent: it stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementView(
        UUID id,
        long version,
        int wording,
        String what,
        AgreementStatus status,
        LocalDate due,
        int daysLeft,
        boolean overdue,
        List<Side> owners,
        List<Side> counterparts,
        AgreementTable table,
        AgreementSession session,
        @Nullable AgreementBottleneck bottleneck,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate doneOn,
        Instant madeAt,
        @Nullable LocalDate escalatesAfter,
        @Nullable AgreementTable nextTable,
        List<AgreementChapter> story,
        AgreementStanding.AgreementMay may) {

    /** @param acceptedAt absent: it has not accepted this wording */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "AgreementSide")
    public record Side(PartyRef party, @Nullable Instant acceptedAt) {}

    public record AgreementTable(UUID id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgreementSession(UUID id, @Nullable Integer number, LocalDate date) {}

    public record AgreementBottleneck(UUID id, String title) {}

    /**
     * @param what in words, in the language of the viewer
     * @param code the same for programs
     * @param party absent when it happened by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgreementChapter(
            Instant at,
            @Nullable PartyRef party,
            String what,
            AgreementEvent code,
            @Nullable String reason) {}
}
