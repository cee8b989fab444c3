package nl.rits.projects.demo;

import static nl.rits.projects.demo.Story.because;
import static nl.rits.projects.planning.Amount.Tenure.RENT;
import static nl.rits.projects.planning.Amount.Tenure.SALE;
import static nl.rits.projects.planning.DwellingType.MULTI_FAMILY;
import static nl.rits.projects.planning.DwellingType.SINGLE_FAMILY;
import static nl.rits.projects.planning.Milestone.DEVELOPMENT_AGREEMENT;
import static nl.rits.projects.planning.Milestone.FIRST_DELIVERY;
import static nl.rits.projects.planning.Milestone.LAST_DELIVERY;
import static nl.rits.projects.planning.Milestone.PERMIT_GRANTED;
import static nl.rits.projects.planning.Milestone.PLAN_ADOPTED;
import static nl.rits.projects.planning.Milestone.PLAN_IRREVOCABLE;
import static nl.rits.projects.planning.Milestone.SITE_READY;
import static nl.rits.projects.planning.Milestone.START_OF_BUILDING;
import static nl.rits.projects.planning.PriceClass.AFFORDABLE_SALE;
import static nl.rits.projects.planning.PriceClass.EXPENSIVE_SALE;
import static nl.rits.projects.planning.PriceClass.MID_RENT;
import static nl.rits.projects.planning.PriceClass.SOCIAL_RENT;
import static nl.rits.projects.planning.SubPlanKind.NEW_BUILD;

import java.util.List;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;

/** The plans of Raalte that the demo is about, each with its own tension. */
final class RaalteStories {

    private static final String BEEKVLIET = "beekvliet";
    private static final String TIJHOF = "tijhof";
    private static final String ESRAND = "esrand";

    private final Writing writing;

    RaalteStories(Writing writing) {
        this.writing = writing;
    }

    List<Story> all() {
        return List.of(weteringpark(), enkweide(), hofVanHeeten());
    }

    /** Two sides that run 8 to 9 months apart after an appeal; the developer's newest planning waits for the municipality. */
    private Story weteringpark() {
        var name = "Weteringpark";
        var programme = Homes.of(name)
                .by(ESRAND)
                .line(MULTI_FAMILY, SOCIAL_RENT, Care.STEP_FREE, 42)
                .forGroup("ELDERLY")
                .costing(RENT, "780", "880", writing.today())
                .line(SINGLE_FAMILY, SOCIAL_RENT, 20)
                .costing(RENT, "850", "925", writing.today())
                .part("Esrand: De Wetering", NEW_BUILD)
                .by(BEEKVLIET)
                .line(MULTI_FAMILY, MID_RENT, 26)
                .costing(RENT, "1050", "1195", writing.today())
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 40)
                .costing(SALE, "349000", "405000", writing.today())
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 56)
                .part("Beekvliet: Parkzijde", NEW_BUILD)
                .programme();
        var then = Facts.facts(
                name,
                Place.RAALTE,
                0.006,
                0.004,
                PlanType.EXPANSION,
                PlanningStatus.S3,
                Phase.DESIGN,
                184,
                BEEKVLIET,
                ESRAND);
        var now = Facts.withStatus(then, PlanningStatus.S2A, Phase.PREPARATION);
        var beekvliet = sketch().on(DEVELOPMENT_AGREEMENT, -20, 14)
                .on(PLAN_ADOPTED, -5, 26)
                .at(PLAN_IRREVOCABLE, 2)
                .at(SITE_READY, 4)
                .at(PERMIT_GRANTED, 5)
                .at(START_OF_BUILDING, 7)
                .at(FIRST_DELIVERY, 22)
                .at(LAST_DELIVERY, 42)
                .homes(22, 48, 54, 20);
        var municipal = sketch().on(DEVELOPMENT_AGREEMENT, -20, 14)
                .on(PLAN_ADOPTED, -5, 26)
                .at(PLAN_IRREVOCABLE, 11)
                .at(SITE_READY, 7)
                .at(PERMIT_GRANTED, 13)
                .at(START_OF_BUILDING, 15)
                .at(FIRST_DELIVERY, 30)
                .at(LAST_DELIVERY, 47)
                .homes(30, 72, 112);
        var esrand = sketch().at(START_OF_BUILDING, 10).at(FIRST_DELIVERY, 24).homes(34, 42, 20);
        Milestones building =
                new Milestones(SITE_READY, PERMIT_GRANTED, START_OF_BUILDING, FIRST_DELIVERY, LAST_DELIVERY);
        return story(name, Place.RAALTE)
                .begins(640, then, programme.withoutAmounts())
                .municipalitySays(600, building.moved(municipal, -15), null)
                .says(BEEKVLIET, 590, building.moved(beekvliet, -8), null)
                .accepts(BEEKVLIET, 580)
                .says(ESRAND, 560, building.moved(esrand, -5), null)
                .accepts(ESRAND, 555)
                .municipalitySays(
                        365,
                        building.moved(municipal, -12),
                        because(Cause.OBJECTION_APPEAL, "Twee zienswijzen op het plan."))
                .says(
                        BEEKVLIET,
                        360,
                        building.moved(beekvliet, -6),
                        because(Cause.OBJECTION_APPEAL, "Het ontwerpplan ligt langer ter inzage."))
                .says(
                        BEEKVLIET,
                        270,
                        building.moved(beekvliet, -4),
                        because(Cause.PERMIT, "Het stikstofonderzoek moest over."))
                .municipalitySays(
                        268,
                        building.moved(municipal, -9),
                        because(Cause.NITROGEN, "Het stikstofonderzoek moest over."))
                .asks(BEEKVLIET, 156, 14, "Past de bouwweg in deze planning?")
                .answers(BEEKVLIET, 154, "Ja, de bouwweg ligt er een maand voor de start.")
                .becomes(147, now, programme)
                .says(
                        BEEKVLIET,
                        90,
                        building.moved(beekvliet, -2),
                        because(Cause.OBJECTION_APPEAL, "Er is beroep ingesteld."))
                .municipalitySays(
                        88, building.moved(municipal, -2), because(Cause.OBJECTION_APPEAL, "Er is beroep ingesteld."))
                .accepts(BEEKVLIET, 79)
                .says(ESRAND, 76, esrand, because(Cause.OBJECTION_APPEAL, "Wij wachten op de uitspraak."))
                .accepts(ESRAND, 70)
                .confirms(ESRAND, 50)
                .municipalitySays(
                        32,
                        municipal,
                        because(Cause.OBJECTION_APPEAL, "De zitting bij de Raad van State is uitgesteld."))
                .says(
                        BEEKVLIET,
                        4,
                        beekvliet,
                        because(Cause.OBJECTION_APPEAL, "Uitspraak wordt in het voorjaar verwacht."));
    }

    private Story enkweide() {
        var name = "De Enkweide";
        var programme = Homes.of(name)
                .by(TIJHOF)
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 28)
                .costing(SALE, "365000", "415000", writing.today())
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 24)
                .line(MULTI_FAMILY, MID_RENT, 12)
                .part("De Enkweide", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name, Place.RAALTE, -0.012, 0.003, PlanType.EXPANSION, PlanningStatus.S2A, Phase.DESIGN, 64, TIJHOF);
        var tijhof = sketch().at(PERMIT_GRANTED, 11)
                .at(START_OF_BUILDING, 14)
                .at(FIRST_DELIVERY, 25)
                .at(LAST_DELIVERY, 35)
                .homes(25, 0, 64);
        return story(name, Place.RAALTE)
                .begins(520, facts, programme.withoutAmounts())
                .becomes(150, facts, programme)
                .municipalitySays(
                        500,
                        sketch().on(PLAN_ADOPTED, -8, 11)
                                .at(PERMIT_GRANTED, 13)
                                .at(START_OF_BUILDING, 16)
                                .at(FIRST_DELIVERY, 28)
                                .at(LAST_DELIVERY, 38)
                                .homes(25, 24, 40),
                        null)
                .says(
                        TIJHOF,
                        310,
                        tijhof.moved(-2, START_OF_BUILDING, FIRST_DELIVERY).homes(25, 24, 40),
                        null)
                .accepts(TIJHOF, 301)
                .says(TIJHOF, 6, tijhof, because(Cause.BUILD_CAPACITY, "De aannemer heeft pas later een ploeg vrij."));
    }

    /** The municipality asked something; the developer has still to answer. */
    private Story hofVanHeeten() {
        var name = "Hof van Heeten";
        var programme = Homes.of(name)
                .by(BEEKVLIET)
                .line(SINGLE_FAMILY, AFFORDABLE_SALE, 12)
                .line(SINGLE_FAMILY, EXPENSIVE_SALE, 10)
                .part("Hof van Heeten", NEW_BUILD)
                .programme();
        var facts = Facts.facts(
                name,
                Place.HEETEN,
                0.004,
                -0.002,
                PlanType.INFILL,
                PlanningStatus.S2A,
                Phase.PREPARATION,
                22,
                BEEKVLIET);
        var both = sketch().on(PLAN_ADOPTED, -4, 9)
                .at(PERMIT_GRANTED, 3)
                .at(START_OF_BUILDING, 6)
                .at(FIRST_DELIVERY, 16)
                .at(LAST_DELIVERY, 18)
                .homes(16, 22);
        return story(name, Place.HEETEN)
                .begins(430, facts, programme)
                .municipalitySays(400, both.moved(-1, START_OF_BUILDING), null)
                .says(BEEKVLIET, 390, both.moved(-2, START_OF_BUILDING, FIRST_DELIVERY), null)
                .accepts(BEEKVLIET, 380)
                .municipalitySays(60, both, because(Cause.ACCESS, "De rotonde is later klaar."))
                .says(
                        BEEKVLIET,
                        14,
                        both.moved(-1, PERMIT_GRANTED),
                        because(Cause.ACCESS, "De bouwweg loopt over de rotonde."))
                .asks(
                        BEEKVLIET,
                        8,
                        13,
                        "U verwacht de vergunning twee maanden na uw aanvraag. Dat duurt bij ons meestal vier maanden. Kunt u eerder aanvragen?");
    }

    /** Milestones that move together. */
    private record Milestones(nl.rits.projects.planning.Milestone... together) {
        Sketch moved(Sketch sketch, int months) {
            return sketch.moved(months, together);
        }
    }

    private Sketch sketch() {
        return Sketch.from(writing.today());
    }

    private Story story(String name, Place place) {
        return new Story(writing, name, place.municipality());
    }
}
