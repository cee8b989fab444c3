package nl.rits.projects.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import org.junit.jupiter.api.Test;

/** The page about sharing shows what the code does. */
class SharingMatrixTest {

    private static final Path PAGE = Path.of("../docs/sharing.md");
    private static final Path MADE = Path.of("target/sharing-matrix.md");
    private static final String BEGIN = "<!-- generated:sharing-matrix:begin";
    private static final String END = "<!-- generated:sharing-matrix:end -->";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** When a change is meant: put target/sharing-matrix.md between the marks in docs/sharing.md. */
    @Test
    void the_matrix_in_the_documentation_is_that_of_the_rules() throws IOException {
        var made = matrix("Soft plan (1C, 2C, 3, 4A, 4B or unknown)", PlanningStatus.S3, Phase.PREPARATION)
                + matrix("Firm plan (1A, 1B, 2A or 2B), not being built yet", PlanningStatus.S2A, Phase.PREPARATION)
                + matrix("Firm plan being built or done", PlanningStatus.S1A, Phase.REALISATION)
                + matrix("Plan of officials only (5A or 5B)", PlanningStatus.S5A, Phase.STUDY);
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        var page = Files.readString(PAGE);
        var begin = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        assertThat(page.substring(begin, page.indexOf(END))).isEqualTo(made);
    }

    private static String matrix(String title, PlanningStatus status, Phase phase) {
        var situation = new Situation(
                new UUID(1, 1),
                Set.of(new UUID(2, 2)),
                status,
                phase,
                null,
                false,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of());
        var circles = Arrays.stream(Circle.values()).map(Enum::name).collect(Collectors.joining(" | "));
        var lines = new StringBuilder(
                "### " + title + "\n\n| | " + circles + " |\n|---|" + "---|".repeat(Circle.values().length) + "\n");
        for (var group : FieldGroup.values()) {
            lines.append("| ").append(group);
            for (var circle : Circle.values()) {
                lines.append(" | ").append(word(group, circle, situation));
            }
            lines.append(" |\n");
        }
        return lines + "\n";
    }

    private static String word(FieldGroup group, Circle circle, Situation situation) {
        if (!SharingRules.ceiling(group, situation, Release.DEFAULT, TODAY, TODAY)
                .contains(circle)) {
            return SharingRules.ceiling(group, situation, Release.DEFAULT, TODAY.minusYears(1), TODAY)
                            .contains(circle)
                    ? "after 12 months"
                    : "never";
        }
        if (SharingRules.floor(group, situation, TODAY).contains(circle)) {
            return "always";
        }
        return SharingRules.defaults(group, situation, TODAY).contains(circle)
                ? "by default" + about(group, circle, situation)
                : "if chosen" + about(group, circle, situation);
    }

    private static String about(FieldGroup group, Circle circle, Situation situation) {
        return group == FieldGroup.CORE && SharingRules.isRounded(circle, situation, TODAY) ? ", homes in tens" : "";
    }
}
