package nl.rits.projects.geography;

import java.util.List;
import java.util.Map;

/**
 * Names that old lists still use. Mergers since 2009 and those of 2001 in Overijssel and Drenthe, as far as we know them; a
 * municipality that was divided over several is left out on purpose, because its plans need a person to place them.
 */
final class DissolvedMunicipalities {

    /** Code of the municipality of today → names of those that went up in it. */
    static final Map<String, List<String>> FORMER = Map.ofEntries(
            // Overijssel and Drenthe
            Map.entry("GM0150", List.of("Bathmen")),
            Map.entry("GM0160", List.of("Gramsbergen", "Avereest")),
            Map.entry("GM0177", List.of("Heino")),
            Map.entry("GM1708", List.of("IJsselham", "Brederwiede", "Steenwijk")),
            Map.entry("GM1735", List.of("Ambt Delden", "Stad Delden", "Diepenheim", "Goor", "Markelo")),
            Map.entry("GM1742", List.of("Rijssen", "Holten")),
            Map.entry("GM1773", List.of("Olst", "Wijhe")),
            Map.entry("GM1774", List.of("Denekamp", "Ootmarsum", "Weerselo")),
            Map.entry("GM1896", List.of("Genemuiden", "Hasselt", "Zwartsluis")),
            Map.entry("GM0166", List.of("IJsselmuiden")),
            // Groningen
            Map.entry("GM0014", List.of("Haren", "Ten Boer")),
            Map.entry("GM1950", List.of("Bellingwedde", "Vlagtwedde")),
            Map.entry("GM1952", List.of("Hoogezand-Sappemeer", "Menterwolde", "Slochteren")),
            Map.entry("GM1966", List.of("Bedum", "De Marne", "Eemsmond", "Winsum")),
            Map.entry("GM1969", List.of("Grootegast", "Leek", "Marum", "Zuidhorn")),
            Map.entry("GM1979", List.of("Appingedam", "Delfzijl", "Loppersum")),
            Map.entry("GM1895", List.of("Reiderland", "Scheemda", "Winschoten")),
            // Fryslân
            Map.entry(
                    "GM1900",
                    List.of("Bolsward", "Nijefurd", "Sneek", "Wonseradeel", "Wûnseradiel", "Wymbritseradiel")),
            Map.entry("GM1940", List.of("Gaasterlân-Sleat", "Lemsterland", "Skarsterlân", "De Friese Meren")),
            Map.entry("GM1949", List.of("Franekeradeel", "het Bildt", "Menameradiel", "Menaldumadeel")),
            Map.entry("GM1970", List.of("Dongeradeel", "Ferwerderadiel", "Kollumerland en Nieuwkruisland")),
            // Gelderland and Utrecht
            Map.entry("GM1945", List.of("Groesbeek", "Millingen aan de Rijn", "Ubbergen")),
            Map.entry("GM1960", List.of("Geldermalsen", "Lingewaal", "Neerijnen")),
            Map.entry("GM0299", List.of("Rijnwaarden")),
            Map.entry("GM1961", List.of("Leerdam", "Vianen", "Zederik")),
            Map.entry("GM1904", List.of("Breukelen", "Loenen", "Maarssen")),
            // Noord-Holland and Flevoland
            Map.entry("GM1942", List.of("Bussum", "Muiden", "Naarden")),
            Map.entry("GM1911", List.of("Anna Paulowna", "Niedorp", "Wieringen", "Wieringermeer")),
            Map.entry("GM0361", List.of("Graft-De Rijp", "Schermer")),
            Map.entry("GM0441", List.of("Harenkarspel", "Zijpe")),
            Map.entry("GM0394", List.of("Haarlemmerliede en Spaarnwoude")),
            Map.entry("GM1980", List.of("Heerhugowaard", "Langedijk")),
            Map.entry("GM0363", List.of("Weesp")),
            Map.entry("GM0439", List.of("Beemster")),
            Map.entry("GM0385", List.of("Zeevang")),
            // Zuid-Holland and Zeeland
            Map.entry("GM1924", List.of("Dirksland", "Goedereede", "Middelharnis", "Oostflakkee")),
            Map.entry("GM1930", List.of("Bernisse", "Spijkenisse")),
            Map.entry("GM1931", List.of("Bergambacht", "Nederlek", "Ouderkerk", "Schoonhoven", "Vlist")),
            Map.entry("GM1963", List.of("Binnenmaas", "Cromstrijen", "Korendijk", "Oud-Beijerland", "Strijen")),
            Map.entry("GM1978", List.of("Giessenlanden", "Molenwaard", "Graafstroom", "Liesveld", "Nieuw-Lekkerland")),
            Map.entry("GM1992", List.of("Brielle", "Hellevoetsluis", "Westvoorne")),
            Map.entry("GM0484", List.of("Rijnwoude")),
            // Noord-Brabant and Limburg
            Map.entry("GM1948", List.of("Schijndel", "Sint-Oedenrode", "Veghel")),
            Map.entry("GM1959", List.of("Aalburg", "Werkendam", "Woudrichem")),
            Map.entry("GM1982", List.of("Boxmeer", "Cuijk", "Grave", "Mill en Sint Hubert", "Sint Anthonis")),
            Map.entry("GM1991", List.of("Landerd", "Uden")),
            Map.entry("GM1954", List.of("Nuth", "Onderbanken", "Schinnen")),
            Map.entry("GM0983", List.of("Arcen en Velden")),
            Map.entry("GM1507", List.of("Meerlo-Wanssum", "Sevenum")),
            Map.entry("GM1894", List.of("Helden", "Kessel", "Maasbree", "Meijel")));

    private DissolvedMunicipalities() {}
}
