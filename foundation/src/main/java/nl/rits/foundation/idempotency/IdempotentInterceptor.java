package nl.rits.foundation.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import nl.rits.foundation.audit.Audit;
import nl.rits.foundation.audit.RefusalAudit;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Works inside the transaction interceptor (priority 200), so that answer, audit and effect are kept together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {
    private static final String HEADER = "Idempotency-Key";

    private final RoutingContext request;
    private final CurrentViewer viewer;
    private final Answers answers;
    private final Fingerprint fingerprint;
    private final Audit audit;

    IdempotentInterceptor(
            RoutingContext request, CurrentViewer viewer, Answers answers, Fingerprint fingerprint, Audit audit) {
        this.request = request;
        this.viewer = viewer;
        this.answers = answers;
        this.fingerprint = fingerprint;
        this.audit = audit;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var asker = viewer.get();
        var action = action(call);
        RefusalAudit.attempt(request, asker, action);
        var key = key();
        var hash = fingerprint.of(asker, request, call);
        try {
            var result = QuarkusTransaction.joiningExisting().call(() -> take(call, asker, action, key, hash));
            RefusalAudit.succeeded(request);
            return result;
        } catch (Replay replay) {
            RefusalAudit.succeeded(request);
            throw replay;
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }

    private @Nullable Object take(InvocationContext call, Viewer asker, String action, String key, String hash)
            throws Exception {
        answers.begin(asker.account(), key, hash);
        var result = call.proceed();
        var answer = answers.keep(asker.account(), key, result);
        if (answer.status() >= 400) {
            // A resource that returns its refusal instead of throwing it: nothing of it may remain.
            throw new WebApplicationException(answer.response());
        }
        audit.record(asker, action, answer.object(request.request().path()), String.valueOf(answer.status()));
        return result;
    }

    private String key() {
        var key = request.request().getHeader(HEADER);
        if (key == null || key.isBlank()) {
            throw new ProblemException(400, "idempotency-key-required")
                    .faults(java.util.List.of(Fault.parameter(HEADER, "required")));
        }
        if (key.length() < 8 || key.length() > 128) {
            throw new ProblemException(400, "idempotency-key-required")
                    .faults(java.util.List.of(Fault.parameter(HEADER, "size", 8, 128)));
        }
        return key;
    }

    private String action(InvocationContext call) {
        var named = call.getMethod().getAnnotation(Idempotent.class);
        if (named != null && !named.action().isEmpty()) {
            return named.action();
        }
        return request.request().method() + " "
                + template(call.getMethod().getDeclaringClass().getAnnotation(Path.class))
                + template(call.getMethod().getAnnotation(Path.class));
    }

    private static String template(@Nullable Path path) {
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
