package nl.rits.foundation.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. Its words come from {@code <kind>.title} and {@code <kind>.detail} in
 * problems_nl.properties and problems_en.properties, of the foundation and of the service together.
 */
public class ProblemException extends RuntimeException {
    private final int status;
    private final String kind;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param kind kebab case, e.g. {@code statement-replaced}; @param arguments of the detail: {0}, {1}, … */
    public ProblemException(int status, String kind, Object... arguments) {
        super(status + " " + kind);
        this.status = status;
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** 400, with everything that is wrong at once. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(400, "invalid-input").faults(faults);
    }

    public static ProblemException invalid(Fault... faults) {
        return invalid(List.of(faults));
    }

    /** 404, also for what the viewer may not know of. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not-found");
    }

    /** 403: visible, but not for this viewer to do. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden");
    }

    public static ProblemException conflict(String kind, Object... arguments) {
        return new ProblemException(409, kind, arguments);
    }

    public ProblemException faults(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    /** A further member of the problem, e.g. {@code current}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
