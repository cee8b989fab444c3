package nl.rits.gateway.route;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was refused in the last 24 hours, by party and kind; not by person. In memory: of this instance, since it started. */
final class RefusalCounts {
    private static final Duration KEPT = Duration.ofHours(24);

    /** Why. */
    enum Kind {
        SIGN_IN_REQUIRED,
        FORBIDDEN,
        NOT_FOUND,
        TOO_MANY_REQUESTS;

        static Optional<Kind> of(int status) {
            return switch (status) {
                case 401 -> Optional.of(SIGN_IN_REQUIRED);
                case 403 -> Optional.of(FORBIDDEN);
                case 404 -> Optional.of(NOT_FOUND);
                case 429 -> Optional.of(TOO_MANY_REQUESTS);
                default -> Optional.empty();
            };
        }
    }

    /** @param party absent for who was not signed in */
    private record What(Optional<UUID> party, Kind kind) {}

    /** One line of the answer. */
    record Line(@Nullable UUID party, Kind kind, long count) {}

    private final ConcurrentNavigableMap<Instant, Map<What, LongAdder>> hours = new ConcurrentSkipListMap<>();

    void add(Optional<UUID> party, Kind kind, Instant now) {
        hours.computeIfAbsent(now.truncatedTo(ChronoUnit.HOURS), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(new What(party, kind), _ -> new LongAdder())
                .increment();
    }

    /** Most first. */
    List<Line> since(Instant now) {
        hours.headMap(now.minus(KEPT).truncatedTo(ChronoUnit.HOURS)).clear();
        var sums = new TreeMap<What, Long>(Comparator.comparing(
                        (What what) -> what.party().map(UUID::toString).orElse(""))
                .thenComparing(What::kind));
        hours.values().forEach(hour -> hour.forEach((what, count) -> sums.merge(what, count.sum(), Long::sum)));
        return sums.entrySet().stream()
                .map(sum ->
                        new Line(sum.getKey().party().orElse(null), sum.getKey().kind(), sum.getValue()))
                .sorted(Comparator.comparingLong(Line::count).reversed())
                .toList();
    }
}
