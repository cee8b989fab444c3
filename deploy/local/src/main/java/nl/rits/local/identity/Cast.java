package nl.rits.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who is who in the demo. Governments are real, everybody else is made up. */
public final class Cast {
    private Cast() {}

    public static final List<Account> ACCOUNTS = List.of(
            new Account(
                    "ontwikkelaar",
                    "Marloes",
                    "Dekker",
                    List.of("planner"),
                    "beekvliet",
                    "plans and states dates as a developer"),
            new Account(
                    "concurrent",
                    "Sjoerd",
                    "Tijhof",
                    List.of("planner"),
                    "tijhof",
                    "a second developer, who must not see the first"),
            new Account(
                    "corporatie",
                    "Aylin",
                    "Demir",
                    List.of("planner"),
                    "esrand",
                    "plans as a housing corporation, reports bottlenecks"),
            new Account(
                    "gemeente",
                    "Jeroen",
                    "Wolters",
                    List.of("planner", "reviewer"),
                    "gm0177",
                    "keeps the plans of Raalte, reviews what parties state"),
            new Account(
                    "raadslid",
                    "Kees",
                    "Bosch",
                    List.of("councillor"),
                    "gm0177",
                    "reads what a municipal councillor may"),
            new Account(
                    "buurgemeente",
                    "Ilse",
                    "Wichers",
                    List.of("planner", "reviewer"),
                    "gm1773",
                    "a neighbouring municipality"),
            new Account(
                    "provincie", "Noor", "van Dam", List.of("reader"), "pv23", "reads the plans of the whole province"),
            new Account(
                    "voorzitter",
                    "Hanneke",
                    "Bos",
                    List.of("chair"),
                    "tafel-west-overijssel",
                    "chairs the acceleration table"),
            new Account(
                    "beheerder",
                    "Bas",
                    "Vermeer",
                    List.of("administrator"),
                    "beheer",
                    "manages parties, imports on behalf of others"));

    private static final List<Organization> MARKET_AND_OTHERS = List.of(
            new Organization("beekvliet", "Beekvliet Ontwikkeling", "DEVELOPER"),
            new Organization("tijhof", "Tijhof Projecten", "DEVELOPER"),
            new Organization("hanzegrond", "Hanzegrond Vastgoed", "DEVELOPER"),
            new Organization("noorderbouw", "Noorderbouw", "BUILDER"),
            new Organization("esrand", "Woonstichting Esrand", "CORPORATION"),
            new Organization("vechtstroom", "Vechtstroom Wonen", "CORPORATION"),
            new Organization("drentse-es", "Drentse Es Wonen", "CORPORATION"),
            new Organization("netbeheer-oost", "Netbeheer Oost", "GRID_OPERATOR"),
            new Organization("tafel-west-overijssel", "Tafel West-Overijssel", "TABLE_OFFICE"),
            new Organization("beheer", "Rits beheer", "OPERATOR"),
            new Organization("pv22", "Provincie Drenthe", "PROVINCE"),
            new Organization("pv23", "Provincie Overijssel", "PROVINCE"));

    /** Codes of Statistics Netherlands (CBS), 2026. */
    private static final String MUNICIPALITIES = """
            0106 Assen
            0109 Coevorden
            0114 Emmen
            0118 Hoogeveen
            0119 Meppel
            0141 Almelo
            0147 Borne
            0148 Dalfsen
            0150 Deventer
            0153 Enschede
            0158 Haaksbergen
            0160 Hardenberg
            0163 Hellendoorn
            0164 Hengelo
            0166 Kampen
            0168 Losser
            0173 Oldenzaal
            0175 Ommen
            0177 Raalte
            0180 Staphorst
            0183 Tubbergen
            0189 Wierden
            0193 Zwolle
            1680 Aa en Hunze
            1681 Borger-Odoorn
            1690 De Wolden
            1699 Noordenveld
            1700 Twenterand
            1701 Westerveld
            1708 Steenwijkerland
            1730 Tynaarlo
            1731 Midden-Drenthe
            1735 Hof van Twente
            1742 Rijssen-Holten
            1773 Olst-Wijhe
            1774 Dinkelland
            1896 Zwartewaterland
            """;

    public static final List<Organization> ORGANIZATIONS = Stream.concat(
                    MARKET_AND_OTHERS.stream(),
                    Arrays.stream(MUNICIPALITIES.split("\n"))
                            .map(line -> new Organization(
                                    "gm" + line.substring(0, 4), "Gemeente " + line.substring(5), "MUNICIPALITY")))
            .toList();

    public static Organization organization(String key) {
        return ORGANIZATIONS.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organization " + key));
    }
}
