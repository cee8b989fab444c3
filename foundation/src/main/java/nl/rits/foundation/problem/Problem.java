package nl.rits.foundation.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is answered (RFC 9457). Clients act on {@code type} and on the codes of the errors, never on a title.
 *
 * @param type {@code urn:rits:problem:<kind>}
 * @param members further members, such as {@code current} with a conflict
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Error> errors,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:rits:problem:";

    /** @param pointer JSON pointer into the body; @param parameter name of a query, path or header parameter */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(@Nullable String pointer, @Nullable String parameter, String code, String detail) {}
}
