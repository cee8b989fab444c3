package nl.rits.parties.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A platform as an administrator enters it; anything may be missing or wrong until {@link PlatformRules} found no fault.
 *
 * @param chair the party that chairs from today; absent: nobody does
 * @param secretary the party that keeps the papers from today; absent: nobody does
 */
@Schema(
        description =
                "Een samenwerkingsplatform zoals de beheerder het invult; wat ontbreekt krijgt de standaardwaarde.",
        requiredProperties = {"name", "kind"})
public record PlatformEntry(
        @Nullable String name,
        @Nullable PlatformKind kind,
        @Nullable UUID parent,
        @Nullable List<@Nullable String> municipalities,
        @Nullable UUID chair,
        @Nullable UUID secretary,
        @Nullable Integer toleranceMonths,
        @Nullable BigDecimal toleranceShare,
        @Nullable Integer staleMonths,
        @Nullable Integer confirmDays,
        @Nullable List<@Nullable SharedByDefault> defaults) {
    public PlatformEntry {
        name = name == null ? null : name.strip();
    }

    /** The same as facts, with the defaults for what was left out. */
    public PlatformData toData() {
        return new PlatformData(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                parent,
                municipalities == null
                        ? List.of()
                        : municipalities.stream()
                                .map(Objects::requireNonNull)
                                .distinct()
                                .sorted()
                                .toList(),
                toleranceMonths == null ? PlatformData.TOLERANCE_MONTHS : toleranceMonths,
                // Two decimals, whole percents: so that 0.1 and 0.10 are the same version.
                (toleranceShare == null ? PlatformData.TOLERANCE_SHARE : toleranceShare)
                        .setScale(2, RoundingMode.HALF_UP),
                staleMonths == null ? PlatformData.STALE_MONTHS : staleMonths,
                confirmDays == null ? PlatformData.CONFIRM_DAYS : confirmDays,
                defaults == null
                        ? List.of()
                        : defaults.stream()
                                .map(it -> Objects.requireNonNull(it).tidy())
                                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.group())))
                                .toList());
    }
}
