package nl.rits.projects.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rits.projects.codelist.CodeTable.Use;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Refusal;
import org.jspecify.annotations.Nullable;

/** Which codes may be newly used today. What a plan has already it may keep. */
@ApplicationScoped
public class CodeRules {

    private final CodeTable table;

    CodeRules(CodeTable table) {
        this.table = table;
    }

    /** @param before and what the plan was; none: it is new */
    public List<Refusal> refusals(
            @Nullable Planned before, Planned facts, Programme programmeBefore, Programme programme, LocalDate today) {
        var known = uses(before, programmeBefore);
        var uses = uses(facts, programme);
        uses.keySet().removeAll(known.keySet());
        return refusals(uses, today);
    }

    public List<Refusal> refusals(Planning before, Planning next, @Nullable Reason reason, LocalDate today) {
        var uses = new LinkedHashMap<Use, String>();
        for (int i = 0; i < next.milestones().size(); i++) {
            var milestone = next.milestones().get(i).milestone();
            if (before.find(milestone).isEmpty()) {
                uses.putIfAbsent(new Use(KnownLists.MILESTONE, milestone.name()), "/milestones/" + i + "/milestone");
            }
        }
        if (reason != null) {
            uses.put(new Use(KnownLists.CAUSE, reason.cause().name()), "/reason/cause");
        }
        return refusals(uses, today);
    }

    private List<Refusal> refusals(Map<Use, String> uses, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (uses.isEmpty()) {
            return refusals;
        }
        var known = table.find(uses.keySet());
        uses.forEach((use, pointer) -> {
            var code = known.get(use);
            if (code == null) {
                if (KnownLists.OPEN.contains(use.list())) {
                    refusals.add(new Refusal.UnknownCode(pointer, use.code()));
                }
            } else if (today.isBefore(code.validFrom())) {
                refusals.add(new Refusal.CodeNotYet(pointer, code.nl(), code.validFrom()));
            } else if (code.validUntil() != null && today.isAfter(code.validUntil())) {
                refusals.add(new Refusal.CodeClosed(pointer, code.nl(), code.validUntil()));
            }
        });
        return refusals;
    }

    private static Map<Use, String> uses(@Nullable Planned facts, Programme programme) {
        var uses = new LinkedHashMap<Use, String>();
        if (facts != null) {
            put(uses, KnownLists.PLAN_TYPE, facts.planType(), "/planType");
            uses.put(new Use(KnownLists.PLANNING_STATUS, facts.planningStatus().code()), "/planningStatus");
            put(uses, KnownLists.PHASE, facts.phase(), "/phase");
            put(uses, KnownLists.LAND_POSITION, facts.landPosition(), "/landPosition");
            put(uses, KnownLists.COMMISSIONING, facts.commissioning(), "/commissioning");
            put(uses, KnownLists.ENVIRONMENT, facts.details().environment(), "/environment");
        }
        for (int i = 0; i < programme.subPlans().size(); i++) {
            var part = programme.subPlans().get(i);
            put(uses, KnownLists.SUB_PLAN_KIND, part.kind(), "/subPlans/" + i + "/kind");
            for (int j = 0; j < part.lines().size(); j++) {
                var line = part.lines().get(j);
                var pointer = "/subPlans/" + i + "/lines/" + j;
                put(uses, KnownLists.DWELLING_TYPE, line.dwellingType(), pointer + "/dwellingType");
                put(uses, KnownLists.PRICE_CLASS, line.priceClass(), pointer + "/priceClass");
                put(uses, KnownLists.CARE, line.care(), pointer + "/care");
                put(uses, KnownLists.PERMANENCE, line.permanence(), pointer + "/permanence");
                put(uses, KnownLists.TARGET_GROUP, line.targetGroup(), pointer + "/targetGroup");
            }
        }
        return uses;
    }

    private static void put(Map<Use, String> uses, String list, @Nullable Object code, String pointer) {
        if (code != null) {
            uses.putIfAbsent(new Use(list, code instanceof Enum<?> one ? one.name() : code.toString()), pointer);
        }
    }
}
