package nl.rits.foundation.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads query and header parameters. What cannot be read is 400 with the parameter's name, instead of the framework's
 * 404. Path parameters are left to the framework: there 404 is right.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            Map.entry(int.class, new Reading("not-a-number", Integer::valueOf)),
            Map.entry(Integer.class, new Reading("not-a-number", Integer::valueOf)),
            Map.entry(long.class, new Reading("not-a-number", Long::valueOf)),
            Map.entry(Long.class, new Reading("not-a-number", Long::valueOf)),
            Map.entry(double.class, new Reading("not-a-number", Double::valueOf)),
            Map.entry(Double.class, new Reading("not-a-number", Double::valueOf)),
            Map.entry(boolean.class, new Reading("not-true-or-false", Parameters::trueOrFalse)),
            Map.entry(Boolean.class, new Reading("not-true-or-false", Parameters::trueOrFalse)),
            Map.entry(UUID.class, new Reading("not-an-id", UUID::fromString)),
            Map.entry(LocalDate.class, new Reading("not-a-date", LocalDate::parse)),
            Map.entry(
                    Instant.class,
                    new Reading("not-a-time", text -> OffsetDateTime.parse(text).toInstant())));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = name(annotations);
        var reading = READINGS.get(type);
        if (name.isEmpty() || reading == null && !type.isEnum()) {
            return null;
        }
        return new Named<>(name.get(), reading == null ? choice(type) : reading);
    }

    private static Optional<String> name(Annotation[] annotations) {
        return Stream.of(annotations == null ? new Annotation[0] : annotations)
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case HeaderParam header -> Stream.of(header.value());
                    default -> Stream.empty();
                })
                .findFirst();
    }

    /** A closed list, by the name that the API shows: toString, which a code such as 1A can override. */
    private static Reading choice(Class<?> type) {
        var choices = Arrays.asList(type.getEnumConstants());
        var shown = choices.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Reading(
                "not-in-list",
                text -> choices.stream()
                        .filter(choice -> choice.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                shown);
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Reading(String refusal, Function<String, Object> read, Object... arguments) {}

    private record Named<T>(String name, Reading reading) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // The reading was chosen by the class of T.
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return (T) reading.read().apply(text);
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                throw new BadParameter(Fault.parameter(name, reading.refusal(), reading.arguments()));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
