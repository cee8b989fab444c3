package nl.rits.projects.codelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rits.foundation.sharing.Circle;
import nl.rits.projects.planning.Amount.Tenure;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.Labelled;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneStatus;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.StatementState;
import nl.rits.projects.planning.SubPlanKind;
import nl.rits.projects.planning.Verdict;

/** The lists there are, with the codes that Rits knows by itself; their words and their validity are data. */
final class KnownLists {

    static final String PLANNING_STATUS = "planningStatus";
    static final String PHASE = "phase";
    static final String PLAN_TYPE = "planType";
    static final String LAND_POSITION = "landPosition";
    static final String COMMISSIONING = "commissioning";
    static final String ENVIRONMENT = "environment";
    static final String DWELLING_TYPE = "dwellingType";
    static final String PRICE_CLASS = "priceClass";
    static final String CARE = "care";
    static final String PERMANENCE = "permanence";
    static final String TARGET_GROUP = "targetGroup";
    static final String SUB_PLAN_KIND = "subPlanKind";
    static final String MILESTONE = "milestone";
    static final String CAUSE = "cause";

    /** Nothing in Rits depends on what these codes mean, so an administrator may add to them. */
    static final Set<String> OPEN = Set.of(TARGET_GROUP, ENVIRONMENT);

    /** A code with its words. */
    record Seed(String code, String nl, String en) {}

    private KnownLists() {}

    static Map<String, List<Seed>> all() {
        var lists = new LinkedHashMap<String, List<Seed>>();
        lists.put(
                PLANNING_STATUS,
                Arrays.stream(PlanningStatus.values())
                        .map(it -> new Seed(it.code(), it.label("nl"), it.label("en")))
                        .toList());
        lists.put(PHASE, seeds(Phase.values()));
        lists.put(PLAN_TYPE, seeds(PlanType.values()));
        lists.put(MILESTONE, seeds(Milestone.values()));
        lists.put("milestoneStatus", seeds(MilestoneStatus.values()));
        lists.put(DWELLING_TYPE, seeds(DwellingType.values()));
        lists.put(PRICE_CLASS, seeds(PriceClass.values()));
        lists.put(CARE, seeds(Care.values()));
        lists.put(PERMANENCE, seeds(Permanence.values()));
        lists.put(TARGET_GROUP, targetGroups());
        lists.put(ENVIRONMENT, environments());
        lists.put(SUB_PLAN_KIND, seeds(SubPlanKind.values()));
        lists.put("tenure", seeds(Tenure.values()));
        lists.put(CAUSE, seeds(Cause.values()));
        lists.put("verdict", seeds(Verdict.values()));
        lists.put("statementState", seeds(StatementState.values()));
        lists.put(LAND_POSITION, seeds(LandPosition.values()));
        lists.put(COMMISSIONING, seeds(Commissioning.values()));
        lists.put(
                "circle",
                Arrays.stream(Circle.values())
                        .map(it -> new Seed(it.name(), it.label("nl"), it.label("en")))
                        .toList());
        return lists;
    }

    private static List<Seed> targetGroups() {
        return List.of(
                new Seed("REGULAR", "Geen bijzondere groep", "No special group"),
                new Seed("YOUTH", "Jongeren", "Young people"),
                new Seed("STUDENTS", "Studenten", "Students"),
                new Seed("ELDERLY", "Ouderen", "Elderly people"),
                new Seed("CARE", "Mensen die zorg nodig hebben", "People who need care"),
                new Seed("LARGE_FAMILIES", "Grote gezinnen", "Large families"),
                new Seed("LABOUR_MIGRANTS", "Arbeidsmigranten", "Labour migrants"),
                new Seed("CARAVAN_DWELLERS", "Woonwagenbewoners", "Caravan dwellers"),
                new Seed("OTHER", "Andere groep", "Another group"));
    }

    /** The kinds of surroundings of the national plan monitor, after the typology of ABF. */
    private static List<Seed> environments() {
        return List.of(
                new Seed("CENTRE", "Centrum", "Centre"),
                new Seed("URBAN_COMPACT", "Stedelijk compact", "Urban, compact"),
                new Seed("URBAN_GROUND", "Stedelijk grondgebonden", "Urban, houses"),
                new Seed("URBAN_GREEN", "Stedelijk met groen", "Urban with green"),
                new Seed("RURAL_NEAR_CITY", "Landelijk of dorps bij de stad", "Rural or village near a city"),
                new Seed("VILLAGE", "Dorps", "Village"),
                new Seed("RURAL", "Landelijk", "Rural"),
                new Seed("NONE", "Geen woonmilieu", "No housing environment"));
    }

    private static <E extends Enum<E> & Labelled> List<Seed> seeds(E[] values) {
        var seeds = new ArrayList<Seed>();
        for (var value : values) {
            seeds.add(new Seed(value.name(), value.label("nl"), value.label("en")));
        }
        return seeds;
    }
}
