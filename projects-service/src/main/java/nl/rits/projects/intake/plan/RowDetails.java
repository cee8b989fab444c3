package nl.rits.projects.intake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row says beside the main facts, in codes of the API; null where the file does not say. */
public record RowDetails(
        @Nullable String commissioning,
        @Nullable String landPosition,
        @Nullable String environment,
        @Nullable List<String> planIds,
        @Nullable List<String> bagIds) {

    public static final RowDetails NONE = new RowDetails(null, null, null, null, null);
}
