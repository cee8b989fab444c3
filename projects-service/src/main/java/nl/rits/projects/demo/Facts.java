package nl.rits.projects.demo;

import java.util.stream.Stream;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;

/** The facts of a plan of the demo, said shortly. */
final class Facts {

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
        return new Planned(
                name,
                place.name(),
                place.municipality(),
                type,
                status,
                phase,
                homes,
                0,
                homes >= 150,
                status.isFirm() ? 80 : 50,
                LandPosition.FORMAL_CONSENT,
                involved.length > 1 ? Commissioning.SEVERAL : Commissioning.DEVELOPER,
                new Location(place.lon() + east, place.lat() + north),
                null,
                null,
                Stream.of(involved).map(Story::party).toList());
    }

    static Planned withStatus(Planned it, PlanningStatus status, Phase phase) {
        return changed(it, status, phase, it.demolition());
    }

    static Planned demolishing(Planned it, int demolition) {
        return changed(it, it.planningStatus(), it.phase(), demolition);
    }

    private static Planned changed(Planned it, PlanningStatus status, Phase phase, int demolition) {
        return new Planned(
                it.name(),
                it.place(),
                it.municipality(),
                it.planType(),
                status,
                phase,
                it.homes(),
                demolition,
                it.keyProject(),
                status.isFirm() ? Integer.valueOf(80) : it.feasibility(),
                it.landPosition(),
                it.commissioning(),
                it.location(),
                it.notes(),
                it.reference(),
                it.involved());
    }
}
