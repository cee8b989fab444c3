package nl.rits.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A thing and its peer, measured in turn in blocks of A B B A so that what drifts on the machine hits both. What is told is
 * the median and the quartiles of the ratios of the blocks; a goal is met when the worse quartile meets it.
 */
final class Ratios {

    private static final int BLOCKS = 9;

    /** Gives the seconds that it took. */
    interface Timed {
        double run() throws Exception;
    }

    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();

    static Ratios of(Timed one, Timed other) throws Exception {
        return of(one, other, BLOCKS);
    }

    static Ratios of(Timed one, Timed other, int blocks) throws Exception {
        var ratios = new Ratios();
        for (var block = 0; block < blocks; block++) {
            var a = one.run();
            var b = other.run();
            b += other.run();
            a += one.run();
            ratios.first.add(a / 2);
            ratios.second.add(b / 2);
            ratios.ratios.add(a / b);
        }
        return ratios;
    }

    double upperQuartile() {
        return quantile(ratios, 0.75);
    }

    void tell(String what, double goal) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f × (quartiles %.2f–%.2f, %d blocks; %.2f ms beside %.2f ms); goal ≤ %.1f ×: %s%n",
                what,
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                upperQuartile(),
                ratios.size(),
                1000 * quantile(first, 0.5),
                1000 * quantile(second, 0.5),
                goal,
                upperQuartile() <= goal ? "met" : "MISSED");
    }

    static double quantile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        var place = share * (sorted.size() - 1);
        var low = (int) Math.floor(place);
        var high = (int) Math.ceil(place);
        return sorted.get(low) + (place - low) * (sorted.get(high) - sorted.get(low));
    }
}
