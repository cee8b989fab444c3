package nl.rits.projects.planning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a receiver of plans cuts rents and prices into its own classes, in one year. */
public record PriceCuts(List<Cut> rent, List<Cut> sale) {

    public PriceCuts {
        rent = sorted(rent);
        sale = sorted(sale);
    }

    /** One class of the receiver. @param below where the next one begins, in euros; none: it has no end */
    public record Cut(String name, @Nullable BigDecimal below) {}

    /** The receiver's class of an amount, by its upper end: what a home costs at most. */
    public Optional<String> classOf(Amount amount) {
        var euros = amount.highest();
        return euros == null
                ? Optional.empty()
                : (amount.tenure() == Amount.Tenure.RENT ? rent : sale)
                        .stream()
                                .filter(it -> it.below() == null || euros.compareTo(it.below()) < 0)
                                .map(Cut::name)
                                .findFirst();
    }

    private static List<Cut> sorted(List<Cut> cuts) {
        return cuts.stream()
                .sorted(Comparator.comparing(Cut::below, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
