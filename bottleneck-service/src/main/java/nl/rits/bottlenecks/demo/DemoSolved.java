package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.ACCEPTED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.SOLVED;
import static nl.rits.bottlenecks.demo.Told.confirmed;

import java.util.List;

/** What stood in the way in the demo and was solved, for who has the same now. */
final class DemoSolved {

    private static final String ZWOLLE = "gm0193";

    private DemoSolved() {}

    static List<Told> all() {
        return List.of(confirmed(
                        "kolkzicht-beroep",
                        "Kolkzicht: beroep bij de Raad van State",
                        "OBJECTION_APPEAL",
                        "Beroepschrift van 3 maart",
                        ZWOLLE,
                        200,
                        96,
                        14,
                        "kolkzicht")
                .because("Drie omwonenden gingen in beroep tegen het plan.")
                .ownedBy(ZWOLLE)
                .then(196, ZWOLLE, ACCEPTED)
                .act(190, ZWOLLE, "Samen met de provincie om voorrang vragen", ZWOLLE, -150)
                .done(155, ZWOLLE, 1)
                .then(62, ZWOLLE, SOLVED, "Met voorrang kwam de uitspraak na zeven maanden."));
    }
}
