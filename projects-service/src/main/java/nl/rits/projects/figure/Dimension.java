package nl.rits.projects.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;

/** By what homes are counted. The keys are fixed for ever and in an order in which neighbours belong together. */
public enum Dimension {
    /** Year of delivery. */
    YEAR("year", years()),
    /** Firm first, so that what is combined is all firm or all soft where that can be. */
    STATUS(
            "status",
            Arrays.stream(PlanningStatus.values())
                    .filter(it -> !it.staysInMunicipality())
                    .sorted(Comparator.comparing(PlanningStatus::isFirm).reversed())
                    .map(PlanningStatus::code)
                    .toList()),
    PHASE("phase", Arrays.stream(Phase.values()).map(Phase::name).toList()),
    PRICE_CLASS(
            "priceClass",
            Arrays.stream(PriceClass.values()).map(PriceClass::name).toList());

    static final String EARLIER = "EARLIER";
    static final String LATER = "LATER";
    static final String UNKNOWN = "UNKNOWN";

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2050;

    private final String code;
    private final List<String> keys;

    Dimension(String code, List<String> keys) {
        this.code = code;
        this.keys = keys;
    }

    public String code() {
        return code;
    }

    public List<String> keys() {
        return keys;
    }

    static String key(int year) {
        return year < FIRST_YEAR ? EARLIER : year > LAST_YEAR ? LATER : Integer.toString(year);
    }

    private static List<String> years() {
        return Stream.of(
                        Stream.of(EARLIER),
                        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Integer::toString),
                        Stream.of(LATER, UNKNOWN))
                .flatMap(it -> it)
                .toList();
    }
}
