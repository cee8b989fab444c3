package nl.rits.projects.planning;

import java.time.LocalDate;

/** When one party expects a milestone. Dates are kept to the day; screens show the month. */
public record MilestoneDate(Milestone milestone, LocalDate date, MilestoneStatus status) {}
