package nl.rits.projects.geography;

/**
 * A municipality of 2026.
 *
 * @param code code of Statistics Netherlands (CBS), such as {@code GM0177}
 * @param name official name with the spelling of CBS, such as {@code Hengelo (O.)}
 * @param province code of CBS, such as {@code PV23}
 */
public record Municipality(String code, String name, String province) {

    /** The name without the letters that CBS adds to tell namesakes apart. */
    public String shortName() {
        return name.replaceFirst(" \\([A-Z][A-Za-z.]*\\)$", "");
    }

    /** Name of the province, in Dutch. */
    public String provinceName() {
        return switch (province) {
            case "PV20" -> "Groningen";
            case "PV21" -> "Fryslân";
            case "PV22" -> "Drenthe";
            case "PV23" -> "Overijssel";
            case "PV24" -> "Flevoland";
            case "PV25" -> "Gelderland";
            case "PV26" -> "Utrecht";
            case "PV27" -> "Noord-Holland";
            case "PV28" -> "Zuid-Holland";
            case "PV29" -> "Zeeland";
            case "PV30" -> "Noord-Brabant";
            case "PV31" -> "Limburg";
            default -> province;
        };
    }
}
