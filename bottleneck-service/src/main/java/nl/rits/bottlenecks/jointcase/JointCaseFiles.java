package nl.rits.bottlenecks.jointcase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import org.jspecify.annotations.Nullable;

/** Joint cases whole, whoever may know of which signer: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class JointCaseFiles {

    private final JointCaseRepository cases;
    private final Signers signers;
    private final EntityManager database;

    JointCaseFiles(JointCaseRepository cases, Signers signers, EntityManager database) {
        this.cases = cases;
        this.signers = signers;
        this.database = database;
    }

    /** What was written for one table. */
    public record JointCaseFile(
            UUID bottleneck,
            UUID table,
            String problem,
            @Nullable String market,
            @Nullable String corporation,
            @Nullable String government,
            String decision,
            List<Signer> signers) {}

    /**
     * @param signedAt absent: it must still sign
     * @param through projects by which it takes part: who knows of one of them may know of it; none: the bottleneck names it
     */
    public record Signer(UUID party, @Nullable Instant signedAt, List<UUID> through) {}

    /** By bottleneck, each for one table; nothing for those of which nobody wrote one. */
    public Map<UUID, List<JointCaseFile>> of(Collection<UUID> bottlenecks) {
        var written = cases.of(bottlenecks);
        if (written.isEmpty()) {
            return Map.of();
        }
        var ways = signers.ways(database.createQuery("from Bottleneck where id in :ids", Bottleneck.class)
                .setParameter("ids", written.stream().map(it -> it.bottleneck).collect(toSet()))
                .getResultStream()
                .map(Signers.Concern::of)
                .toList());
        return written.stream()
                .map(it -> new JointCaseFile(
                        it.bottleneck,
                        it.table,
                        it.problem,
                        it.market,
                        it.corporation,
                        it.government,
                        it.decision,
                        Objects.requireNonNull(ways.get(it.bottleneck)).entrySet().stream()
                                .map(way -> new Signer(
                                        way.getKey(), it.signedBy(way.getKey()).orElse(null), way.getValue()))
                                .toList()))
                .collect(groupingBy(JointCaseFile::bottleneck));
    }
}
