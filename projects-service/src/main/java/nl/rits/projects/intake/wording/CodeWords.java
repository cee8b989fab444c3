package nl.rits.projects.intake.wording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a written value of a code list means.
 *
 * @param code the code of the API, such as {@code 1A}; null when we do not know
 * @param proposal our best guess when we do not know
 * @param certain false when the code was derived and deserves a look
 */
public record CodeWords(@Nullable String code, @Nullable String proposal, boolean certain) {

    private static final Pattern STATUS_CODE = Pattern.compile("([12])\\s?([abc])\\b.*|(3)\\b.*|([45])\\s?([ab])\\b.*");

    /** Spellings in real registers → plan type; compared {@linkplain Words#bare bare}. */
    private static final Map<String, String> PLAN_TYPES = new LinkedHashMap<>();

    private static final Map<String, String> PHASES = new LinkedHashMap<>();

    static {
        put(
                PLAN_TYPES,
                "TRANSFORMATION_BUILDING",
                "pand transformatie",
                "pandtransformatie",
                "transformatie",
                "transformatie pand",
                "transformatie gebouw",
                "transformatie van een gebouw",
                "functieverandering",
                "functieverandering overig",
                "functieverandering kantoren",
                "functieverandering detailhandel",
                "functieverandering winkels",
                "functieverandering zorg",
                "functieverandering agrarisch",
                "functiewijziging",
                "herbestemming",
                "ombouw",
                "kantoortransformatie",
                "transformation",
                "transformation of a building",
                "conversion");
        put(
                PLAN_TYPES,
                "TRANSFORMATION_AREA",
                "transformatiegebied",
                "transformatie gebied",
                "gebiedstransformatie",
                "transformatielocatie",
                "transformation area");
        put(
                PLAN_TYPES,
                "RESTRUCTURING",
                "herstructurering",
                "herstructureringslocatie",
                "sloop nieuwbouw",
                "sloop nieuwbouw woningen",
                "sloop en nieuwbouw",
                "vervangende nieuwbouw",
                "restructuring",
                "redevelopment");
        put(
                PLAN_TYPES,
                "INFILL",
                "verdichting",
                "verdichtingslocatie",
                "inbreiding",
                "inbreidingslocatie",
                "binnenstedelijk",
                "inbreiding verdichting",
                "infill",
                "densification");
        put(
                PLAN_TYPES,
                "EXPANSION",
                "uitbreiding uitleg",
                "uitleg",
                "uitleglocatie",
                "uitleggebied",
                "uitleggebied voor woningbouw",
                "uitbreiding",
                "uitbreidingslocatie",
                "nieuwbouwwijk",
                "buitenstedelijk",
                "expansion",
                "greenfield");
        put(
                PLAN_TYPES,
                "SMALL_EXPANSION",
                "uitbreiding overig",
                "kleine uitbreiding",
                "kleinschalige uitbreiding",
                "rood voor rood",
                "ruimte voor ruimte",
                "small expansion");
        put(PLAN_TYPES, "UNKNOWN", "sloop", "overig", "anders", "divers", "other", "demolition");

        put(PHASES, "STUDY", "studie", "study", "verkenning", "haalbaarheid");
        put(PHASES, "INITIATIVE", "initiatief", "initiative", "start", "idee");
        put(PHASES, "DEFINITION", "definitie", "definition", "planvorming");
        put(PHASES, "DESIGN", "ontwerp", "design");
        put(PHASES, "PREPARATION", "voorbereiding", "bouwvoorbereiding", "preparation", "bouwrijp maken", "vergunning");
        put(
                PHASES,
                "REALISATION",
                "realisatie",
                "in aanbouw",
                "in uitvoering",
                "uitvoering",
                "bouw",
                "realisatie tot eerste woning",
                "realisatie tot laatste woning",
                "realisation",
                "under construction");
        put(PHASES, "AFTERCARE", "nazorg", "aftercare");
        put(PHASES, "COMPLETED", "afgerond", "gereed", "opgeleverd", "voltooid", "completed", "done", "gerealiseerd");
        put(PHASES, "CANCELLED", "vervallen", "geannuleerd", "gestopt", "ingetrokken", "cancelled", "dropped");
    }

    static void put(Map<String, String> words, String code, String... spellings) {
        for (var spelling : spellings) {
            words.put(spelling, code);
        }
    }

    public static CodeWords planningStatus(String written) {
        var text = Words.bare(written);
        if (written.strip().equals("?") || Words.meansUnknown(text)) {
            return known("UNKNOWN");
        }
        var byWords = statusByWords(text);
        var code = STATUS_CODE.matcher(text);
        if (code.matches()) {
            var group = code.group(1) != null
                    ? code.group(1) + code.group(2)
                    : code.group(3) != null ? "3" : code.group(4) + code.group(5);
            var written1 = group.toUpperCase(java.util.Locale.ROOT);
            // "1A vastgesteld": the code counts, but somebody should look.
            return new CodeWords(
                    written1, null, byWords.isEmpty() || byWords.get().charAt(0) == written1.charAt(0));
        }
        if (byWords.isPresent()) {
            return new CodeWords(byWords.get(), null, !text.equals("optie"));
        }
        var proposal = switch (text) {
            case "hard", "harde plancapaciteit", "hard plan" -> "2A";
            case "zacht", "zachte plancapaciteit", "zacht plan" -> "3";
            default -> text.contains("procedure") ? "3" : null;
        };
        return new CodeWords(null, proposal, false);
    }

    private static Optional<String> statusByWords(String text) {
        String code = null;
        if (text.contains("onherroepelijk") || text.contains("onhr") || text.contains("irrevocable")) {
            code = "1" + obligation(text);
        } else if (text.contains("vastgesteld") || text.contains("adopted")) {
            code = "2" + obligation(text);
        } else if (text.contains("voorbereiding") || text.contains("in preparation") || text.contains("ontwerp")) {
            code = "3";
        } else if (text.contains("ambtelijk")) {
            code = text.contains("zonder") ? "5B" : text.contains("met") ? "5A" : null;
        } else if (text.contains("visie") || text.contains("vision") || text.contains("zoeklocatie")) {
            code = "4A";
        } else if (text.contains("optie") || text.contains("idee") || text.contains("option")) {
            code = "4B";
        }
        return Optional.ofNullable(code);
    }

    private static String obligation(String text) {
        return text.contains("uitwerk") || text.contains("elaborat")
                ? "B"
                : text.contains("wijzig") || text.contains("amend") ? "C" : "A";
    }

    public static CodeWords planType(String written) {
        return orUnknown(PLAN_TYPES, written);
    }

    public static CodeWords phase(String written) {
        var text = written.strip().replaceFirst("^\\d\\s*[.)]?\\s*", "");
        return Words.meansUnknown(text) ? new CodeWords(null, null, true) : among(PHASES, text);
    }

    /** Of a list that has a code for what nobody knows. */
    static CodeWords orUnknown(Map<String, String> words, String written) {
        return Words.meansUnknown(written) ? known("UNKNOWN") : among(words, written);
    }

    static CodeWords among(Map<String, String> words, String written) {
        var text = Words.bare(written).replaceFirst("^\\d+ ", "");
        var code = words.get(text);
        if (code != null) {
            return known(code);
        }
        var nearest = words.keySet().stream()
                .max(Comparator.comparingDouble(spelling -> Words.likeness(spelling, text)))
                .filter(spelling -> Words.likeness(spelling, text) >= 0.5);
        return new CodeWords(null, nearest.map(words::get).orElse(null), false);
    }

    private static CodeWords known(String code) {
        return new CodeWords(code, null, true);
    }

    /** The codes that a value of this list may be given by hand. */
    public static List<String> planningStatuses() {
        return List.of("1A", "1B", "1C", "2A", "2B", "2C", "3", "4A", "4B", "5A", "5B", "UNKNOWN");
    }

    public static List<String> planTypes() {
        return List.of(
                "TRANSFORMATION_BUILDING",
                "TRANSFORMATION_AREA",
                "RESTRUCTURING",
                "INFILL",
                "EXPANSION",
                "SMALL_EXPANSION",
                "UNKNOWN");
    }

    public static List<String> phases() {
        return codes(PHASES);
    }

    static List<String> codes(Map<String, String> words) {
        return words.values().stream().distinct().toList();
    }
}
