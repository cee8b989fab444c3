package nl.rits.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Amount;
import nl.rits.projects.planning.Amount.Tenure;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.SubPlanKind;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.project.DetailsInput.AnswerInput;
import org.jspecify.annotations.Nullable;

/** A whole programme as it is sent; a part or line without an id is new. */
public record ProgrammeInput(
        @Nullable List<SubPlanInput> subPlans, @Nullable List<AnswerInput> answers) {

    /** A sub-plan; without homes it has those of its lines together. */
    public record SubPlanInput(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable SubPlanKind kind,
            @Nullable Integer homes,
            @Nullable List<LineInput> lines) {}

    /** A number of homes of one sort. */
    public record LineInput(
            @Nullable UUID id,
            @Nullable DwellingType dwellingType,
            @Nullable PriceClass priceClass,
            @Nullable Care care,
            @Nullable Permanence permanence,
            @Nullable Integer homes,
            @Nullable String targetGroup,
            @Nullable UUID party,
            @Nullable AmountInput amount) {}

    /** What a home costs, in euros: a rent per month or a price; one of the two ends is enough. */
    public record AmountInput(
            @Nullable Tenure tenure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable LocalDate on) {}

    /** Why something unusual is right. */
    List<Warning.Answer> why() {
        return DetailsInput.answers(answers, new ArrayList<>());
    }

    Programme programme() {
        var faults = new ArrayList<Fault>();
        DetailsInput.answers(answers, faults);
        var parts = new ArrayList<SubPlan>();
        var sent = Objects.requireNonNullElse(subPlans, List.<SubPlanInput>of());
        for (int i = 0; i < sent.size(); i++) {
            var part = sent.get(i);
            var pointer = "/subPlans/" + i;
            if (part.name() == null) {
                faults.add(Fault.at(pointer + "/name", "value-missing"));
            }
            var lines = lines(pointer, Objects.requireNonNullElse(part.lines(), List.of()), faults);
            var homes = part.homes();
            if (homes == null && lines.isEmpty()) {
                faults.add(Fault.at(pointer + "/homes", "value-missing"));
            }
            parts.add(new SubPlan(
                    Objects.requireNonNullElseGet(part.id(), UUID::randomUUID),
                    Objects.requireNonNullElse(part.name(), "").strip(),
                    Objects.requireNonNullElse(part.kind(), SubPlanKind.NEW_BUILD),
                    homes != null
                            ? homes
                            : lines.stream().mapToInt(ProgrammeLine::homes).sum(),
                    lines));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Programme(parts);
    }

    private static List<ProgrammeLine> lines(String pointer, List<LineInput> sent, List<Fault> faults) {
        var lines = new ArrayList<ProgrammeLine>();
        for (int j = 0; j < sent.size(); j++) {
            var line = sent.get(j);
            var homes = line.homes();
            if (homes == null) {
                faults.add(Fault.at(pointer + "/lines/" + j + "/homes", "value-missing"));
            }
            lines.add(new ProgrammeLine(
                    Objects.requireNonNullElseGet(line.id(), UUID::randomUUID),
                    Objects.requireNonNullElse(line.dwellingType(), DwellingType.UNKNOWN),
                    Objects.requireNonNullElse(line.priceClass(), PriceClass.TENURE_UNKNOWN),
                    Objects.requireNonNullElse(line.care(), Care.UNKNOWN),
                    Objects.requireNonNullElse(line.permanence(), Permanence.PERMANENT),
                    homes == null ? 0 : homes,
                    line.targetGroup(),
                    line.party(),
                    amount(pointer + "/lines/" + j + "/amount", line.amount(), faults)));
        }
        return lines;
    }

    private static @Nullable Amount amount(String pointer, @Nullable AmountInput sent, List<Fault> faults) {
        if (sent == null) {
            return null;
        }
        var tenure = sent.tenure();
        var on = sent.on();
        if (tenure == null) {
            faults.add(Fault.at(pointer + "/tenure", "value-missing"));
        }
        if (on == null) {
            faults.add(Fault.at(pointer + "/on", "value-missing"));
        }
        if (tooFine(sent.from()) || tooFine(sent.to())) {
            faults.add(Fault.at(pointer, "amount-out-of-range"));
            return null;
        }
        return tenure == null || on == null ? null : new Amount(tenure, sent.from(), sent.to(), on);
    }

    /** Euros have cents, and no number here needs more than a dozen figures. */
    private static boolean tooFine(@Nullable BigDecimal euros) {
        return euros != null && (euros.scale() > 2 || euros.scale() < -9 || euros.precision() > 12);
    }
}
