package nl.rits.bottlenecks.investment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What solving takes, whoever sees it: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class InvestmentFiles {

    private final InvestmentList list;

    InvestmentFiles(InvestmentList list) {
        this.list = list;
    }

    /** For who sees the bottleneck. @param after for who sees that one too */
    public record InvestmentFile(
            UUID bottleneck,
            long euros,
            int hours,
            int homes,
            int firstYear,
            int years,
            @Nullable UUID after,
            @Nullable String note,
            UUID party) {}

    /** By bottleneck. */
    public Map<UUID, InvestmentFile> of(Collection<UUID> bottlenecks) {
        return bottlenecks.isEmpty()
                ? Map.of()
                : list.list("bottleneck in ?1", List.copyOf(bottlenecks)).stream()
                        .map(it -> new InvestmentFile(
                                it.bottleneck,
                                it.euros,
                                it.hours,
                                it.homes,
                                it.firstYear,
                                it.years,
                                it.after,
                                it.note,
                                it.party))
                        .collect(toMap(InvestmentFile::bottleneck, Function.identity()));
    }
}
