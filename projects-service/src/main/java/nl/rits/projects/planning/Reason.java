package nl.rits.projects.planning;

import org.jspecify.annotations.Nullable;

/** Why a party moved a date. */
public record Reason(Cause cause, @Nullable String note) {}
