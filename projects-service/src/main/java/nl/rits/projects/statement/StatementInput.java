package nl.rits.projects.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.MilestoneStatus;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.planning.YearHomes;
import nl.rits.projects.project.DetailsInput;
import nl.rits.projects.project.DetailsInput.AnswerInput;
import org.jspecify.annotations.Nullable;

/** What a party sends: anything may be missing, and everything that is missing is told at once. */
public record StatementInput(
        @Nullable List<MilestoneInput> milestones,
        @Nullable List<YearInput> years,
        @Nullable ReasonInput reason,
        @Nullable List<AnswerInput> answers) {

    /** When the party expects a milestone. Without a status it is predicted. */
    public record MilestoneInput(
            @Nullable Milestone milestone,
            @Nullable LocalDate date,
            @Nullable MilestoneStatus status) {}

    /** Homes in a calendar year or a quarter of it, maybe of one sub-plan or programme line. */
    public record YearInput(
            @Nullable Integer year,
            @Nullable Integer homes,
            @Nullable UUID line,
            @Nullable Integer quarter,
            @Nullable UUID subPlan) {}

    /** Why a date moved later. */
    public record ReasonInput(
            @Nullable Cause cause, @Nullable String note) {}

    public Planning planning() {
        var faults = new ArrayList<Fault>();
        var dates = new ArrayList<MilestoneDate>();
        var slices = new ArrayList<YearHomes>();
        if (milestones != null) {
            for (int i = 0; i < milestones.size(); i++) {
                var it = milestones.get(i);
                var milestone = it.milestone();
                var date = it.date();
                if (milestone == null) {
                    faults.add(Fault.at("/milestones/" + i + "/milestone", "value-missing"));
                }
                if (date == null) {
                    faults.add(Fault.at("/milestones/" + i + "/date", "value-missing"));
                }
                if (milestone != null && date != null) {
                    dates.add(new MilestoneDate(
                            milestone, date, it.status() == null ? MilestoneStatus.PREDICTED : it.status()));
                }
            }
        }
        if (years != null) {
            for (int i = 0; i < years.size(); i++) {
                var it = years.get(i);
                var year = it.year();
                var homes = it.homes();
                if (year == null) {
                    faults.add(Fault.at("/years/" + i + "/year", "value-missing"));
                }
                if (homes == null) {
                    faults.add(Fault.at("/years/" + i + "/homes", "value-missing"));
                }
                if (year != null && homes != null) {
                    slices.add(new YearHomes(year, homes, it.line(), it.quarter(), it.subPlan()));
                }
            }
        }
        if (reason != null && reason.cause() == null) {
            faults.add(Fault.at("/reason/cause", "value-missing"));
        }
        DetailsInput.answers(answers, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Planning(dates, slices);
    }

    /** Why something unusual is right. */
    public List<Warning.Answer> explained() {
        return DetailsInput.answers(answers, new ArrayList<>());
    }

    public @Nullable Reason why() {
        return reason == null || reason.cause() == null ? null : new Reason(reason.cause(), reason.note());
    }
}
