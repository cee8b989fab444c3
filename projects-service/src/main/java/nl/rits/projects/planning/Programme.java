package nl.rits.projects.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is built and demolished in a project, sub-plan by sub-plan. */
public record Programme(List<SubPlan> subPlans) {

    public static final Programme EMPTY = new Programme(List.of());

    public Programme {
        subPlans = List.copyOf(subPlans);
    }

    /**
     * A part of a project that is built or demolished as one (deelplan).
     *
     * @param homes self-contained homes; its lines together are never more, and the rest is not known yet
     */
    public record SubPlan(UUID id, String name, SubPlanKind kind, int homes, List<ProgrammeLine> lines) {
        public SubPlan {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A number of homes of one sort (plancategorie).
     *
     * @param targetGroup code of the list "targetGroup": for whom they are; none: for everyone
     * @param party who will build them; none: not decided yet, and the steward's
     * @param amount what they cost: for who sees the finances of that party
     */
    public record ProgrammeLine(
            UUID id,
            DwellingType dwellingType,
            PriceClass priceClass,
            Care care,
            Permanence permanence,
            int homes,
            @Nullable String targetGroup,
            @Nullable UUID party,
            @Nullable Amount amount) {

        public ProgrammeLine(
                UUID id,
                DwellingType dwellingType,
                PriceClass priceClass,
                Care care,
                Permanence permanence,
                int homes) {
            this(id, dwellingType, priceClass, care, permanence, homes, null, null, null);
        }

        /** The same homes in another price class. */
        public ProgrammeLine as(PriceClass other) {
            return new ProgrammeLine(id, dwellingType, other, care, permanence, homes, targetGroup, party, amount);
        }

        public ProgrammeLine costing(@Nullable Amount other) {
            return new ProgrammeLine(id, dwellingType, priceClass, care, permanence, homes, targetGroup, party, other);
        }

        /** Another number of the same homes, under another id. */
        public ProgrammeLine of(UUID otherId, int others) {
            return new ProgrammeLine(
                    otherId, dwellingType, priceClass, care, permanence, others, targetGroup, party, amount);
        }

        public ProgrammeLine of(@Nullable UUID other) {
            return new ProgrammeLine(id, dwellingType, priceClass, care, permanence, homes, targetGroup, other, amount);
        }
    }

    /** The same programme with other lines, one for one. */
    public Programme map(UnaryOperator<ProgrammeLine> change) {
        return new Programme(subPlans.stream()
                .map(it -> new SubPlan(
                        it.id(),
                        it.name(),
                        it.kind(),
                        it.homes(),
                        it.lines().stream().map(change).toList()))
                .toList());
    }

    /** What may leave the service: without what homes cost. */
    public Programme withoutAmounts() {
        return map(it -> it.costing(null));
    }

    /** The mix of homes alone: neither who builds them nor what they cost. */
    public Programme withoutParties() {
        return map(it -> it.of(null).costing(null));
    }

    /** Who builds which line. */
    public Map<UUID, UUID> parties() {
        var parties = new HashMap<UUID, UUID>();
        lines().forEach(it -> {
            if (it.party() != null) {
                parties.put(it.id(), it.party());
            }
        });
        return parties;
    }

    /** What the lines of one party cost. @param party none: of the lines of which that is not decided */
    public Map<UUID, Amount> amountsOf(@Nullable UUID party) {
        var amounts = new HashMap<UUID, Amount>();
        lines().forEach(it -> {
            if (it.amount() != null && Objects.equals(it.party(), party)) {
                amounts.put(it.id(), it.amount());
            }
        });
        return amounts;
    }

    public Stream<ProgrammeLine> lines() {
        return subPlans.stream().flatMap(it -> it.lines().stream());
    }

    public Optional<SubPlan> subPlan(UUID id) {
        return subPlans.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The sub-plan in which a line is. */
    public Optional<SubPlan> subPlanOf(UUID line) {
        return subPlans.stream()
                .filter(it -> it.lines().stream().anyMatch(each -> each.id().equals(line)))
                .findFirst();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return subPlans.isEmpty();
    }

    /** Homes added, before demolition is deducted. */
    public int gross() {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .mapToInt(SubPlan::homes)
                .sum();
    }

    public int demolition() {
        return subPlans.stream()
                .filter(it -> !it.kind().isAddition())
                .mapToInt(SubPlan::homes)
                .sum();
    }

    public int affordable() {
        return added(PriceClass::isAffordable);
    }

    /** Homes of which the price class is not known, whether in a line or left out of the lines. */
    public int unknown() {
        return gross() - added(it -> !it.isUnknown());
    }

    public Set<PriceClass> priceClasses() {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.homes() > 0)
                .map(ProgrammeLine::priceClass)
                .collect(Collectors.toSet());
    }

    private int added(Predicate<PriceClass> which) {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .flatMap(it -> it.lines().stream())
                .filter(it -> which.test(it.priceClass()))
                .mapToInt(ProgrammeLine::homes)
                .sum();
    }
}
