package nl.rits.projects.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Labelled;
import nl.rits.projects.planning.Refusal;

/** Words refusals of the planning rules as problems; their texts are in problems_nl and problems_en. */
public final class Refused {

    private Refused() {}

    /** Lets an input through that no rule refuses. */
    public static void when(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.invalid(refusals.stream().map(Refused::fault).toList());
        }
    }

    static Fault fault(Refusal refusal) {
        return Fault.at(
                refusal.pointer(),
                refusal.code(),
                arguments(Arrays.asList(refusal.values())).toArray());
    }

    /** What has a label counts as two arguments, Dutch and English: each text takes its own. */
    static List<Object> arguments(List<Object> values) {
        return values.stream()
                .<Object>flatMap(it -> it instanceof Labelled labelled
                        ? Stream.of(labelled.label("nl"), labelled.label("en"))
                        : Stream.of(it))
                .toList();
    }
}
