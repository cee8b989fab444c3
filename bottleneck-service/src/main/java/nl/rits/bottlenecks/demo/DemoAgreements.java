package nl.rits.bottlenecks.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed at the last session of the demo. Days count from today. */
final class DemoAgreements {

    private DemoAgreements() {}

    /**
     * @param dueInDays negative: the day has passed
     * @param accepted who accepted it, on the day of the session
     * @param doneInDays when it was reported done; absent: not
     * @param kept the other side says so too
     */
    record Promise(
            String slug,
            String what,
            @Nullable String bottleneck,
            String owner,
            String counterpart,
            int dueInDays,
            List<String> accepted,
            @Nullable Integer doneInDays,
            @Nullable String evidence,
            boolean kept) {}

    static final List<Promise> ALL = List.of(
            new Promise(
                    "vermogen-per-fase",
                    "Vermogen per fase opgeven",
                    "onderstation-raalte-oost",
                    "beekvliet",
                    "netbeheer-oost",
                    9,
                    List.of("beekvliet", "netbeheer-oost"),
                    null,
                    null,
                    false),
            new Promise(
                    "parkeeronderzoek",
                    "Parkeeronderzoek delen met drie gemeenten",
                    null,
                    "gm0150",
                    "gm0177",
                    -13,
                    List.of("gm0150", "gm0177"),
                    null,
                    null,
                    false),
            new Promise(
                    "gasloos-ontwerp",
                    "Ontwerp voor 40 gasloze woningen",
                    null,
                    "esrand",
                    "gm0177",
                    54,
                    List.of("esrand"),
                    null,
                    null,
                    false),
            new Promise(
                    "bouwweg",
                    "De tijdelijke bouwweg vier maanden eerder aanleggen",
                    "stationsweide-bouwweg",
                    "gm0160",
                    "beekvliet",
                    -20,
                    List.of("gm0160", "beekvliet"),
                    -24,
                    "Opleveringsbrief van de aannemer",
                    true),
            new Promise(
                    "vergunning-bundelen",
                    "De vergunningen voor Hof van Heeten in één keer behandelen",
                    null,
                    "gm0177",
                    "beekvliet",
                    -58,
                    List.of("gm0177", "beekvliet"),
                    -49,
                    "Besluit van 4 oktober",
                    true),
            new Promise(
                    "planjurist-uren",
                    "Acht uur per week van een planjurist vrijmaken",
                    null,
                    "gm1773",
                    "gm0177",
                    -6,
                    List.of("gm1773", "gm0177"),
                    -7,
                    "Rooster van de afdeling",
                    false));
}
