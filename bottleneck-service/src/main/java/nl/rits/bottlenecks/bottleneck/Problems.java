package nl.rits.bottlenecks.bottleneck;

import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;

/** How refusals about bottlenecks are worded; the sentences are in problems_nl and problems_en. */
final class Problems {

    private Problems() {}

    static ProblemException changedMeanwhile(BottleneckView current) {
        return ProblemException.conflict("bottleneck-changed").with("current", current);
    }

    static ProblemException notPossible(BottleneckStatus from, BottleneckStatus to) {
        return ProblemException.conflict("status-not-possible", from, to);
    }

    static ProblemException onlyReporterToTable() {
        return new ProblemException(403, "only-reporter-to-table");
    }

    static ProblemException notInvolved() {
        return new ProblemException(403, "not-involved");
    }

    static ProblemException noHigherTable() {
        return ProblemException.conflict("no-higher-table");
    }

    static ProblemException reportsAlready() {
        return ProblemException.conflict("reports-already");
    }

    static ProblemException ended() {
        return ProblemException.conflict("bottleneck-ended");
    }

    static Fault reasonMissing() {
        return Fault.at("/reason", "reason-missing");
    }
}
