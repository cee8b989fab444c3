package nl.rits.projects.demo;

import static nl.rits.projects.demo.Story.because;
import static nl.rits.projects.planning.DwellingType.MULTI_FAMILY;
import static nl.rits.projects.planning.DwellingType.SINGLE_FAMILY;
import static nl.rits.projects.planning.Milestone.FIRST_DELIVERY;
import static nl.rits.projects.planning.Milestone.LAST_DELIVERY;
import static nl.rits.projects.planning.Milestone.PERMIT_GRANTED;
import static nl.rits.projects.planning.Milestone.PLAN_ADOPTED;
import static nl.rits.projects.planning.Milestone.PLAN_IRREVOCABLE;
import static nl.rits.projects.planning.Milestone.SALES_START;
import static nl.rits.projects.planning.Milestone.START_OF_BUILDING;
import static nl.rits.projects.planning.PriceClass.AFFORDABLE_SALE;
import static nl.rits.projects.planning.PriceClass.EXPENSIVE_SALE;
import static nl.rits.projects.planning.PriceClass.MID_RENT;
import static nl.rits.projects.planning.PriceClass.SOCIAL_RENT;
import static nl.rits.projects.planning.SubPlanKind.NEW_BUILD;
import static nl.rits.projects.planning.SubPlanKind.TRANSFORMATION;

import java.util.List;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;

/** Plans elsewhere in Overijssel and Drenthe, so that a region and a province have something to look at. */
final class RegionStories {

    private static final String BEEKVLIET = "beekvliet";
    private static final String ESRAND = "esrand";
    private static final String HANZEGROND = "hanzegrond";

    private final Writing writing;

    RegionStories(Writing writing) {
        this.writing = writing;
    }

    List<Story> all() {
        return List.of(
                luttenbergerkamp(),
                dijkzicht(),
                stationsweide(),
                zwaluwhof(),
                lindenerf(),
                ijsselbolder(),
                oliemolenplein(),
                kolkzicht(),
                noorderakkers());
    }

    /** First time that anybody says anything of it. */
    private Story luttenbergerkamp() {
        var name = "Luttenbergerkamp";
        var facts = Facts.facts(
                name,
                Place.LUTTENBERG,
                -0.005,
                0.002,
                PlanType.EXPANSION,
                PlanningStatus.S3,
                Phase.DEFINITION,
                41,
                HANZEGROND);
        return story(name, Place.LUTTENBERG)
                .begins(
                        210,
                        facts,
                        Homes.of(name).undivided("Luttenbergerkamp", 41).programme())
                .says(
                        HANZEGROND,
                        13,
                        sketch().at(PLAN_ADOPTED, 9)
                                .at(START_OF_BUILDING, 17)
                                .at(FIRST_DELIVERY, 28)
                                .at(LAST_DELIVERY, 34)
                                .homes(28, 20, 21),
                        null);
    }

    private Story dijkzicht() {
        var name = "Dijkzicht";
        var programme = Homes.of(name)
                .by(ESRAND)
                .line(MULTI_FAMILY, SOCIAL_RENT, Care.CARE_READY, 36)
                .forGroup("ELDERLY")
                .part("Dijkzicht", NEW_BUILD)
                .demolition(18)
                .programme();
        var facts = Facts.demolishing(
                Facts.facts(
                        name,
                        Place.HEINO,
                        0.003,
                        0.004,
                        PlanType.RESTRUCTURING,
                        PlanningStatus.S1A,
                        Phase.PREPARATION,
                        36,
                        ESRAND),
                18);
        var both = sketch().on(PLAN_IRREVOCABLE, -10, 3)
                .on(PERMIT_GRANTED, -2, 18)
                .at(START_OF_BUILDING, 4)
                .at(FIRST_DELIVERY, 17)
                .at(LAST_DELIVERY, 19)
                .homes(17, 36);
        return story(name, Place.HEINO)
                .begins(560, facts, programme)
                .municipalitySays(530, both.moved(-3, START_OF_BUILDING), null)
                .says(ESRAND, 520, both.moved(-4, START_OF_BUILDING, FIRST_DELIVERY), null)
                .accepts(ESRAND, 512)
                .municipalitySays(40, both, because(Cause.GRID, "Netaansluiting volgt een kwartaal later."))
                .says(
                        ESRAND,
                        10,
                        both.moved(1, START_OF_BUILDING, FIRST_DELIVERY),
                        because(Cause.GRID, "Netbeheerder sluit later aan."));
    }

    private Story stationsweide() {
        var name = "Stationsweide";
        var programme = Homes.of(name)
                .by(BEEKVLIET)
                .line(MULTI_FAMILY, MID_RENT, 40)
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 44)
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 46)
                .part("Stationsweide", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name,
                Place.HARDENBERG,
                0.007,
                -0.006,
                PlanType.TRANSFORMATION_AREA,
                PlanningStatus.S2A,
                Phase.PREPARATION,
                130,
                BEEKVLIET);
        var both = sketch().on(PLAN_ADOPTED, -7, 2)
                .at(PERMIT_GRANTED, 6)
                .at(START_OF_BUILDING, 10)
                .at(FIRST_DELIVERY, 24)
                .at(LAST_DELIVERY, 38)
                .homes(24, 50, 80);
        return story(name, Place.HARDENBERG)
                .begins(610, facts, programme)
                .municipalitySays(590, both, null)
                .says(BEEKVLIET, 300, both, null)
                .accepts(BEEKVLIET, 290)
                .confirms(BEEKVLIET, 94)
                .municipalitySays(
                        20,
                        both.moved(1, LAST_DELIVERY),
                        because(Cause.PUBLIC_CAPACITY, "De laatste fase start later."));
    }

    private Story zwaluwhof() {
        var name = "De Zwaluwhof";
        var programme = Homes.of(name)
                .line(MULTI_FAMILY, SOCIAL_RENT, 30)
                .by(BEEKVLIET)
                .line(MULTI_FAMILY, MID_RENT, 26)
                .line(MULTI_FAMILY, AFFORDABLE_SALE, 40)
                .part("De Zwaluwhof", NEW_BUILD)
                .programme();
        var before = Facts.facts(
                name,
                Place.DEVENTER,
                0.009,
                0.005,
                PlanType.INFILL,
                PlanningStatus.S1A,
                Phase.PREPARATION,
                96,
                BEEKVLIET);
        var both = sketch().on(PERMIT_GRANTED, -16, 5)
                .on(START_OF_BUILDING, -12, 12)
                .at(FIRST_DELIVERY, 4)
                .at(LAST_DELIVERY, 9)
                .homes(4, 96);
        return story(name, Place.DEVENTER)
                .begins(700, before, programme)
                .municipalitySays(680, both.moved(-2, START_OF_BUILDING, FIRST_DELIVERY), null)
                .says(BEEKVLIET, 670, both.moved(-3, START_OF_BUILDING, FIRST_DELIVERY), null)
                .accepts(BEEKVLIET, 660)
                .becomes(370, Facts.withStatus(before, PlanningStatus.S1A, Phase.REALISATION), programme)
                .municipalitySays(
                        340, both.moved(1, FIRST_DELIVERY), because(Cause.BUILD_CAPACITY, "Heipalen waren later."))
                .says(BEEKVLIET, 330, both, because(Cause.BUILD_CAPACITY, "Heipalen waren later."))
                .accepts(BEEKVLIET, 322)
                .confirms(BEEKVLIET, 88);
    }

    private Story lindenerf() {
        var name = "Lindenerf";
        var programme = Homes.of(name)
                .by(BEEKVLIET)
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 16)
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 22)
                .part("Lindenerf", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name, Place.OLST, 0.006, 0.003, PlanType.EXPANSION, PlanningStatus.S2A, Phase.DESIGN, 38, BEEKVLIET);
        return story(name, Place.OLST)
                .begins(480, facts, programme)
                .says(
                        BEEKVLIET,
                        81,
                        sketch().at(SALES_START, 3)
                                .at(PERMIT_GRANTED, 7)
                                .at(START_OF_BUILDING, 9)
                                .at(FIRST_DELIVERY, 19)
                                .at(LAST_DELIVERY, 23)
                                .homes(19, 38),
                        null)
                .accepts(BEEKVLIET, 72);
    }

    private Story ijsselbolder() {
        var name = "IJsselbolder";
        var programme = Homes.of(name)
                .line(MULTI_FAMILY, SOCIAL_RENT, 60)
                .by(BEEKVLIET)
                .line(MULTI_FAMILY, MID_RENT, 44)
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 48)
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 60)
                .part("IJsselbolder", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name, Place.KAMPEN, 0.011, 0.006, PlanType.EXPANSION, PlanningStatus.S1B, Phase.DESIGN, 212, BEEKVLIET);
        var municipal = sketch().on(PLAN_IRREVOCABLE, -9, 21)
                .at(PERMIT_GRANTED, 9)
                .at(START_OF_BUILDING, 22)
                .at(FIRST_DELIVERY, 36)
                .at(LAST_DELIVERY, 60)
                .homes(36, 60, 80, 72);
        return story(name, Place.KAMPEN)
                .begins(720, facts, programme)
                .municipalitySays(700, municipal.moved(-5, START_OF_BUILDING, FIRST_DELIVERY, LAST_DELIVERY), null)
                .says(BEEKVLIET, 420, municipal.moved(-4, PERMIT_GRANTED, START_OF_BUILDING, FIRST_DELIVERY), null)
                .accepts(BEEKVLIET, 410)
                .municipalitySays(120, municipal, because(Cause.GRID, "Nieuw onderstation nodig."))
                .says(
                        BEEKVLIET,
                        31,
                        municipal.moved(-3, PERMIT_GRANTED, START_OF_BUILDING),
                        because(Cause.GRID, "Wij wachten op het onderstation."));
    }

    private Story oliemolenplein() {
        var name = "Oliemolenplein";
        var programme = Homes.of(name)
                .by(BEEKVLIET)
                .line(MULTI_FAMILY, MID_RENT, 22)
                .line(MULTI_FAMILY, AFFORDABLE_SALE, 28)
                .part("Oliemolenplein", TRANSFORMATION)
                .programme();
        var facts = Facts.facts(
                name,
                Place.MEPPEL,
                -0.003,
                0.002,
                PlanType.TRANSFORMATION_BUILDING,
                PlanningStatus.S3,
                Phase.DESIGN,
                50,
                BEEKVLIET);
        var both = sketch().at(PLAN_ADOPTED, 1)
                .at(PERMIT_GRANTED, 8)
                .at(START_OF_BUILDING, 12)
                .at(FIRST_DELIVERY, 24)
                .at(LAST_DELIVERY, 24)
                .homes(24, 50);
        return story(name, Place.MEPPEL)
                .begins(390, facts, programme)
                .municipalitySays(380, both, null)
                .says(BEEKVLIET, 12, both, null)
                .accepts(BEEKVLIET, 5);
    }

    private Story kolkzicht() {
        var name = "Kolkzicht";
        var programme = Homes.of(name)
                .by("vechtstroom")
                .line(MULTI_FAMILY, SOCIAL_RENT, 72)
                .by(HANZEGROND)
                .line(MULTI_FAMILY, MID_RENT, 68)
                .line(MULTI_FAMILY, EXPENSIVE_SALE, 100)
                .part("Kolkzicht", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name,
                Place.ZWOLLE,
                -0.009,
                0.012,
                PlanType.TRANSFORMATION_AREA,
                PlanningStatus.S3,
                Phase.DESIGN,
                240,
                HANZEGROND,
                "vechtstroom");
        var municipal = sketch().at(PLAN_ADOPTED, 10)
                .at(START_OF_BUILDING, 25)
                .at(FIRST_DELIVERY, 42)
                .at(LAST_DELIVERY, 62)
                .homes(42, 100, 140);
        return story(name, Place.ZWOLLE)
                .begins(450, facts, programme)
                .municipalitySays(430, municipal, null)
                .says(HANZEGROND, 260, municipal.moved(-9, START_OF_BUILDING, FIRST_DELIVERY), null)
                .disagrees(HANZEGROND, 250, "Voor de start moet het bestemmingsplan onherroepelijk zijn.")
                .says("vechtstroom", 100, municipal.only(java.util.Set.of(START_OF_BUILDING, FIRST_DELIVERY)), null)
                .says(
                        HANZEGROND,
                        12,
                        municipal.moved(-4, START_OF_BUILDING, FIRST_DELIVERY),
                        because(Cause.PERMIT, "Wij rekenen nu met de zienswijzen."));
    }

    private Story noorderakkers() {
        var name = "Noorderakkers";
        var facts = Facts.facts(
                name,
                Place.ASSEN,
                0.004,
                0.021,
                PlanType.EXPANSION,
                PlanningStatus.S4A,
                Phase.DEFINITION,
                310,
                "drentse-es",
                "noorderbouw");
        var municipal = sketch().at(PLAN_ADOPTED, 26)
                .at(START_OF_BUILDING, 42)
                .at(FIRST_DELIVERY, 56)
                .at(LAST_DELIVERY, 90)
                .homes(56, 60, 90, 90, 70);
        return story(name, Place.ASSEN)
                .begins(
                        540,
                        facts,
                        Homes.of(name).undivided("Noorderakkers", 310).programme())
                .municipalitySays(61, municipal, null)
                .says(
                        "drentse-es",
                        130,
                        municipal.moved(6, START_OF_BUILDING, FIRST_DELIVERY).homes(68, 50, 50),
                        null);
    }

    private Sketch sketch() {
        return Sketch.from(writing.today());
    }

    private Story story(String name, Place place) {
        return new Story(writing, name, place.municipality());
    }
}
