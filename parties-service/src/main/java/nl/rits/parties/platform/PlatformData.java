package nl.rits.parties.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a platform, apart from its members.
 *
 * @param municipalities codes of Statistics Netherlands, ascending; empty for the whole country
 * @param toleranceMonths two sides whose dates differ by more than this many months have a mismatch
 * @param toleranceShare … or whose homes in a year differ by more than this share (0.10 is 10 %)
 * @param staleMonths a statement that nobody confirmed for this many months is stale
 * @param confirmDays before a session of this platform, what was confirmed less than this many days ago counts as confirmed
 * @param defaults what is shown when the owner of facts chooses nothing; a group that is not there follows the rules
 */
public record PlatformData(
        String name,
        PlatformKind kind,
        @Nullable UUID parent,
        List<String> municipalities,
        int toleranceMonths,
        BigDecimal toleranceShare,
        int staleMonths,
        int confirmDays,
        List<SharedByDefault> defaults) {
    public static final int TOLERANCE_MONTHS = 6;
    public static final BigDecimal TOLERANCE_SHARE = new BigDecimal("0.10");
    public static final int STALE_MONTHS = 3;
    public static final int CONFIRM_DAYS = 30;
}
