package nl.rits.foundation.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Broken constraints of Bean Validation as one problem: all at once, each with its place. */
final class Violations {
    private Violations() {}

    static ProblemException problem(ConstraintViolationException violations) {
        return ProblemException.invalid(violations.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(fault -> Objects.toString(fault.pointer(), fault.parameter())))
                .toList());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = Optional.<String>empty();
        Class<?>[] types = {};
        var method = "";
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> {
                    method = node.getName();
                    types = node.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
                }
                case PARAMETER -> {
                    var index = node.as(Path.ParameterNode.class).getParameterIndex();
                    parameter = place(annotations(violation.getRootBeanClass(), method, types, index), node.getName());
                }
                case PROPERTY, CONTAINER_ELEMENT -> append(pointer, node);
                case BEAN, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {
                    // Not a place in what was sent.
                }
            }
        }
        var code = code(violation);
        var fault = parameter.isPresent()
                ? Fault.parameter(pointer.isEmpty() ? parameter.get() : pointer.substring(1), code)
                : Fault.at(pointer.toString(), code);
        return custom(violation) ? fault.worded(violation.getMessage()) : argued(fault, violation);
    }

    /** The name of a query, path or header parameter (or of a bean of these); empty for a body. */
    private static Optional<String> place(List<Annotation> annotations, String javaName) {
        return annotations.stream()
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case PathParam path -> Stream.of(path.value());
                    case HeaderParam header -> Stream.of(header.value());
                    case BeanParam _ -> Stream.of(javaName);
                    case RestQuery query -> Stream.of(query.value().isEmpty() ? javaName : query.value());
                    case RestPath path -> Stream.of(path.value().isEmpty() ? javaName : path.value());
                    case RestHeader header -> Stream.of(header.value().isEmpty() ? javaName : header.value());
                    default -> Stream.empty();
                })
                .findFirst();
    }

    /** Of the method as it was written: the framework's subclass of a resource has no annotations on its parameters. */
    private static List<Annotation> annotations(Class<?> resource, String method, Class<?>[] types, int index) {
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method)
                        && List.of(candidate.getParameterTypes()).equals(List.of(types)))
                .flatMap(candidate -> Stream.of(candidate.getParameterAnnotations()[index]))
                .toList();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    /** The constraint's name in kebab case, e.g. not-blank. */
    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The constraint has a message of its own rather than the one of its kind. */
    private static boolean custom(ConstraintViolation<?> violation) {
        return !violation.getMessageTemplate().startsWith("{jakarta.validation")
                && !violation.getMessageTemplate().startsWith("{org.hibernate.validator");
    }

    private static Fault argued(Fault fault, ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var arguments = Stream.of("value", "min", "max")
                .map(attributes::get)
                .filter(Number.class::isInstance)
                .map(Object.class::cast)
                .toList();
        return new Fault(fault.pointer(), fault.parameter(), fault.code(), arguments, null);
    }
}
