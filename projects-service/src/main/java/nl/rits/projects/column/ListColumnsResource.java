package nl.rits.projects.column;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which columns of a list you want to see: kept with your account, for every device. */
@Path("/list-columns/{list}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Kolommen", description = "Welke kolommen u in een lijst wilt zien. Alleen u leest het.")
public class ListColumnsResource {

    private static final Set<String> LISTS = Set.of("projects");
    private static final int MOST = 30;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private final CurrentViewer current;
    private final ListColumns columns;

    ListColumnsResource(CurrentViewer current, ListColumns columns) {
        this.current = current;
        this.columns = columns;
    }

    /** In the order chosen. */
    public record ListColumnsInput(@Nullable List<@Nullable String> columns) {}

    /** @param columns empty: as the list is by itself */
    public record ListColumnsView(List<String> columns) {}

    @GET
    @Operation(summary = "De kolommen die u koos, in volgorde; leeg: zoals de lijst uit zichzelf is")
    public ListColumnsView get(@PathParam("list") @Parameter(description = "De lijst: projects.") String list) {
        return new ListColumnsView(columns.find(current.get().account(), known(list)));
    }

    @PUT
    @Idempotent
    @Transactional
    @Operation(summary = "Kies welke kolommen u ziet, in volgorde")
    public ListColumnsView keep(@PathParam("list") String list, @NotNull ListColumnsInput input) {
        var chosen = read(input);
        columns.keep(current.get().account(), known(list), chosen);
        return new ListColumnsView(chosen);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Terug naar de kolommen die de lijst uit zichzelf heeft")
    public void drop(@PathParam("list") String list) {
        columns.drop(current.get().account(), known(list));
    }

    private static String known(String list) {
        if (!LISTS.contains(list)) {
            throw ProblemException.notFound();
        }
        return list;
    }

    private static List<String> read(ListColumnsInput input) {
        List<@Nullable String> sent = Objects.requireNonNullElse(input.columns(), List.of());
        if (sent.isEmpty() || sent.size() > MOST) {
            throw ProblemException.invalid(Fault.at("/columns", "choose-columns", MOST));
        }
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<@Nullable String>();
        for (int i = 0; i < sent.size(); i++) {
            var name = sent.get(i);
            if (name == null || !NAME.matcher(name).matches()) {
                faults.add(Fault.at("/columns/" + i, "unknown-value", Objects.requireNonNullElse(name, "")));
            } else if (!seen.add(name)) {
                faults.add(Fault.at("/columns/" + i, "column-chosen-twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return sent.stream().map(Objects::requireNonNull).toList();
    }
}
