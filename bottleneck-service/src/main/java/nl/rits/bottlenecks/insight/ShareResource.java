package nl.rits.bottlenecks.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/shares")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inzicht")
public class ShareResource {

    private static final String METHOD =
            "Geteld over de projecten en de open knelpunten die u nu mag zien. Op een peildatum"
                    + " tellen de knelpunten zoals ze toen waren; de projecten, hun woningen en wat u mag zien, zijn die van nu.";

    private final CurrentViewer viewer;
    private final Shares shares;
    private final Clock clock;

    ShareResource(CurrentViewer viewer, Shares shares, Clock clock) {
        this.viewer = viewer;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * @param projects all that the viewer sees, and homes of them
     * @param homesAbout some of the homes were counted in tens; else absent
     * @param at the day of which it is told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SharesView(
            long projects, long homes, @Nullable Boolean homesAbout, LocalDate at, List<Shares.CauseShare> causes) {}

    /**
     * @param groups in the order of their codes
     * @param unseen projects of which the viewer does not see to which group they belong; absent: none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupsView(
            Shares.By by,
            long projects,
            long homes,
            @Nullable Boolean homesAbout,
            LocalDate at,
            List<Shares.Group> groups,
            Shares.@Nullable Total unseen) {}

    public record Point(LocalDate at, Shares.Range projects, Shares.Range homes, Shares.Range homeMonths) {}

    /** @param points ends of quarters, and the day asked as the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SeriesView(
            long projects, long homes, @Nullable Boolean homesAbout, LocalDate at, List<Point> points) {}

    @GET
    @Transactional
    @Operation(
            summary = "Aandeel per oorzaak, van bevestigd tot en met mogelijk, over wat u mag zien",
            description = METHOD)
    public SharesView get(@BeanParam ShareQuestion question) {
        var me = viewer.get();
        var asked = question.now(clock);
        var whole = shares.whole(me, asked);
        return new SharesView(
                whole.projects(),
                whole.homes(),
                whole.about() ? true : null,
                question.day(today()),
                shares.perCause(me, asked));
    }

    @GET
    @Path("/groups")
    @Transactional
    @Operation(
            summary = "Aandeel per gemeente, regio, provincie, fase of prijsklasse, van alle of enkele oorzaken",
            description =
                    METHOD + " Van een project waarvan u de fase of het programma niet ziet, telt de groep niet mee:"
                            + " hoeveel dat er zijn, staat in unseen. Een gemeente kan in meer regio's liggen: haar projecten"
                            + " tellen dan in elk ervan. Wat in geen regio of provincie ligt, staat onder NONE.")
    public GroupsView groups(
            @BeanParam ShareQuestion question,
            @QueryParam("by") @DefaultValue("MUNICIPALITY") @Parameter(description = "Waarnaar verdeeld")
                    Shares.By by) {
        var me = viewer.get();
        var asked = question.now(clock);
        var whole = shares.whole(me, asked);
        var split = shares.split(me, asked, by);
        return new GroupsView(
                by,
                whole.projects(),
                whole.homes(),
                whole.about() ? true : null,
                question.day(today()),
                split.groups(),
                split.unseen());
    }

    @GET
    @Path("/series")
    @Transactional
    @Operation(summary = "Aandeel door de tijd, aan het eind van elk kwartaal", description = METHOD)
    public SeriesView series(
            @BeanParam ShareQuestion question,
            @QueryParam("quarters")
                    @DefaultValue("8")
                    @Min(1)
                    @Max(40)
                    @Parameter(description = "Hoeveel kwartalen terug, van 1 tot en met 40")
                    int quarters) {
        if (quarters < 1 || quarters > 40) {
            throw ProblemException.invalid(Fault.parameter("quarters", "not-in-list", "1–40"));
        }
        var me = viewer.get();
        var today = today();
        question.check(today);
        var days = days(question.day(today), quarters);
        var asked = question.at(days);
        var whole = shares.whole(me, asked);
        var held = shares.series(me, asked);
        var points = new ArrayList<Point>();
        for (var i = 0; i < days.size(); i++) {
            var one = held.get(i);
            points.add(new Point(days.get(i), one.projects(), one.homes(), one.homeMonths()));
        }
        return new SeriesView(
                whole.projects(), whole.homes(), whole.about() ? true : null, question.day(today), points);
    }

    /** The ends of so many quarters before that day, and that day. */
    static List<LocalDate> days(LocalDate last, int quarters) {
        var begin = last.with(IsoFields.DAY_OF_QUARTER, 1);
        var days = new ArrayList<LocalDate>();
        for (var back = quarters - 1; back >= 0; back--) {
            days.add(begin.minusMonths(3L * back).minusDays(1));
        }
        days.add(last);
        return List.copyOf(days);
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
