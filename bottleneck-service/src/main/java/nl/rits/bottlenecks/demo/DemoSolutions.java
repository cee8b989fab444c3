package nl.rits.bottlenecks.demo;

import java.util.List;
import nl.rits.bottlenecks.solution.Solution.Link;
import nl.rits.bottlenecks.solution.SolutionBook.Words;

/** What is told of solutions in the demo. */
final class DemoSolutions {

    private DemoSolutions() {}

    /** @param daysAgo when it was told */
    record Told(String bottleneck, String teller, int daysAgo, boolean wide, Words words) {}

    static final List<Told> ALL = List.of(
            new Told(
                    "stationsweide-bouwweg",
                    "gm0160",
                    21,
                    true,
                    new Words(
                            "De bouwplaats lag achter een spoorwegovergang waar vrachtwagens niet mochten rijden. De bouw kon niet beginnen.",
                            "De gemeente legde de nieuwe weg vier maanden eerder aan, met een tijdelijke laag van betonplaten.",
                            "Gemeente (wegbeheer en verkeer), ontwikkelaar, aannemer en de spoorbeheerder.",
                            "Vier maanden overleg. De huur van de platen deelden gemeente en ontwikkelaar.",
                            "Vraag al bij het ontwerp langs welke weg het eerste zand komt. Wij vroegen het toen de heimachine klaarstond.",
                            List.of(new Link("CROW: richtlijnen voor bouwverkeer", "https://www.crow.nl/")))),
            new Told(
                    "kolkzicht-beroep",
                    "gm0193",
                    55,
                    true,
                    new Words(
                            "Omwonenden gingen in beroep bij de Raad van State. Een uitspraak zou veertien maanden duren.",
                            "Gemeente, provincie en bouwers vroegen samen om voorrang, met de schade per maand erbij.",
                            "Gemeente (juridisch), provincie en de bouwers. De Raad van State.",
                            "Drie weken om het verzoek te schrijven. De uitspraak kwam na zeven maanden.",
                            "Praat in die maanden door met de buurt. Eén van de drie trok het beroep in.",
                            List.of(new Link("Raad van State", "https://www.raadvanstate.nl/")))));
}
