package nl.rits.projects.intake.wording;

import static nl.rits.projects.intake.wording.CodeWords.put;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What is written of who commissions, of the ground and of the housing environment, in the words of registers and provinces. */
public final class DetailWords {

    private static final Map<String, String> COMMISSIONING = new LinkedHashMap<>();
    private static final Map<String, String> LAND_POSITIONS = new LinkedHashMap<>();

    /** The national list, and the thirteen and five kinds of ABF; compared {@linkplain Words#bare bare}. */
    private static final Map<String, String> ENVIRONMENTS = new LinkedHashMap<>();

    static {
        put(COMMISSIONING, "MUNICIPALITY", "gemeente", "gemeentelijk", "municipality");
        put(
                COMMISSIONING,
                "CORPORATION",
                "woningcorporatie",
                "woningbouwcorporatie",
                "corporatie",
                "woningstichting",
                "toegelaten instelling",
                "housing corporation",
                "corporation");
        put(
                COMMISSIONING,
                "DEVELOPER",
                "projectontwikkelaar",
                "ontwikkelaar",
                "ontwikkelende partij",
                "marktpartij",
                "markt",
                "bouwer",
                "belegger",
                "commercieel",
                "developer");
        put(
                COMMISSIONING,
                "PRIVATE_PERSONS",
                "particulieren",
                "particulier",
                "cpo",
                "collectief particulier opdrachtgeverschap",
                "zelfbouw",
                "private persons");
        put(
                COMMISSIONING,
                "SEVERAL",
                "meerdere",
                "meerdere namelijk",
                "meerdere partijen",
                "combinatie",
                "gemengd",
                "several");
        put(COMMISSIONING, "OTHER", "anders", "overig", "overige", "other");

        put(
                LAND_POSITIONS,
                "FORMAL_CONSENT",
                "formele toestemming grondeigenaar",
                "formele toestemming",
                "formele instemming",
                "formele instemming van de eigenaar",
                "toestemming",
                "eigendom",
                "gemeentelijke grond",
                "formal consent");
        put(LAND_POSITIONS, "INTENTION", "intentie medewerking grondeigenaar", "intentie", "intention");
        put(
                LAND_POSITIONS,
                "NO_CONSENT",
                "geen toestemming grondeigenaar",
                "geen toestemming",
                "geen instemming",
                "geen instemming van de eigenaar",
                "no consent");

        put(
                ENVIRONMENTS,
                "CENTRE",
                "centrum",
                "centrum stedelijk",
                "centrum stedelijk plus",
                "centrum kleinstedelijk",
                "centre");
        put(
                ENVIRONMENTS,
                "URBAN_COMPACT",
                "stedelijk compact",
                "stedelijk vooroorlogs",
                "stedelijk naoorlogs compact",
                "buitencentrum",
                "buiten centrum");
        put(
                ENVIRONMENTS,
                "URBAN_GROUND",
                "stedelijk grondgebonden",
                "stedelijk naoorlogs grondgebonden",
                "kleinstedelijk");
        put(ENVIRONMENTS, "URBAN_GREEN", "stedelijk met groen", "groen stedelijk", "groen kleinstedelijk");
        put(
                ENVIRONMENTS,
                "RURAL_NEAR_CITY",
                "landelijk of dorps bij de stad",
                "landelijk bij de stad",
                "landelijk bereikbaar");
        put(ENVIRONMENTS, "VILLAGE", "dorps", "dorp", "centrum dorps", "village");
        put(ENVIRONMENTS, "RURAL", "landelijk", "landelijk perifeer", "rural");
        put(ENVIRONMENTS, "NONE", "geen woonmilieu");
    }

    private DetailWords() {}

    public static CodeWords commissioning(String written) {
        return CodeWords.orUnknown(COMMISSIONING, written);
    }

    public static CodeWords landPosition(String written) {
        return CodeWords.orUnknown(LAND_POSITIONS, written);
    }

    /** There is no code for an environment that nobody knows. */
    public static CodeWords environment(String written) {
        return Words.meansUnknown(written) ? new CodeWords(null, null, true) : CodeWords.among(ENVIRONMENTS, written);
    }

    public static List<String> commissionings() {
        return withUnknown(COMMISSIONING);
    }

    public static List<String> landPositions() {
        return withUnknown(LAND_POSITIONS);
    }

    public static List<String> environments() {
        return CodeWords.codes(ENVIRONMENTS);
    }

    private static List<String> withUnknown(Map<String, String> words) {
        var codes = new LinkedHashSet<>(words.values());
        codes.add("UNKNOWN");
        return List.copyOf(codes);
    }
}
