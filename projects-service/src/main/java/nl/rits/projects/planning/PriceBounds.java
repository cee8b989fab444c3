package nl.rits.projects.planning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rits.projects.planning.Amount.Tenure;

/** The bounds of the price classes, year by year. */
public record PriceBounds(List<Year> years) {

    public PriceBounds {
        years = years.stream().sorted(Comparator.comparingInt(Year::year)).toList();
    }

    /** In euros; rents per month. A home that costs exactly the bound is still below it. */
    public record Year(int year, BigDecimal socialRent, BigDecimal midRent, BigDecimal affordableSale) {

        private PriceClass classOf(Tenure tenure, BigDecimal euros) {
            if (tenure == Tenure.RENT) {
                return euros.compareTo(socialRent) <= 0
                        ? PriceClass.SOCIAL_RENT
                        : euros.compareTo(midRent) <= 0 ? PriceClass.MID_RENT : PriceClass.EXPENSIVE_RENT;
            }
            return euros.compareTo(affordableSale) <= 0 ? PriceClass.AFFORDABLE_SALE : PriceClass.EXPENSIVE_SALE;
        }
    }

    /** The bounds of a year; of a year without bounds those of the last year before it that has them, or else the first. */
    public Optional<Year> of(int year) {
        return years.stream()
                .filter(it -> it.year() <= year)
                .reduce((_, last) -> last)
                .or(() -> years.stream().findFirst());
    }

    /** The classes in which an amount lies: two or more for a band over a bound, none when nothing is known. */
    public Set<PriceClass> classes(Amount amount) {
        var found = EnumSet.noneOf(PriceClass.class);
        var low = amount.lowest();
        var high = amount.highest();
        of(amount.on().getYear()).ifPresent(bounds -> {
            if (low != null && high != null) {
                found.addAll(
                        EnumSet.range(bounds.classOf(amount.tenure(), low), bounds.classOf(amount.tenure(), high)));
            }
        });
        return found;
    }

    /** The class that follows from an amount, when that is one. */
    public Optional<PriceClass> classOf(Amount amount) {
        var found = classes(amount);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The same programme, with the class that follows from its amount on every line of which none was said. */
    public Programme derive(Programme programme) {
        return programme.map(line -> {
            var amount = line.amount();
            return amount == null || !mayBecome(line.priceClass(), amount)
                    ? line
                    : line.as(classOf(amount).orElse(line.priceClass()));
        });
    }

    /** Whether what was said of the class and the amount can both be true. */
    public boolean agrees(PriceClass stated, Amount amount) {
        return mayBecome(stated, amount) || classes(amount).contains(stated);
    }

    private static boolean mayBecome(PriceClass stated, Amount amount) {
        return stated == PriceClass.TENURE_UNKNOWN
                || stated == (amount.tenure() == Tenure.RENT ? PriceClass.RENT_UNKNOWN : PriceClass.SALE_UNKNOWN);
    }
}
