package nl.rits.projects.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Totals.
 *
 * @param figures of what the viewer may see
 * @param period the first day of the newest month in it
 * @param items of everything
 * @param method how it was made that they tell nothing about one party; see docs/sharing.md
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
        String by,
        Scope scope,
        @Nullable List<Figure> figures,
        @Nullable LocalDate period,
        @Nullable List<Item> items,
        @Nullable String method) {

    /** What is counted. */
    public enum Scope {
        VISIBLE("visible"),
        EVERYTHING("everything");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** @param homes gross */
    public record Figure(String key, long projects, long homes) {}

    /**
     * A number of everything, or why there is none.
     *
     * @param key one key, or those that are told as one with + between them
     * @param homes gross
     * @param period of this number, when it is one
     * @param combined the keys that are told as one
     */
    @Schema(name = "PublishedFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String key,
            @Nullable Long homes,

            @Schema(enumeration = {AT_LEAST_THREE}) @Nullable
            String parties,

            @Nullable LocalDate period,

            @Schema(enumeration = {"fewer-than-three-parties", "one-party-dominates", "combined-with"}) @Nullable
            Withheld withheld,

            @Nullable List<String> combined) {

        private static final String AT_LEAST_THREE = "3+";

        static Item told(List<String> keys, long homes, @Nullable LocalDate period) {
            return new Item(
                    String.join("+", keys),
                    homes,
                    AT_LEAST_THREE,
                    period,
                    null,
                    keys.size() > 1 ? List.copyOf(keys) : null);
        }

        static Item withheld(String key, Withheld why, @Nullable List<String> combined, @Nullable LocalDate period) {
            return new Item(key, null, null, period, why, combined);
        }
    }

    static Figures visible(String by, List<Figure> figures) {
        return new Figures(by, Scope.VISIBLE, figures, null, null, null);
    }

    static Figures everything(String by, @Nullable LocalDate period, List<Item> items, String method) {
        return new Figures(by, Scope.EVERYTHING, null, period, List.copyOf(items), method);
    }
}
