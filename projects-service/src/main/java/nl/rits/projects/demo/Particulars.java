package nl.rits.projects.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.Details.Document;
import nl.rits.projects.planning.Details.Gate;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanArea;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import org.jspecify.annotations.Nullable;

/** What is known of a plan of the demo beside its main facts: the further it is, the more. */
final class Particulars {

    private static final Set<String> TOWNS = Set.of(
            "Almelo",
            "Assen",
            "Deventer",
            "Emmen",
            "Enschede",
            "Hardenberg",
            "Hengelo",
            "Hoogeveen",
            "Kampen",
            "Meppel",
            "Zwolle");

    private static final int HOMES_PER_HECTARE = 30;
    private static final double METRES_PER_DEGREE = 111_320;

    private Particulars() {}

    /** The same plan with all that goes with it. */
    static Planned complete(Planned it) {
        return it.detailed(new Details(
                ground(it),
                planIds(it),
                buildings(it),
                documents(it),
                gates(it),
                environment(it.place(), it.planType())));
    }

    /** A field that is not quite square and as large as its homes need; of an idea nobody knows where it ends. */
    private static @Nullable PlanArea ground(Planned it) {
        var middle = it.location();
        if (middle == null || it.planningStatus().staysInMunicipality() || it.planningStatus() == PlanningStatus.S4B) {
            return null;
        }
        double half = Math.sqrt(it.homes() * 10_000.0 / HOMES_PER_HECTARE) / 2 / METRES_PER_DEGREE;
        var ring = List.of(
                beside(middle, -1.1, -0.8, half),
                beside(middle, 0.7, -1.0, half),
                beside(middle, 1.1, 0.2, half),
                beside(middle, 0.8, 0.9, half),
                beside(middle, -0.9, 1.0, half),
                beside(middle, -1.1, -0.8, half));
        return new PlanArea(List.of(List.of(ring)));
    }

    private static Location beside(Location middle, double east, double north, double degrees) {
        double narrow = Math.cos(Math.toRadians(middle.lat()));
        return new Location(rounded(middle.lon() + east * degrees / narrow), rounded(middle.lat() + north * degrees));
    }

    /** To about ten centimetres. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static List<String> planIds(Planned it) {
        var number = number(it, 9_000) + 1_000;
        return it.planningStatus().isFirm()
                ? List.of("NL.IMRO." + it.municipality().substring(2) + ".BP" + number + "-VG01")
                : it.planningStatus() == PlanningStatus.S3
                        ? List.of("NL.IMRO." + it.municipality().substring(2) + ".BP" + number + "-ON01")
                        : List.of();
    }

    /** Buildings that go or that become homes, by numbers that the national register never gave out. */
    private static List<String> buildings(Planned it) {
        return it.planType() == PlanType.TRANSFORMATION_BUILDING || it.demolition() > 0
                ? List.of(it.municipality().substring(2) + "1099" + "%08d".formatted(number(it, 99_999_999)))
                : List.of();
    }

    private static List<Document> documents(Planned it) {
        var page = "https://plannen.example/" + Story.slug(it.name());
        var documents = new ArrayList<Document>();
        if (it.planningStatus().isFirm()) {
            documents.add(new Document("Raadsbesluit", page + "/raadsbesluit"));
        }
        if (it.phase().compareTo(Phase.DESIGN) >= 0) {
            documents.add(new Document("Stedenbouwkundig plan", page + "/stedenbouwkundig-plan"));
        }
        return documents;
    }

    private static List<Gate> gates(Planned it) {
        var gates = new ArrayList<Gate>();
        for (var phase : List.of(Phase.DEFINITION, Phase.DESIGN, Phase.PREPARATION)) {
            if (it.phase().compareTo(phase) >= 0) {
                gates.add(new Gate(phase, "projectleider woningbouw", "wethouder wonen"));
            }
        }
        return gates;
    }

    private static String environment(String place, PlanType type) {
        if (!TOWNS.contains(place)) {
            return "VILLAGE";
        }
        return switch (type) {
            case EXPANSION, SMALL_EXPANSION -> "URBAN_GREEN";
            case TRANSFORMATION_BUILDING -> "CENTRE";
            case RESTRUCTURING -> "URBAN_GROUND";
            default -> "URBAN_COMPACT";
        };
    }

    private static int number(Planned it, int below) {
        return Math.floorMod(it.name().hashCode(), below);
    }
}
