package nl.rits.projects.demo;

import static nl.rits.projects.demo.Story.because;
import static nl.rits.projects.planning.Milestone.FIRST_DELIVERY;
import static nl.rits.projects.planning.Milestone.LAST_DELIVERY;
import static nl.rits.projects.planning.Milestone.PERMIT_GRANTED;
import static nl.rits.projects.planning.Milestone.PLAN_ADOPTED;
import static nl.rits.projects.planning.Milestone.START_OF_BUILDING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.SubPlanKind;
import org.jspecify.annotations.Nullable;

/** The other plans of the demo: one in every place, drawn with a fixed seed. */
final class GeneratedPlans {

    private static final long SEED = 20261121;

    private static final List<String> FIRST = List.of(
            "Molen",
            "Beuken",
            "Wilgen",
            "Hazel",
            "Korhoen",
            "Leeuwerik",
            "Kievit",
            "Klaver",
            "Berken",
            "Vlier",
            "Roggen",
            "Haver",
            "Tarwe",
            "Boekweit",
            "Esdoorn",
            "Kersen",
            "Wulpen",
            "Zilver",
            "Heide",
            "Bongerd");
    private static final List<String> LAST =
            List.of("hof", "akker", "weide", "kwartier", "erf", "poort", "tuinen", "es");

    private static final List<String> MARKET = List.of("tijhof", "hanzegrond", "noorderbouw");
    private static final List<String> CORPORATIONS = List.of("vechtstroom", "drentse-es", "esrand");

    private static final List<Reason> SETBACKS = List.of(
            because(Cause.GRID, "De netaansluiting komt later."),
            because(Cause.NITROGEN, "Het stikstofonderzoek loopt nog."),
            because(Cause.OBJECTION_APPEAL, "Een omwonende ging in beroep."),
            because(Cause.PUBLIC_CAPACITY, "De toets van het plan duurt langer."),
            because(Cause.BUILD_CAPACITY, "De aannemer schoof de start op."),
            because(Cause.VIABILITY_GAP, "We zoeken nog dekking voor het tekort."),
            because(Cause.SOIL, "Er is vervuilde grond gevonden."),
            because(Cause.WATER, "De waterberging moest groter."),
            because(Cause.ACCESS, "De ontsluitingsweg is nog niet klaar."),
            because(Cause.COST_MARKET, "De bouwkosten stegen."));

    /** How far a plan can be. Months from today to its start of building: from, until. */
    private enum Stage {
        IDEA(PlanningStatus.S5A, Phase.INITIATIVE, 60, 84),
        VISION(PlanningStatus.S4A, Phase.INITIATIVE, 44, 66),
        OPTION(PlanningStatus.S4B, Phase.STUDY, 50, 80),
        IN_PREPARATION(PlanningStatus.S3, Phase.DEFINITION, 22, 40),
        DESIGNED(PlanningStatus.S3, Phase.DESIGN, 16, 26),
        ADOPTED(PlanningStatus.S2A, Phase.DESIGN, 10, 20),
        IRREVOCABLE(PlanningStatus.S1A, Phase.PREPARATION, 3, 10),
        BUILDING(PlanningStatus.S1A, Phase.REALISATION, -12, -2),
        DONE(PlanningStatus.S1A, Phase.COMPLETED, -40, -34);

        final PlanningStatus status;
        final Phase phase;
        final int from;
        final int until;

        Stage(PlanningStatus status, Phase phase, int from, int until) {
            this.status = status;
            this.phase = phase;
            this.from = from;
            this.until = until;
        }
    }

    private static final List<Stage> MIX = List.of(
            Stage.IN_PREPARATION,
            Stage.ADOPTED,
            Stage.BUILDING,
            Stage.IRREVOCABLE,
            Stage.DESIGNED,
            Stage.VISION,
            Stage.ADOPTED,
            Stage.IDEA,
            Stage.BUILDING,
            Stage.IN_PREPARATION,
            Stage.IRREVOCABLE,
            Stage.OPTION,
            Stage.DESIGNED,
            Stage.DONE);

    private final Writing writing;
    private final LocalDate today;
    private final Random random = new Random(SEED);

    GeneratedPlans(Writing writing) {
        this.writing = writing;
        this.today = writing.today();
    }

    /** Everybody who has a part in the demo. */
    static Set<UUID> parties() {
        var keys = new LinkedHashSet<String>();
        Stream.concat(Place.ALL.stream(), Stream.of(Place.RAALTE, Place.OLST))
                .forEach(place -> keys.add(place.municipality().toLowerCase(Locale.ROOT)));
        keys.addAll(MARKET);
        keys.addAll(CORPORATIONS);
        keys.add("beekvliet");
        var parties = new LinkedHashSet<UUID>();
        keys.forEach(key -> parties.add(Story.party(key)));
        return parties;
    }

    int write(Instant now) {
        var names = new ArrayList<String>();
        FIRST.forEach(first -> LAST.forEach(last -> names.add(first + last)));
        Collections.shuffle(names, random);
        for (int i = 0; i < Place.ALL.size(); i++) {
            plan(names.get(i), Place.ALL.get(i), MIX.get(i % MIX.size())).write(now);
        }
        return Place.ALL.size();
    }

    private Story plan(String name, Place place, Stage stage) {
        int homes = 6 + random.nextInt(14) * random.nextInt(14);
        var party = party(place, stage);
        var facts = Particulars.complete(facts(name, place, stage, homes, party));
        var programme = programme(name, stage, homes, facts.planType(), party);
        var last = planning(stage, homes);
        int born = 420 + random.nextInt(300);
        var story = new Story(writing, name, place.municipality()).begins(born, earlier(facts, stage), programme);
        var slip = 2 + random.nextInt(5);
        var setback = SETBACKS.get(random.nextInt(SETBACKS.size()));
        int statedAgo = born - 20 - random.nextInt(30);
        boolean built = stage == Stage.BUILDING || stage == Stage.DONE;
        story.municipalitySays(statedAgo, built ? last : last.moved(-slip, START_OF_BUILDING, PERMIT_GRANTED), null);
        if (!earlier(facts, stage).equals(facts)) {
            story.becomes(200 + random.nextInt(100), facts, programme);
        }
        // The dates of a plan in progress stay; saying them again marks what was reached.
        story.municipalitySays(20 + random.nextInt(110), last, built ? null : setback);
        if (party != null && stage != Stage.IDEA) {
            tellOf(story, party, place, last, built, statedAgo - 10, slip);
        }
        return story;
    }

    /** What the developer or corporation says, and what the municipality makes of it. */
    private void tellOf(
            Story story, String party, Place place, Sketch municipal, boolean built, int firstAgo, int slip) {
        // Most agree within the tolerance; one in three is more than half a year ahead of its municipality.
        int ahead = built ? 0 : random.nextInt(3) == 0 ? 7 + random.nextInt(5) : random.nextInt(3);
        var own = municipal
                .only(Set.of(PERMIT_GRANTED, START_OF_BUILDING, FIRST_DELIVERY, LAST_DELIVERY))
                .moved(-ahead, FIRST_DELIVERY, LAST_DELIVERY);
        var first = built ? own : own.moved(-slip, PERMIT_GRANTED, START_OF_BUILDING, FIRST_DELIVERY);
        story.says(party, firstAgo, first, null).accepts(party, firstAgo - 8);
        int lastAgo = random.nextInt(4) == 0 ? 95 + random.nextInt(60) : 3 + random.nextInt(80);
        if (built) {
            story.says(party, lastAgo, own, null).accepts(party, Math.max(1, lastAgo - 2));
            return;
        }
        story.says(party, lastAgo, own, SETBACKS.get(random.nextInt(SETBACKS.size())));
        // What waits for Raalte is told by hand, so that its inbox stays as short as it is.
        int verdict = place.municipality().equals("GM0177") ? 0 : random.nextInt(8);
        int answeredAgo = Math.max(0, lastAgo - 1 - random.nextInt(12));
        switch (verdict) {
            case 0, 1, 2, 3 -> story.accepts(party, Math.max(1, answeredAgo));
            case 4 -> story.asks(party, Math.max(1, answeredAgo), 14, "Waarop baseert u de eerste oplevering?");
            case 5 -> story.disagrees(party, Math.max(1, answeredAgo), "De vergunning kan niet zo snel rond zijn.");
            default -> {}
        }
    }

    private @Nullable String party(Place place, Stage stage) {
        if (stage == Stage.OPTION) {
            return null;
        }
        if (random.nextInt(3) > 0) {
            return MARKET.get(random.nextInt(MARKET.size()));
        }
        boolean drenthe = place.lat() > 52.65;
        return place.municipality().equals("GM0177") || place.municipality().equals("GM0150")
                ? "esrand"
                : drenthe ? "drentse-es" : "vechtstroom";
    }

    private Planned facts(String name, Place place, Stage stage, int homes, @Nullable String party) {
        var types = List.of(
                PlanType.INFILL,
                PlanType.RESTRUCTURING,
                PlanType.TRANSFORMATION_BUILDING,
                PlanType.TRANSFORMATION_AREA,
                homes >= 12 ? PlanType.EXPANSION : PlanType.SMALL_EXPANSION);
        var type = types.get(random.nextInt(types.size()));
        int demolition = type == PlanType.RESTRUCTURING ? homes / 3 : 0;
        return new Planned(
                name,
                place.name(),
                place.municipality(),
                type,
                stage.status,
                stage.phase,
                homes,
                demolition,
                homes >= 100,
                stage.status.isFirm() ? 70 + 10 * random.nextInt(4) : 20 + 10 * random.nextInt(4),
                stage.status.isFirm() ? LandPosition.FORMAL_CONSENT : LandPosition.INTENTION,
                party == null
                        ? Commissioning.UNKNOWN
                        : isCorporation(party) ? Commissioning.CORPORATION : Commissioning.DEVELOPER,
                // Within a kilometre or so of the centre.
                new Location(
                        rounded(place.lon() + (random.nextDouble() - 0.5) * 0.024),
                        rounded(place.lat() + (random.nextDouble() - 0.5) * 0.014)),
                null,
                null,
                party == null ? List.of() : List.of(Story.party(party)),
                Details.NONE);
    }

    /** One step back: what the plan was before it became what it is. */
    private static Planned earlier(Planned it, Stage stage) {
        var status = switch (stage) {
            case ADOPTED -> PlanningStatus.S3;
            case IRREVOCABLE -> PlanningStatus.S2A;
            case IN_PREPARATION, DESIGNED -> PlanningStatus.S4A;
            default -> stage.status;
        };
        var phase = stage == Stage.BUILDING ? Phase.PREPARATION : stage == Stage.DONE ? Phase.REALISATION : stage.phase;
        return Particulars.complete(it.as(status, phase));
    }

    static boolean isCorporation(String party) {
        return CORPORATIONS.contains(party);
    }

    /** A corporation builds what is rented and affordable, a developer all but social rent; of the rest nobody knows yet. */
    private Programme programme(String name, Stage stage, int homes, PlanType type, @Nullable String party) {
        int demolition = type == PlanType.RESTRUCTURING ? homes / 3 : 0;
        if (stage == Stage.IDEA || stage == Stage.OPTION || stage == Stage.VISION) {
            return Homes.of(name).undivided(name, homes).demolition(demolition).programme();
        }
        int social = homes * (20 + random.nextInt(20)) / 100;
        int mid = homes * random.nextInt(25) / 100;
        int affordable = homes * (15 + random.nextInt(20)) / 100;
        var stacked = homes > 30 || random.nextBoolean() ? DwellingType.MULTI_FAMILY : DwellingType.SINGLE_FAMILY;
        var kind = type == PlanType.TRANSFORMATION_BUILDING ? SubPlanKind.TRANSFORMATION : SubPlanKind.NEW_BUILD;
        boolean corporation = party != null && isCorporation(party);
        return Homes.of(name)
                .by(corporation ? party : null)
                .line(stacked, PriceClass.SOCIAL_RENT, Care.STEP_FREE, social)
                .by(party)
                .line(stacked, PriceClass.MID_RENT, mid)
                .line(DwellingType.SINGLE_FAMILY, PriceClass.AFFORDABLE_SALE, affordable)
                .by(corporation ? null : party)
                .line(DwellingType.SINGLE_FAMILY, PriceClass.EXPENSIVE_SALE, homes - social - mid - affordable)
                .part(name, kind)
                .demolition(demolition)
                .programme();
    }

    private Sketch planning(Stage stage, int homes) {
        int start = stage.from + random.nextInt(stage.until - stage.from);
        int first = start + 12 + random.nextInt(8);
        int years = 1 + homes / 70;
        int[] perYear = new int[years];
        for (int i = 0; i < years; i++) {
            perYear[i] = homes / years + (i < homes % years ? 1 : 0);
        }
        return Sketch.from(today)
                .at(PLAN_ADOPTED, start - 14)
                .at(PERMIT_GRANTED, start - 4)
                .at(START_OF_BUILDING, start)
                .at(FIRST_DELIVERY, first)
                .at(LAST_DELIVERY, first + 12 * (years - 1) + 3)
                .homes(first, perYear);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
