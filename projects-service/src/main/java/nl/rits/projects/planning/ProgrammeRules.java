package nl.rits.projects.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a programme must be to be kept: the lines of a sub-plan are never more than it; what they leave is unknown. */
public final class ProgrammeRules {

    private ProgrammeRules() {}

    public static List<Refusal> refusals(Programme programme) {
        var refusals = new ArrayList<Refusal>();
        var ids = new HashSet<UUID>();
        for (int i = 0; i < programme.subPlans().size(); i++) {
            var part = programme.subPlans().get(i);
            var pointer = "/subPlans/" + i;
            ProjectRules.checkName(pointer + "/name", part.name(), refusals);
            if (!ids.add(part.id())) {
                refusals.add(new Refusal.StatedTwice(pointer + "/id", part.id()));
            }
            ProjectRules.checkHomes(pointer + "/homes", part.homes(), refusals);
            long sum = 0;
            for (int j = 0; j < part.lines().size(); j++) {
                var line = part.lines().get(j);
                ProjectRules.checkHomes(pointer + "/lines/" + j + "/homes", line.homes(), refusals);
                if (!ids.add(line.id())) {
                    refusals.add(new Refusal.StatedTwice(pointer + "/lines/" + j + "/id", line.id()));
                }
                checkAmount(pointer + "/lines/" + j + "/amount", line.amount(), refusals);
                sum += line.homes();
            }
            if (sum > part.homes()) {
                refusals.add(new Refusal.SumDiffers(
                        pointer + "/homes", (int) Math.min(sum, Integer.MAX_VALUE), part.homes()));
            }
        }
        return refusals;
    }

    private static void checkAmount(String pointer, @Nullable Amount amount, List<Refusal> refusals) {
        if (amount == null) {
            return;
        }
        if (!amount.isInOrder() || isOutOfRange(amount.from()) || isOutOfRange(amount.to())) {
            refusals.add(new Refusal.AmountOutOfRange(pointer));
        }
        if (StatementRules.isOutOfRange(amount.on().getYear())) {
            refusals.add(new Refusal.DateOutOfRange(pointer + "/on", amount.on()));
        }
    }

    private static boolean isOutOfRange(@Nullable BigDecimal euros) {
        return euros != null && !Amount.isThinkable(euros);
    }
}
