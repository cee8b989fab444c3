package nl.rits.bottlenecks.demo;

import java.util.List;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentInput;
import org.jspecify.annotations.Nullable;

/** What solving takes in the demo. Amounts are fictional. */
final class DemoInvestments {

    private DemoInvestments() {}

    /** @param after the bottleneck that must be solved as well */
    record Said(
            String bottleneck,
            String party,
            int daysAgo,
            long euros,
            int hours,
            int homes,
            int fromNow,
            int years,
            @Nullable String after,
            String note) {

        InvestmentInput input(int thisYear, java.util.function.Function<String, java.util.UUID> id) {
            return new InvestmentInput(
                    euros, hours, homes, thisYear + fromNow, years, after == null ? null : id.apply(after), note);
        }
    }

    static final List<Said> ALL = List.of(
            new Said(
                    "onderstation-raalte-oost",
                    "gm0177",
                    9,
                    1_800_000,
                    0,
                    180,
                    2,
                    3,
                    null,
                    "Een batterij en een tijdelijke aansluiting tot het nieuwe onderstation er is."),
            new Said(
                    "planjurist",
                    "gm0177",
                    6,
                    0,
                    720,
                    90,
                    1,
                    2,
                    null,
                    "Een jurist voor twee dagen per week, negen maanden."),
            new Said(
                    "enkweide-bodem",
                    "gm0177",
                    5,
                    420_000,
                    60,
                    45,
                    1,
                    1,
                    null,
                    "De grond afvoeren in plaats van reinigen."),
            new Said(
                    "parkeernorm-salland",
                    "gm0177",
                    4,
                    300_000,
                    120,
                    60,
                    2,
                    2,
                    "onderstation-raalte-oost",
                    "Deelauto's met laadpalen. Zonder stroom heeft dat geen zin."));
}
