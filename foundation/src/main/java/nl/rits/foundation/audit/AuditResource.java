package nl.rits.foundation.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.audit.AuditSearch.Wish;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.logboek.DataSubjects;
import nl.rits.foundation.logboek.Logboek;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what. An administrator says why and sees accounts; a planner sees what concerns its own party, without them. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Controlespoor")
@RunOnVirtualThread
public class AuditResource {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final CurrentViewer viewer;
    private final AuditSearch search;
    private final Audit audit;
    private final DataSubjects subjects;

    AuditResource(CurrentViewer viewer, AuditSearch search, Audit audit, DataSubjects subjects) {
        this.viewer = viewer;
        this.search = search;
        this.audit = audit;
        this.subjects = subjects;
    }

    @GET
    @Transactional
    @Logboek(name = "search the audit", processingActivityId = "controle")
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            summary = "Toon wie wat deed",
            description = "Een beheerder geeft een reden op, die zelf wordt vastgelegd. Een planner ziet wat de eigen"
                    + " organisatie aangaat, zonder accounts.")
    public Page<AuditLine> list(
            @QueryParam("party") @Nullable UUID party,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("reason") @Nullable String reason,
            @Valid @BeanParam Paging paging,
            @jakarta.ws.rs.core.Context RoutingContext request) {
        var asker = viewer.get();
        if (asker.kind() == PartyKind.OPERATOR && asker.has(Role.ADMINISTRATOR)) {
            record(asker, party, reason(reason), request);
            var page = search.find(new Wish(party, from, until), true, paging);
            page.items().forEach(line -> subjects.account(Objects.requireNonNull(line.account())));
            return page;
        }
        if (!asker.plansFor(asker.party()) || party != null && !party.equals(asker.party())) {
            throw ProblemException.forbidden();
        }
        return search.find(new Wish(asker.party(), from, until), false, paging);
    }

    private void record(Viewer asker, @Nullable UUID party, String reason, RoutingContext request) {
        var concerned = new TreeSet<UUID>();
        if (party != null) {
            concerned.add(party);
        }
        audit.record(asker, "GET /audit", request.request().path(), "200", concerned, reason);
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid(Fault.parameter("reason", "required"));
        }
        var words = reason.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw ProblemException.invalid(Fault.parameter("reason", "size", SHORTEST, LONGEST));
        }
        return words;
    }
}
