package nl.rits.bottlenecks.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked or offered, without whose it is.
 *
 * @param hours a week
 * @param ends the last day
 * @param area code of a municipality; absent: anywhere
 */
public record Need(
        String expertise,
        int hours,
        LocalDate starts,
        LocalDate ends,
        @Nullable String area) {}
