package nl.rits.projects.planning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan beside its main facts. Kept plans of before these were asked have none.
 *
 * @param area the ground of the plan
 * @param planIds of zoning plans (IMRO) and of rules under the Environment Act (IMOW)
 * @param bagIds of buildings, places and homes in the national register
 * @param gates who decides at the end of a phase, by function
 * @param environment code of the list "environment" (woonmilieu)
 */
public record Details(
        @Nullable PlanArea area,
        List<String> planIds,
        List<String> bagIds,
        List<Document> documents,
        List<Gate> gates,
        @Nullable String environment) {

    public static final Details NONE = new Details(null, null, null, null, null, null);

    public Details(
            @Nullable PlanArea area,
            @Nullable List<String> planIds,
            @Nullable List<String> bagIds,
            @Nullable List<Document> documents,
            @Nullable List<Gate> gates,
            @Nullable String environment) {
        this.area = area;
        this.planIds = texts(planIds);
        this.bagIds = texts(bagIds);
        this.documents = documents == null ? List.of() : List.copyOf(documents);
        this.gates = gates == null ? List.of() : List.copyOf(gates);
        this.environment = environment;
    }

    /** Of a zoning plan, or of rules under the Environment Act. */
    public static boolean isPlanId(String text) {
        return DetailRules.PLAN_ID.matcher(text).matches();
    }

    /** Of a building, a place or a home in the national register. */
    public static boolean isBagId(String text) {
        return DetailRules.BAG_ID.matcher(text).matches();
    }

    /** A document elsewhere. @param url where to read it */
    public record Document(String title, String url) {
        public Document {
            title = title.strip();
            url = url.strip();
        }
    }

    /**
     * The decision that closes a phase (poort).
     *
     * @param official the function of the official who answers for it, never a name
     * @param executive the function of who decides
     */
    public record Gate(
            Phase phase,
            @Nullable String official,
            @Nullable String executive) {
        public Gate {
            official = text(official);
            executive = text(executive);
        }
    }

    private static List<String> texts(@Nullable List<String> many) {
        return many == null
                ? List.of()
                : many.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
