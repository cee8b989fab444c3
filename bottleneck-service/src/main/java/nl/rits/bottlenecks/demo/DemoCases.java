package nl.rits.bottlenecks.demo;

import java.util.List;
import java.util.Set;
import nl.rits.bottlenecks.jointcase.JointCase.Words;
import org.jspecify.annotations.Nullable;

/** What the parties of the demo wrote together for the table, and who has not signed yet. */
final class DemoCases {

    private DemoCases() {}

    /** @param unsigned keys of parties; @param admitted why the chair lets it in all the same */
    record Joint(
            String bottleneck,
            String drafter,
            Words words,
            Set<String> unsigned,
            @Nullable String admitted) {}

    static final List<Joint> ALL = List.of(
            new Joint(
                    "onderstation-raalte-oost",
                    "gm0177",
                    new Words(
                            "Het onderstation heeft tot 2029 geen ruimte. Zes projecten wachten daardoor 7 tot 14 maanden.",
                            "De bouwers noemen vóór de zitting het vermogen per fase.",
                            "Esrand laat zien welke woningen zonder gas en zonder verzwaring kunnen.",
                            "Raalte stelt de volgorde vast. De provincie bespreekt een tijdelijke batterij.",
                            "Twee projecten eerst aansluiten, vier faseren."),
                    Set.of(),
                    null),
            new Joint(
                    "parkeernorm-salland",
                    "gm0150",
                    new Words(
                            "Drie gemeenten rekenen met drie parkeernormen. Een garage onder de Zwaluwhof past niet.",
                            "De bouwers leveren hun parkeeronderzoek aan.",
                            null,
                            "De drie gemeenten leggen één norm voor aan hun raad.",
                            "Eén parkeernorm voor drie gemeenten."),
                    Set.of(),
                    null),
            new Joint(
                    "weteringpark-sociale-huur",
                    "esrand",
                    new Words(
                            "De huur dekt de bouw niet. De subsidie die dat oplost, verloopt op 31 december.",
                            null,
                            "Esrand bouwt de woningen binnen twee jaar na het besluit.",
                            "Raalte stelt de grondbetaling uit tot de start van de bouw.",
                            "Uitstel van de grondbetaling tot de start van de bouw."),
                    Set.of(),
                    null),
            new Joint(
                    "weteringpark-raad-van-state",
                    "beekvliet",
                    new Words(
                            "Twee omwonenden gingen in beroep. Zonder voorrang duurt een uitspraak veertien maanden.",
                            "Beekvliet levert de stukken binnen een week.",
                            null,
                            "Gemeente en provincie vragen samen om voorrang.",
                            "Samen om voorrang vragen."),
                    Set.of(),
                    null),
            new Joint(
                    "planjurist",
                    "gm1773",
                    new Words(
                            "Twee gemeenten delen één planjurist. Vier plannen wachten op elkaar.",
                            null,
                            null,
                            "De regio leent vanaf januari een jurist uit.",
                            "0,6 fte uit de flexpool."),
                    Set.of("gm0177"),
                    "De flexpool verdeelt zijn uren vóór de volgende zitting."),
            new Joint(
                    "lindenerf-vleermuizen",
                    "beekvliet",
                    new Words(
                            "In de oude schuur slapen mogelijk vleermuizen. Zonder onderzoek in het voorjaar schuift de sloop een jaar op.",
                            "Beekvliet betaalt het onderzoek.",
                            null,
                            "De provincie wijst een ecoloog aan.",
                            "Het onderzoek in maart laten beginnen."),
                    Set.of("gm1773"),
                    null));
}
