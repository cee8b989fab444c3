package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.ACCEPTED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.ESCALATED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.LAPSED;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.LIVED_WITH;
import static nl.rits.bottlenecks.bottleneck.BottleneckStatus.SOLVED;
import static nl.rits.bottlenecks.demo.Told.confirmed;
import static nl.rits.bottlenecks.demo.Told.potential;

import java.util.List;

/** What stands in the way in the demo. Projects, parties and figures are fictional; municipalities are not. */
final class DemoBottlenecks {

    private static final String RAALTE = "gm0177";
    private static final String DEVENTER = "gm0150";
    private static final String OLST_WIJHE = "gm1773";
    private static final String BEEKVLIET = "beekvliet";

    private DemoBottlenecks() {}

    /** A case on an agenda; weights from 1 to 3. */
    record Case(String bottleneck, String decision, int urgency, int solvability) {}

    static final List<Case> NEXT_AGENDA = List.of(
            new Case("onderstation-raalte-oost", "Twee projecten eerst aansluiten, vier faseren.", 3, 2),
            new Case("parkeernorm-salland", "Eén parkeernorm voor drie gemeenten.", 2, 3),
            new Case("weteringpark-sociale-huur", "Uitstel van de grondbetaling tot de start van de bouw.", 3, 3),
            new Case("weteringpark-raad-van-state", "Samen om voorrang vragen.", 3, 2),
            new Case("planjurist", "0,6 fte uit de flexpool.", 2, 2),
            new Case("lindenerf-vleermuizen", "Het onderzoek in maart laten beginnen.", 3, 3));

    static final List<Case> LAST_AGENDA = List.of(
            new Case("stationsweide-bouwweg", "De bouwweg vier maanden eerder aanleggen.", 3, 3),
            new Case("onderstation-raalte-oost", "Fasering per project uitwerken.", 2, 2));

    static List<Told> all() {
        return List.of(
                confirmed(
                                "onderstation-raalte-oost",
                                "Onderstation Raalte-Oost zit vol",
                                "GRID",
                                "Brief van de netbeheerder van 21 oktober",
                                RAALTE,
                                140,
                                445,
                                14,
                                "weteringpark",
                                "de-enkweide",
                                "hof-van-heeten",
                                "luttenbergerkamp",
                                "de-zwaluwhof",
                                "lindenerf")
                        .because(
                                "Het onderstation heeft tot 2029 geen ruimte. Zes projecten wachten daardoor 7 tot 14 maanden.")
                        .needs(
                                "Van de netbeheerder: een volgorde van aansluiten. Van de bouwers: het vermogen per fase.")
                        .ownedBy("netbeheer-oost")
                        .then(133, "netbeheer-oost", ACCEPTED)
                        .act(120, "netbeheer-oost", "Fasering per project uitwerken", "netbeheer-oost", -60)
                        .done(65, "netbeheer-oost", 1)
                        .joinedBy(
                                58,
                                "esrand",
                                12,
                                "Afwijzing van de aansluiting van 12 september",
                                "Onze huurwoningen in het Weteringpark krijgen geen aansluiting vóór 2029.",
                                "weteringpark")
                        .link(
                                56,
                                "netbeheer-oost",
                                "Brief over de ruimte op het onderstation",
                                "https://brieven.example/onderstation-raalte-oost")
                        .then(50, RAALTE, ESCALATED, "Fasering per project levert te weinig op.")
                        .act(40, RAALTE, "Besluit over de volgorde van aansluiten", "netbeheer-oost", 12)
                        .provenBy(32, RAALTE),
                confirmed(
                                "parkeernorm-salland",
                                "Geen parkeerplek, geen vergunning",
                                "ACCESS",
                                "Afwijzing van de vergunning van 3 september",
                                DEVENTER,
                                60,
                                318,
                                9,
                                "de-zwaluwhof",
                                "weteringpark",
                                "lindenerf")
                        .because(
                                "Drie gemeenten rekenen met drie parkeernormen. Een garage onder de Zwaluwhof past niet.")
                        .needs("Van de drie gemeenten: één norm voor plannen bij een station.")
                        .ownedBy(DEVENTER)
                        .then(52, DEVENTER, ACCEPTED)
                        .act(45, DEVENTER, "Normen naast elkaar zetten", DEVENTER, -20)
                        .done(21, DEVENTER, 1)
                        .then(18, DEVENTER, ESCALATED, "De gemeenten komen er samen niet uit."),
                potential(
                                "weteringpark-sociale-huur",
                                "Weteringpark: tekort op sociale huur",
                                "VIABILITY_GAP",
                                "esrand",
                                30,
                                150,
                                8,
                                "weteringpark")
                        .because("De huur dekt de bouw niet. Een subsidie verloopt op 31 december.")
                        .needs("Van de gemeente: uitstel van de grondbetaling tot de start van de bouw.")
                        .atTable()
                        .ownedBy(RAALTE)
                        .then(24, RAALTE, ACCEPTED)
                        .then(
                                15,
                                "esrand",
                                ESCALATED,
                                "Zonder besluit vóór het einde van het jaar vervalt de subsidie."),
                confirmed(
                                "weteringpark-raad-van-state",
                                "Weteringpark: beroep bij de Raad van State",
                                "OBJECTION_APPEAL",
                                "Beroepschrift, ingekomen op 12 augustus",
                                BEEKVLIET,
                                75,
                                184,
                                9,
                                "weteringpark")
                        .because(
                                "Twee omwonenden gingen in beroep. Zonder voorrang duurt een uitspraak veertien maanden.")
                        .needs("Van de gemeente en de provincie: samen om voorrang vragen.")
                        .ownedBy(RAALTE)
                        .then(68, RAALTE, ACCEPTED)
                        .then(40, BEEKVLIET, ESCALATED)
                        .act(12, RAALTE, "Voorrang vragen", RAALTE, 19),
                confirmed(
                                "planjurist",
                                "Eén planjurist voor vier plannen",
                                "PUBLIC_CAPACITY",
                                "Vacature staat sinds maart open",
                                OLST_WIJHE,
                                42,
                                165,
                                4,
                                "lindenerf",
                                "hof-van-heeten",
                                "luttenbergerkamp",
                                "de-enkweide")
                        .because("Twee gemeenten delen één planjurist. Vier plannen wachten op elkaar.")
                        .needs("Van de regio: hulp uit de flexpool.")
                        .atTable()
                        .ownedBy(OLST_WIJHE)
                        .then(36, OLST_WIJHE, ACCEPTED)
                        .act(30, OLST_WIJHE, "Uren vragen bij de flexpool", OLST_WIJHE, 17),
                potential(
                                "enkweide-sociale-huur",
                                "De Enkweide: tekort op sociale huur",
                                "VIABILITY_GAP",
                                "tijhof",
                                4,
                                40,
                                6,
                                "de-enkweide")
                        .because("Veertig huurwoningen passen nog niet in de rekening.")
                        .needs("Van de gemeente: uitstel van de grondbetaling tot de start van de bouw."),
                potential(
                                "bouwstroom-salland",
                                "Eén bouwstroom voor drie plannen",
                                "BUILD_CAPACITY",
                                BEEKVLIET,
                                11,
                                60,
                                5,
                                "weteringpark",
                                "lindenerf",
                                "de-zwaluwhof")
                        .opportunity()
                        .because("Wie drie plannen samen laat bouwen, krijgt wel een aannemer en wint vijf maanden.")
                        .needs("Van de gemeenten: vergunningen die op elkaar volgen.")
                        .ownedBy(DEVENTER)
                        .then(7, DEVENTER, ACCEPTED),
                potential(
                                "enkweide-bodem",
                                "De Enkweide: asbest in de grond",
                                "SOIL",
                                "tijhof",
                                6,
                                64,
                                3,
                                "de-enkweide")
                        .because("Bij een oude schuur ligt mogelijk asbest.")
                        .ownedBy("tijhof"),
                potential(
                                "ijsselbolder-stikstof",
                                "IJsselbolder: geen ruimte voor stikstof",
                                "NITROGEN",
                                BEEKVLIET,
                                9,
                                212,
                                18,
                                "ijsselbolder")
                        .because("De bouwfase stoot meer uit dan is toegestaan.")
                        .needs("Van de provincie: een oordeel over elektrisch bouwen."),
                confirmed(
                                "luttenbergerkamp-bezwaar",
                                "Luttenbergerkamp: bezwaar van de buurt",
                                "OBJECTION_APPEAL",
                                "Negen bezwaarschriften",
                                "hanzegrond",
                                40,
                                41,
                                5,
                                "luttenbergerkamp")
                        .because("De buurt vindt de ontsluiting onveilig.")
                        .ownedBy(RAALTE)
                        .then(34, RAALTE, ACCEPTED)
                        .act(28, RAALTE, "Gesprek met de buurt", RAALTE, 2),
                potential(
                                "lindenerf-vleermuizen",
                                "Lindenerf: vleermuizen in de schuur",
                                "NATURE_SPECIES",
                                BEEKVLIET,
                                16,
                                38,
                                7,
                                "lindenerf")
                        .because("In de oude schuur slapen mogelijk vleermuizen.")
                        .atTable()
                        .then(8, OLST_WIJHE, ACCEPTED),
                potential(
                                "kolkzicht-ladder",
                                "Kolkzicht: onderbouwing volgens de Ladder",
                                "POLICY_LADDER",
                                "gm0193",
                                20,
                                240,
                                4,
                                "kolkzicht")
                        .because("De behoefte moet opnieuw worden onderbouwd.")
                        .ownedBy("gm0193")
                        .then(17, "gm0193", ACCEPTED)
                        .act(13, "gm0193", "Behoefte opnieuw onderbouwen", "gm0193", 24),
                potential(
                                "noorderakkers-spuitzone",
                                "Noorderakkers: afstand tot de akkers",
                                "NOISE_ENVIRONMENT",
                                "gm0106",
                                7,
                                120,
                                6,
                                "noorderakkers")
                        .because("Langs de akkers geldt een spuitzone van vijftig meter."),
                confirmed(
                                "stationsweide-bouwweg",
                                "Stationsweide: bouwplaats niet bereikbaar",
                                "ACCESS",
                                "Verkeersbesluit van 2 juli",
                                BEEKVLIET,
                                150,
                                130,
                                4,
                                "stationsweide")
                        .because("Vrachtwagens konden de bouwplaats niet bereiken.")
                        .ownedBy("gm0160")
                        .then(141, "gm0160", ACCEPTED)
                        .then(132, BEEKVLIET, ESCALATED)
                        .act(130, "gm0160", "Een tijdelijke bouwweg ontwerpen", "gm0160", -70)
                        .done(75, "gm0160", 1)
                        .then(24, "gm0160", SOLVED, "De gemeente legt de weg vier maanden eerder aan."),
                potential(
                                "oliemolenplein-water",
                                "Oliemolenplein: te weinig waterberging",
                                "WATER",
                                BEEKVLIET,
                                120,
                                50,
                                5,
                                "oliemolenplein")
                        .because("Het plein moet meer water bergen dan is getekend.")
                        .then(110, "gm0119", ACCEPTED)
                        .then(33, "gm0119", LIVED_WITH, "Het plan krijgt acht woningen minder en een wadi."),
                potential(
                                "hof-van-heeten-aannemer",
                                "Hof van Heeten: geen aannemer te vinden",
                                "BUILD_CAPACITY",
                                BEEKVLIET,
                                95,
                                22,
                                6,
                                "hof-van-heeten")
                        .because("Drie aannemers hadden geen tijd.")
                        .then(86, RAALTE, ACCEPTED)
                        .then(27, BEEKVLIET, LAPSED, "Er is een aannemer gevonden."));
    }
}
