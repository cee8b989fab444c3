package nl.rits.bottlenecks.capacity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Help that is asked for bottlenecks, whoever sees it, with who does: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class CapacityFiles {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final CapacityShelf shelf;

    CapacityFiles(CapacityShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * @param open for everyone who sees the bottleneck; else it is only for {@code parties}
     * @param parties whom it concerns: who asks, who helps, and who answered
     */
    public record CapacityFile(
            UUID id,
            UUID bottleneck,
            UUID party,
            String expertise,
            String expertiseName,
            int hours,
            LocalDate starts,
            LocalDate ends,
            CapacityStatus status,
            @Nullable String note,
            boolean open,
            Set<UUID> parties) {}

    /** By bottleneck, what begins first first. */
    public Map<UUID, List<CapacityFile>> about(Collection<UUID> bottlenecks, LocalDate today) {
        if (bottlenecks.isEmpty()) {
            return Map.of();
        }
        var asked = shelf.list("bottleneck in ?1 order by starts, id", List.copyOf(bottlenecks));
        var answers =
                shelf.answers(asked.stream().map(it -> it.id).toList()).stream().collect(groupingBy(it -> it.capacity));
        var names = shelf.expertise().stream().collect(toMap(it -> it.code, it -> it.label(DUTCH)));
        return asked.stream()
                .map(it -> new CapacityFile(
                        it.id,
                        Objects.requireNonNull(it.bottleneck),
                        it.party,
                        it.expertise,
                        names.getOrDefault(it.expertise, it.expertise),
                        it.hours,
                        it.starts,
                        it.ends,
                        it.status,
                        it.note,
                        it.isOpen(today),
                        concerned(it, answers.getOrDefault(it.id, List.of()))))
                .collect(groupingBy(CapacityFile::bottleneck));
    }

    private static Set<UUID> concerned(Capacity it, List<CapacityAnswer> answers) {
        var parties = new HashSet<UUID>(Set.of(it.party));
        Stream.ofNullable(it.partner).forEach(parties::add);
        answers.forEach(answer -> parties.add(answer.party));
        return Set.copyOf(parties);
    }
}
