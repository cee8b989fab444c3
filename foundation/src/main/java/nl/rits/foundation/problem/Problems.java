package nl.rits.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import nl.rits.foundation.identity.Languages;

/** Words a problem in the language of the asker, and answers with it. */
@ApplicationScoped
public class Problems {
    private final Wording wording;
    private final ObjectMapper json;

    Problems(Wording wording, ObjectMapper json) {
        this.wording = wording;
        this.json = json;
    }

    public Problem word(ProblemException cause, String instance, Locale language) {
        return new Problem(
                Problem.TYPE_PREFIX + cause.kind(),
                wording.title(cause.kind(), cause.status(), language),
                cause.status(),
                wording.detail(cause.kind(), cause.status(), language, cause.arguments()),
                instance,
                cause.faults().stream()
                        .map(fault -> new Problem.Error(
                                fault.pointer(), fault.parameter(), fault.code(), wording.of(fault, language)))
                        .toList(),
                Map.copyOf(cause.members()));
    }

    /** Where no resource method is involved: ends the response. */
    public void answer(RoutingContext request, ProblemException cause) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var language = language(request);
        response.setStatusCode(cause.status());
        cause.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.end(Buffer.buffer(bytes(word(cause, request.request().path(), language))));
    }

    Response response(RoutingContext request, ProblemException cause) {
        var language = language(request);
        var response = Response.status(cause.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(bytes(word(cause, request.request().path(), language)));
        cause.headers().forEach(response::header);
        return response.build();
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Locale language(RoutingContext request) {
        return Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
