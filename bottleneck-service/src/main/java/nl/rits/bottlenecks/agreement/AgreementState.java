package nl.rits.bottlenecks.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agreement as it stood at one version: what history keeps and what other packages may read. */
public record AgreementState(
        UUID id,
        long version,
        int wording,
        UUID session,
        UUID table,
        List<UUID> tables,
        @Nullable UUID bottleneck,
        String what,
        UUID proposer,
        List<UUID> owners,
        List<UUID> counterparts,
        LocalDate due,
        AgreementStatus status,
        List<Acceptance> accepted,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate doneOn,
        Instant madeAt,
        Instant changedAt,
        @Nullable LocalDate escalateAfter) {

    /** Both sides. */
    public List<UUID> parties() {
        return Stream.concat(owners.stream(), counterparts.stream()).distinct().toList();
    }

    /** Accepted by all, not done, and the day has passed. */
    public boolean isOverdue(LocalDate today) {
        return status == AgreementStatus.AGREED && due.isBefore(today);
    }

    public boolean isAcceptedBy(UUID party) {
        return accepted.stream().anyMatch(it -> it.party().equals(party));
    }
}
