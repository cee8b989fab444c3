package nl.rits.foundation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every service promises of its events: the examples from which others learn are what its schemas say. */
public abstract class PromisedEvents {
    private static final Path EVENTS = Path.of("contracts/events");

    @ParameterizedTest
    @MethodSource("nl.rits.foundation.testing.PromisedEvents#examples")
    public void every_example_follows_its_schema(Path example) throws IOException {
        var schema = example.getFileName().toString().replaceFirst("\\..*", ".schema.json");

        assertThat(faults(schema, Files.readString(example))).isEmpty();
    }

    public static Stream<Path> examples() throws IOException {
        return Files.list(EVENTS.resolve("examples"));
    }

    /** What is wrong with data, according to a schema of this service. */
    public static List<String> faults(String schema, String data) throws IOException {
        return faults(EVENTS.resolve(schema), data);
    }

    /** As {@link #faults(String, String)}, of whichever service promised it. */
    public static List<String> faults(Path schema, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
