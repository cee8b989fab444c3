package nl.rits.foundation.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import nl.rits.foundation.identity.Viewer;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A write that was refused is in the audit too; its own transaction is gone by then. */
public class RefusalAudit {
    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final String REFUSED = "rits.refused";

    private record Attempt(Viewer viewer, String action, String object) {}

    private final Audit audit;

    RefusalAudit(Audit audit) {
        this.audit = audit;
    }

    /** From here on the request counts as refused, until {@link #succeeded}. */
    public static void attempt(RoutingContext request, Viewer viewer, String action) {
        request.put(REFUSED, new Attempt(viewer, action, request.request().path()));
    }

    public static void succeeded(RoutingContext request) {
        request.remove(REFUSED);
    }

    @ServerResponseFilter
    public void refused(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (routing.remove(REFUSED) instanceof Attempt attempt) {
            try {
                audit.record(
                        attempt.viewer(), attempt.action(), attempt.object(), String.valueOf(response.getStatus()));
            } catch (IllegalStateException failure) {
                // The database may be the very reason for the refusal: the answer must not suffer twice.
                LOG.warnf("refusal %d of %s is not in the audit: %s", response.getStatus(), attempt.action(), failure);
            }
        }
    }
}
