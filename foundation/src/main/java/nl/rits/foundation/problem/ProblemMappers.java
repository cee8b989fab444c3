package nl.rits.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import nl.rits.foundation.api.BadParameter;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of a service and of its framework becomes a problem; none tells how the service is made. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response refused(ProblemException problem, RoutingContext request) {
        return problems.response(request, problem);
    }

    @ServerExceptionMapper(priority = 1)
    public Response parameter(BadParameter bad, RoutingContext request) {
        return problems.response(request, ProblemException.invalid(bad.fault()));
    }

    @ServerExceptionMapper(priority = 1)
    public Response violations(ConstraintViolationException violations, RoutingContext request) {
        return problems.response(request, Violations.problem(violations));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatch(MismatchedInputException mismatch, RoutingContext request) {
        return problems.response(request, Unreadable.problem(mismatch));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException unreadable, RoutingContext request) {
        return problems.response(request, Unreadable.problem(unreadable));
    }

    @ServerExceptionMapper(priority = 1)
    public Response framework(WebApplicationException failure, RoutingContext request) {
        var unreadable = Causes.find(failure, JsonProcessingException.class);
        if (unreadable.isPresent()) {
            return problems.response(request, Unreadable.problem(unreadable.get()));
        }
        var answer = failure.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        if (answer.getStatus() >= 500) {
            LOG.errorf(
                    failure,
                    "%s %s",
                    request.request().method(),
                    request.request().path());
        }
        var problem = new ProblemException(answer.getStatus(), Kinds.of(answer.getStatus()));
        answer.getStringHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Allow") || name.equalsIgnoreCase("Retry-After")) {
                problem.header(name, String.join(", ", values));
            }
        });
        return problems.response(request, problem);
    }

    @ServerExceptionMapper(priority = 1)
    public Response badLogin(AuthenticationFailedException failure, RoutingContext request) {
        return problems.response(request, loginRequired());
    }

    @ServerExceptionMapper(priority = 1)
    public Response noLogin(UnauthorizedException failure, RoutingContext request) {
        return problems.response(request, loginRequired());
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return problems.response(request, ProblemException.forbidden());
    }

    @ServerExceptionMapper(priority = 1)
    public Response unexpected(Throwable failure, RoutingContext request) {
        var problem = Causes.find(failure, ProblemException.class).orElseGet(() -> other(failure));
        if (problem.status() >= 500) {
            LOG.errorf(
                    failure,
                    "%s %s",
                    request.request().method(),
                    request.request().path());
        }
        return problems.response(request, problem);
    }

    static ProblemException loginRequired() {
        return new ProblemException(401, "login-required").header("WWW-Authenticate", "Bearer");
    }

    private static ProblemException other(Throwable failure) {
        if (Causes.databaseAway(failure)
                || Causes.find(failure, OIDCException.class).isPresent()) {
            return new ProblemException(503, "unavailable").header("Retry-After", "5");
        }
        if (Causes.lostRace(failure)) {
            return new ProblemException(409, "changed-meanwhile");
        }
        if (Causes.alreadyThere(failure)) {
            return new ProblemException(409, "already-there");
        }
        return new ProblemException(500, "internal");
    }
}
