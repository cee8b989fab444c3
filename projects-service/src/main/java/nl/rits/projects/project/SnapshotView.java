package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.rits.projects.sharing.PartyRef;
import nl.rits.projects.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A moment with a name, for {@code ?snapshot=} wherever there is {@code ?asOf=}.
 *
 * @param asOf when it was so
 * @param knownAt as it was known then; later corrections do not change it
 * @param everyone for everyone who is signed in; otherwise for the own party alone
 * @param withdrawnAt offered no more; it stays readable for who cited it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotView(
        UUID id,
        long version,
        String name,
        Instant asOf,
        Instant knownAt,
        PartyRef owner,
        boolean everyone,
        Instant madeAt,
        @Nullable Instant withdrawnAt,
        boolean mayEdit) {

    static SnapshotView of(Snapshot it, PartyRef owner, boolean mayEdit) {
        return new SnapshotView(
                it.id(),
                it.version(),
                it.name(),
                it.at(),
                it.knownAt(),
                owner,
                it.everyone(),
                it.madeAt(),
                it.withdrawnAt(),
                mayEdit);
    }
}
