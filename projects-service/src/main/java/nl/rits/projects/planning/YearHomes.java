package nl.rits.projects.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Homes that a party expects to deliver in a calendar year (detailplanning).
 *
 * @param line the programme line they belong to; absent = the project as a whole
 */
public record YearHomes(int year, int homes, @Nullable UUID line) {}
