package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Applies a merge patch (RFC 7396) to the words of a report; status and table have their own way. */
@ApplicationScoped
class Amendment {

    private static final String OWNER = "owner";

    private static final Set<String> OPEN = Set.of(
            "title", "cause", "certainty", "evidence", "projects", "homes", "months", "explanation", OWNER, "needed");

    private final Bottlenecks bottlenecks;
    private final Validator validator;
    private final ObjectMapper json;

    Amendment(Bottlenecks bottlenecks, Validator validator, ObjectMapper json) {
        this.bottlenecks = bottlenecks;
        this.validator = validator;
        this.json = json;
    }

    Bottleneck apply(Viewer viewer, Bottleneck bottleneck, JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            throw ProblemException.invalid(Fault.at("", "not-an-object"));
        }
        var faults = new ArrayList<Fault>();
        fields.fieldNames().forEachRemaining(name -> {
            if (!OPEN.contains(name)) {
                faults.add(Fault.at("/" + name, "cannot-be-changed"));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (fields.size() == 1 && fields.has(OWNER)) {
            return bottlenecks.nameOwner(viewer, bottleneck, owner(fields));
        }
        return bottlenecks.rewrite(viewer, bottleneck, merged(bottleneck, fields));
    }

    private Report merged(Bottleneck bottleneck, ObjectNode fields) {
        ObjectNode whole = json.valueToTree(report(bottleneck));
        whole.setAll(fields);
        try {
            var report = json.treeToValue(whole, Report.class);
            var violations = validator.validate(report);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return report;
        } catch (JsonProcessingException unreadable) {
            throw ProblemException.invalid(Fault.at(pointer(unreadable), "invalid"));
        }
    }

    private static String pointer(JsonProcessingException unreadable) {
        if (!(unreadable instanceof com.fasterxml.jackson.databind.JsonMappingException mapping)) {
            return "";
        }
        var pointer = new StringBuilder();
        mapping.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        return pointer.toString();
    }

    private static @Nullable UUID owner(ObjectNode fields) {
        var owner = fields.get(OWNER);
        if (owner.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(owner.asText());
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid(Fault.at("/owner", "not-an-id"));
        }
    }

    private static Report report(Bottleneck bottleneck) {
        var state = bottleneck.state();
        var own = state.own();
        return new Report(
                state.title(),
                state.cause(),
                own.certainty(),
                state.evidence(),
                own.projects(),
                own.homes(),
                own.months(),
                state.explanation(),
                state.owner(),
                state.needed(),
                null,
                state.kind());
    }
}
