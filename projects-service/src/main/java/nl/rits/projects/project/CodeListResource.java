package nl.rits.projects.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.sharing.Circle;
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
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.MunicipalityRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of the API with their labels, and the bounds of price classes per year. */
@Path("/code-lists")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codelijsten", description = "Codes met hun Nederlandse en Engelse naam.")
public class CodeListResource {

    private final KnownParties parties;

    CodeListResource(KnownParties parties) {
        this.parties = parties;
    }

    /** Every list by name. */
    public record CodeLists(
            Map<String, List<Code>> lists, List<PriceBounds> priceBounds, List<MunicipalityRef> municipalities) {}

    /** One code. */
    public record Code(String code, String nl, String en) {}

    /** In euros; rents per month. */
    public record PriceBounds(int year, BigDecimal socialRent, BigDecimal midRent, BigDecimal affordableSale) {}

    @GET
    @Operation(summary = "Alle codelijsten")
    public CodeLists lists() {
        var lists = new LinkedHashMap<String, List<Code>>();
        lists.put(
                "planningStatus",
                Arrays.stream(PlanningStatus.values())
                        .map(it -> new Code(it.code(), it.label("nl"), it.label("en")))
                        .toList());
        lists.put("phase", codes(Phase.values()));
        lists.put("planType", codes(PlanType.values()));
        lists.put("milestone", codes(Milestone.values()));
        lists.put("milestoneStatus", codes(MilestoneStatus.values()));
        lists.put("dwellingType", codes(DwellingType.values()));
        lists.put("priceClass", codes(PriceClass.values()));
        lists.put("care", codes(Care.values()));
        lists.put("permanence", codes(Permanence.values()));
        lists.put("subPlanKind", codes(SubPlanKind.values()));
        lists.put("cause", codes(Cause.values()));
        lists.put("verdict", codes(Verdict.values()));
        lists.put("statementState", codes(StatementState.values()));
        lists.put("landPosition", codes(LandPosition.values()));
        lists.put("commissioning", codes(Commissioning.values()));
        lists.put(
                "circle",
                Arrays.stream(Circle.values())
                        .map(it -> new Code(it.name(), it.label("nl"), it.label("en")))
                        .toList());
        return new CodeLists(
                lists,
                List.of(
                        bounds(2024, "879.66", "1157.95", "390000"),
                        bounds(2025, "900.07", "1184.82", "405000"),
                        bounds(2026, "932.93", "1228.07", "420000")),
                parties.municipalities());
    }

    private static <E extends Enum<E> & Labelled> List<Code> codes(E[] values) {
        return Arrays.stream(values)
                .map(it -> new Code(it.name(), it.label("nl"), it.label("en")))
                .toList();
    }

    private static PriceBounds bounds(int year, String socialRent, String midRent, String affordableSale) {
        return new PriceBounds(
                year, new BigDecimal(socialRent), new BigDecimal(midRent), new BigDecimal(affordableSale));
    }
}
