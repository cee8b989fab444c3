package nl.rits.bottlenecks.agreement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Agreements whole, whoever sees them, with who does: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class AgreementFiles {

    private final AgreementRepository agreements;

    AgreementFiles(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** @param audience numbers of the principals that see it, when they see its bottleneck as well */
    public record AgreementFile(AgreementState state, int[] audience) {}

    /** By bottleneck, those that come first first. */
    public Map<UUID, List<AgreementFile>> about(Collection<UUID> bottlenecks) {
        return bottlenecks.isEmpty()
                ? Map.of()
                : agreements.list("bottleneck in ?1 order by due, id", List.copyOf(bottlenecks)).stream()
                        .map(it -> new AgreementFile(it.state(), it.audience.clone()))
                        .collect(groupingBy(
                                it -> Objects.requireNonNull(it.state().bottleneck())));
    }
}
