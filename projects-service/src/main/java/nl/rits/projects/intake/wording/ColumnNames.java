package nl.rits.projects.intake.wording;

import static nl.rits.projects.intake.wording.ImportField.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises columns by their heading: Dutch and English, as provinces and municipalities write them. */
public final class ColumnNames {

    /** @param certain false for a guess that the user should look at */
    public record Recognised(ColumnMeaning meaning, boolean certain) {}

    private static final Map<String, ImportField> SURE = new HashMap<>();
    private static final Map<String, ImportField> GUESS = new HashMap<>();

    /** Under a heading about dwelling types, tenure or years, short words mean something else. */
    private static final Pattern TYPES =
            Pattern.compile(".*\\b(woningtypen?|woningtype|type woning|types?|typologie|dwelling type)\\b.*");

    private static final Pattern TENURE =
            Pattern.compile(".*\\b(huur|koop|tenure|eigendom|prijs|prijsklassen?|betaalbaarheid|segment)\\b.*");
    private static final Pattern PERIOD = Pattern.compile(
            ".*\\b(bruto|toe te voegen|oplevering|opl|woningen|fasering|planning|periode|per jaar|homes)\\b.*");
    private static final Pattern ONE_YEAR =
            Pattern.compile("(?:(?:opl|oplevering|aantal|woningen|won|in|jaar|homes|delivery|opgeleverd) )*(20\\d\\d)");
    private static final Pattern TWO_YEARS = Pattern.compile(
            "(?:(?:opl|oplevering|aantal|woningen|won|in|periode|jaar|homes|van) )*(20\\d\\d) (?:t m |tot en met |tot |to |en )?(\\d{4}|\\d{2})");
    private static final Pattern OPEN_YEARS = Pattern.compile(
            "(?:(?:opl|oplevering|aantal|woningen|periode|na|vanaf) )*(20\\d\\d)(?: (?:e v|ev|en later|en verder|or later|ff))");

    static {
        sure(
                EXTERNAL_ID,
                "objectid",
                "object id",
                "plan nr",
                "plannr",
                "plannummer",
                "planid",
                "plan id",
                "plancode",
                "projectnummer",
                "project nr",
                "projectnr",
                "projectid",
                "project id",
                "projectcode",
                "id",
                "identificatie",
                "extern id",
                "external id",
                "kenmerk",
                "uniek id",
                "idn",
                "plan number",
                "global id",
                "globalid");
        sure(
                NAME,
                "plannaam",
                "plan naam",
                "naam plan",
                "naam",
                "projectnaam",
                "naam project",
                "project naam",
                "plan",
                "project",
                "plan locatie",
                "plan project",
                "locatienaam",
                "planlocatie",
                "naam locatie",
                "naam van het plan",
                "name",
                "plan name",
                "project name",
                "bouwplan",
                "woningbouwplan",
                "woningbouwlocatie");
        sure(
                MUNICIPALITY_CODE,
                "gm code",
                "gem code",
                "gmcode",
                "gemeentecode",
                "gemeente code",
                "gm code 2026",
                "cbs code",
                "cbscode",
                "municipality code",
                "gemeentenummer",
                "gm");
        sure(MUNICIPALITY, "gemeente", "gemeentenaam", "gemeente naam", "naam gemeente", "municipality", "gm naam");
        sure(PLACE, "plaats", "woonplaats", "kern", "plaatsnaam", "place", "town", "dorp", "stad kern", "woonkern");
        sure(
                PLAN_TYPE,
                "plantype",
                "plan type",
                "type plan",
                "soort plan",
                "soort locatie",
                "type locatie",
                "locatietype",
                "soort ontwikkeling",
                "plansoort",
                "projecttype",
                "type of plan");
        guess(PLAN_TYPE, "categorie", "soort", "type", "category");
        sure(
                PLANNING_STATUS,
                "planstatus",
                "planologische status",
                "status planologisch",
                "planologische planstatus",
                "status plan",
                "planologische fase",
                "status planologie",
                "planning status",
                "statusplanologisch",
                "hard zacht",
                "planologischestatus");
        guess(PLANNING_STATUS, "status");
        sure(PHASE, "projectfase", "fase", "project fase", "projectstatus", "planfase", "phase", "project phase");
        sure(
                HOMES,
                "aantal woningen",
                "aantal won",
                "woningen",
                "aantal",
                "bruto",
                "bruto woningen",
                "bruto aantal",
                "bruto aantal woningen",
                "bruto toe te voegen woningen",
                "bruto toevoeging",
                "totaal aantal woningen",
                "totaal woningen",
                "aantal woningen bruto",
                "nieuwbouw",
                "toevoeging",
                "woningaantal",
                "capaciteit",
                "plancapaciteit",
                "homes",
                "number of homes",
                "dwellings",
                "units",
                "gross",
                "aantal rest",
                "aantal bruto",
                "restcapaciteit",
                "totaal bruto",
                "aantal wo");
        guess(HOMES, "totaal", "total");
        sure(
                DEMOLITION,
                "sloop",
                "te slopen",
                "aantal sloop",
                "sloop woningen",
                "w v sloop",
                "waarvan sloop",
                "te slopen woningen",
                "onttrekking",
                "onttrekkingen",
                "demolition",
                "sloopaantal",
                "sloop aantal",
                "gesloopt",
                "demolished");
        sure(NET, "netto", "netto toevoeging", "netto woningen", "netto aantal", "saldo", "net", "netto toe te voegen");
        sure(
                X,
                "rd x",
                "x rd",
                "x coordinaat",
                "x",
                "xcoordinaat",
                "x coord",
                "coordinaat x",
                "x coordinate",
                "rdx",
                "xco");
        sure(
                Y,
                "rd y",
                "y rd",
                "y coordinaat",
                "y",
                "ycoordinaat",
                "y coord",
                "coordinaat y",
                "y coordinate",
                "rdy",
                "yco");
        sure(LONGITUDE, "lon", "lng", "long", "longitude", "lengtegraad", "oosterlengte", "lengte graad");
        sure(LATITUDE, "lat", "latitude", "breedtegraad", "noorderbreedte", "breedte graad");
        sure(PLAN_ADOPTED, "vaststelling", "plan vastgesteld", "datum vaststelling", "vastgesteld op", "plan adopted");
        sure(
                PLAN_IRREVOCABLE,
                "onherroepelijk",
                "plan onherroepelijk",
                "datum onherroepelijk",
                "onherroepelijk op",
                "plan irrevocable");
        sure(
                PERMIT_GRANTED,
                "vergunning verleend",
                "datum vergunning",
                "vergunning",
                "omgevingsvergunning",
                "permit granted",
                "permit");
        sure(
                START_OF_BUILDING,
                "start bouw",
                "startbouw",
                "start van de bouw",
                "begin bouw",
                "aanvang bouw",
                "datum start bouw",
                "start realisatie",
                "verwachte start bouw",
                "start of building",
                "start construction",
                "bouwstart");
        sure(
                FIRST_DELIVERY,
                "eerste oplevering",
                "start oplevering",
                "eerste woning opgeleverd",
                "first delivery",
                "begin oplevering");
        sure(
                LAST_DELIVERY,
                "laatste oplevering",
                "einde oplevering",
                "gereed",
                "laatste woning opgeleverd",
                "last delivery",
                "datum gereed",
                "verwacht gereed",
                "oplevering gereed");
        guess(
                LAST_DELIVERY,
                "oplevering",
                "opleverdatum",
                "jaar oplevering",
                "opleverjaar",
                "delivery",
                "planning oplevering");
        sure(KEY_PROJECT, "sleutelproject", "key project");
        sure(
                COMMISSIONING,
                "opdrachtgever type",
                "opdrachtgever",
                "opdrachtegever",
                "type opdrachtgever",
                "soort opdrachtgever",
                "opdrachtgevertype",
                "commissioning");
        sure(
                LAND_POSITION,
                "grondpositie",
                "grondeigendom",
                "eigendom grond",
                "toestemming grondeigenaar",
                "land position");
        sure(
                ENVIRONMENT,
                "woonmilieu",
                "beoogd woonmilieu",
                "beoogd woonmilieu abf5",
                "beoogd woonmilieu abf13",
                "woonmilieu abf13",
                "woonmilieu abf5",
                "housing environment");
        sure(
                PLAN_IDS,
                "imro",
                "imro id",
                "imro idn",
                "imro code",
                "imro nummer",
                "planidn",
                "plan idn",
                "planidentificatie",
                "planidentificaties",
                "identificatie bestemmingsplan",
                "bestemmingsplan",
                "plan ids");
        sure(BAG_IDS, "bag", "bag id", "bag ids", "bag identificatie", "bag identificaties", "bag pand", "bag nummer");
        sure(FEASIBILITY, "realisatiekans", "kans", "feasibility", "kansrijkheid");
        sure(
                NOTES,
                "opmerkingen",
                "opmerking",
                "toelichting",
                "bijzonderheden",
                "notitie",
                "notities",
                "notes",
                "remarks");
        sure(
                HOMES_YEAR_UNKNOWN,
                "opl onbekend",
                "oplevering onbekend",
                "jaar onbekend",
                "fasering onbekend",
                "onbekende fase",
                "periode onbekend",
                "year unknown");
        sure(
                SINGLE_FAMILY,
                "eengezins",
                "eengezinswoningen",
                "eengezinswoning",
                "grondgebonden",
                "grondgeb",
                "type grondgebonden",
                "egw",
                "ggb",
                "single family",
                "woningtype grondgebonden",
                "aantal grondgebonden");
        sure(
                MULTI_FAMILY,
                "meergezins",
                "meergezinswoningen",
                "meergezinswoning",
                "appartementen",
                "appartement",
                "app",
                "type appartement",
                "mgw",
                "gestapeld",
                "multi family",
                "apartments",
                "aantal appartementen");
        sure(TYPE_UNKNOWN, "type onbekend", "woningtype onbekend", "type unknown", "onbekend type");
        sure(
                SOCIAL_RENT,
                "sociale huur",
                "huur sociaal",
                "sociaal",
                "sociale huurwoningen",
                "social rent",
                "huur goedkoop",
                "goedkope huur");
        sure(
                MID_RENT,
                "middenhuur",
                "midden huur",
                "huur midden",
                "huur middenhuur",
                "middeldure huur",
                "mid rent",
                "huur middelduur");
        sure(EXPENSIVE_RENT, "dure huur", "huur duur", "huur dure huur", "vrije sector huur", "expensive rent");
        sure(RENT_UNKNOWN, "huur onbekend", "huur", "rent", "rent unknown", "huurwoningen", "aantal huur");
        sure(
                AFFORDABLE_SALE,
                "betaalbare koop",
                "koop betaalbaar",
                "koop betaalbare koop",
                "goedkope koop",
                "koop goedkoop",
                "sociale koop",
                "affordable sale");
        sure(EXPENSIVE_SALE, "dure koop", "koop duur", "koop dure koop", "vrije sector koop", "expensive sale");
        sure(SALE_UNKNOWN, "koop onbekend", "koop", "sale", "koopwoningen", "sale unknown", "aantal koop");
        sure(
                TENURE_UNKNOWN,
                "huurkoop onbekend",
                "huur koop onbekend",
                "onbekend koop of huur",
                "eigendom onbekend",
                "tenure unknown",
                "huur of koop onbekend",
                "prijsklasse onbekend");
        sure(
                IGNORED,
                "provincie",
                "province",
                "regio",
                "datum",
                "mutatiedatum",
                "peildatum",
                "opp ha",
                "oppervlakte",
                "opp",
                "wijk",
                "buurt",
                "province name",
                "corop",
                "jaar",
                "laatst gewijzigd",
                "wijzigingsdatum");
        guess(IGNORED, "nr", "volgnr", "volgnummer", "no", "rij", "rijnummer", "regel");
    }

    private ColumnNames() {}

    private static void sure(ImportField field, String... names) {
        for (var name : names) {
            SURE.put(name, field);
        }
    }

    private static void guess(ImportField field, String... names) {
        for (var name : names) {
            GUESS.put(name, field);
        }
    }

    /**
     * @param group the heading above, when the list has two rows of headings; empty otherwise
     * @param heading the heading of the column itself
     */
    public static Optional<Recognised> recognise(String group, String heading) {
        var above = Words.bare(group);
        var bare = Words.bare(heading);
        if (bare.isEmpty() && above.isEmpty()) {
            return Optional.empty();
        }
        if (!above.isEmpty() && !bare.isEmpty()) {
            var within = within(above, bare);
            if (within.isPresent()) {
                return within;
            }
        }
        var name = bare.isEmpty() ? above : bare;
        var years = years(name);
        if (years.isPresent()) {
            return years;
        }
        var sure = SURE.get(name);
        if (sure == null && !above.isEmpty()) {
            sure = SURE.get(above + " " + bare);
        }
        if (sure != null) {
            return Optional.of(new Recognised(ColumnMeaning.of(sure), true));
        }
        var guess = GUESS.get(name);
        return guess != null ? Optional.of(new Recognised(ColumnMeaning.of(guess), false)) : similar(name);
    }

    private static Optional<Recognised> within(String group, String heading) {
        boolean unknown = heading.matches("onb|onbekend|nog onbekend|unknown|overig");
        boolean total = heading.matches("totaal|total|tot|som");
        if (TYPES.matcher(group).matches() && unknown) {
            return sure(TYPE_UNKNOWN);
        }
        if (TENURE.matcher(group).matches() && unknown) {
            return sure(TENURE_UNKNOWN);
        }
        if (PERIOD.matcher(group).matches() && !TENURE.matcher(group).matches()) {
            if (unknown) {
                return sure(HOMES_YEAR_UNKNOWN);
            }
            if (total) {
                return sure(HOMES);
            }
        }
        if (total) {
            return Optional.of(new Recognised(ColumnMeaning.of(IGNORED), false)); // total of a breakdown
        }
        return Optional.empty();
    }

    private static Optional<Recognised> sure(ImportField field) {
        return Optional.of(new Recognised(ColumnMeaning.of(field), true));
    }

    private static Optional<Recognised> years(String name) {
        var one = ONE_YEAR.matcher(name);
        if (one.matches()) {
            int year = Integer.parseInt(one.group(1));
            return Optional.of(new Recognised(ColumnMeaning.homesIn(year, year), true));
        }
        var two = TWO_YEARS.matcher(name);
        if (two.matches()) {
            int from = Integer.parseInt(two.group(1));
            int until = Integer.parseInt(two.group(2));
            until = until < 100 ? from / 100 * 100 + until : until;
            return until > from && until <= 2100
                    ? Optional.of(new Recognised(ColumnMeaning.homesIn(from, until), true))
                    : Optional.empty();
        }
        var open = OPEN_YEARS.matcher(name);
        if (open.matches()) {
            return Optional.of(new Recognised(ColumnMeaning.homesIn(Integer.parseInt(open.group(1)), 2100), true));
        }
        return Optional.empty();
    }

    /** A typing error away: "plannaan", "planolog. status". */
    private static Optional<Recognised> similar(String name) {
        if (name.length() < 5) {
            return Optional.empty();
        }
        return SURE.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= 5)
                .map(entry -> Map.entry(entry, Words.likeness(entry.getKey(), name)))
                .filter(likeness -> likeness.getValue() >= 0.8)
                .max(Map.Entry.<Map.Entry<String, ImportField>, Double>comparingByValue()
                        .thenComparing(likeness -> likeness.getKey().getKey()))
                .map(likeness ->
                        new Recognised(ColumnMeaning.of(likeness.getKey().getValue()), false));
    }
}
