package nl.rits.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.rits.bottlenecks.known.CommentChanged;
import nl.rits.bottlenecks.known.PartyChanged;
import nl.rits.bottlenecks.known.PlatformChanged;
import nl.rits.bottlenecks.known.ProjectChanged;
import nl.rits.bottlenecks.known.ProjectFollowed;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.testing.PromisedEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service promises is what its examples say, and what others promise it can read. */
class EventContractTest extends PromisedEvents {

    private static final List<Path> OTHERS = List.of(
            Path.of("../parties-service/contracts/events/examples"),
            Path.of("../projects-service/contracts/events/examples"));

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    @ParameterizedTest
    @MethodSource("examplesOfOthers")
    void every_example_of_the_other_services_can_be_read(Path example) {
        assertThatCode(() -> {
                    var name = example.getFileName().toString();
                    var text = Files.readString(example);
                    if (name.startsWith("party-changed")) {
                        assertThat(json.readValue(text, PartyChanged.class).principals())
                                .isNotNull();
                    } else if (name.startsWith("deputyship-changed")) {
                        assertThat(json.readValue(text, Deputyship.class).account())
                                .isNotEmpty();
                    } else if (name.startsWith("platform-changed")) {
                        assertThat(json.readValue(text, PlatformChanged.class).members())
                                .isNotNull();
                    } else if (name.startsWith("project-changed")) {
                        assertThat(json.readValue(text, ProjectChanged.class).audience())
                                .containsKey("CORE");
                    } else if (name.startsWith("project-followed")) {
                        assertThat(json.readValue(text, ProjectFollowed.class).following())
                                .isTrue();
                    } else if (name.startsWith("comment-changed")) {
                        assertThat(json.readValue(text, CommentChanged.class).mentions())
                                .isNotEmpty();
                    } else if (name.startsWith("person-erased")) {
                        assertThat(json.readValue(text, Erased.class).account()).hasSize(64);
                    }
                })
                .doesNotThrowAnyException();
    }

    static Stream<Path> examplesOfOthers() throws IOException {
        var all = Stream.<Path>empty();
        for (var folder : OTHERS) {
            all = Stream.concat(all, Files.isDirectory(folder) ? Files.list(folder) : Stream.empty());
        }
        return all;
    }
}
