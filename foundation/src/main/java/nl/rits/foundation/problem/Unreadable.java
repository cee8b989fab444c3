package nl.rits.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A body that is not JSON, or not of the right shape. */
final class Unreadable {
    private Unreadable() {}

    static ProblemException problem(JsonProcessingException failure) {
        // A value class that refuses in its constructor has said it better.
        var said = Causes.find(failure, ProblemException.class);
        if (said.isPresent()) {
            return said.get();
        }
        return switch (failure) {
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                ProblemException.invalid(Fault.at(
                        pointer(format),
                        "not-in-list",
                        Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))));
            case InvalidFormatException format -> ProblemException.invalid(Fault.at(pointer(format), "wrong-format"));
            case UnrecognizedPropertyException unknown ->
                ProblemException.invalid(Fault.at(pointer(unknown), "unknown-field"));
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() -> new ProblemException(400, "malformed-request");
            case JsonMappingException mapping -> ProblemException.invalid(Fault.at(pointer(mapping), "wrong-type"));
            default -> new ProblemException(400, "malformed-request");
        };
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
