package nl.rits.projects.demo;

import java.util.stream.Stream;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;

/** The facts of a plan of the demo, said shortly. */
final class Facts {

    private static final int LIKELY = 80;

    private Facts() {}

    static Planned facts(
            String name,
            Place place,
            double east,
            double north,
            PlanType type,
            PlanningStatus status,
            Phase phase,
            int homes,
            String... involved) {
        var parties = Stream.of(involved).map(Story::party).toList();
        return Particulars.complete(new Planned(
                name,
                place.name(),
                place.municipality(),
                type,
                status,
                phase,
                homes,
                0,
                homes >= 150,
                status.isFirm() ? LIKELY : 50,
                LandPosition.FORMAL_CONSENT,
                commissioning(involved),
                new Location(place.lon() + east, place.lat() + north),
                null,
                null,
                parties,
                Details.NONE));
    }

    private static Commissioning commissioning(String... involved) {
        return involved.length > 1
                ? Commissioning.SEVERAL
                : GeneratedPlans.isCorporation(involved[0]) ? Commissioning.CORPORATION : Commissioning.DEVELOPER;
    }

    /** What is firm is likely to be built. */
    static Planned withStatus(Planned it, PlanningStatus status, Phase phase) {
        var next = it.as(status, phase);
        return Particulars.complete(status.isFirm() ? next.feasible(LIKELY) : next);
    }

    static Planned demolishing(Planned it, int demolition) {
        return withStatus(it.demolishing(demolition), it.planningStatus(), it.phase());
    }
}
