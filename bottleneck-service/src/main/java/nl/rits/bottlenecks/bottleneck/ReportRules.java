package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;

/** What a report has to keep to, beside the form of its fields; all faults are told at once. */
@ApplicationScoped
class ReportRules {

    private final KnownProjects projects;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final Causes causes;

    ReportRules(KnownProjects projects, KnownParties parties, KnownPlatforms platforms, Causes causes) {
        this.projects = projects;
        this.parties = parties;
        this.platforms = platforms;
        this.causes = causes;
    }

    void check(Viewer viewer, Report report, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (causes.findValid(report.cause(), today).isEmpty()) {
            faults.add(Fault.at("/cause", "unknown-cause"));
        }
        if (report.certainty() == Certainty.CONFIRMED
                && (report.evidence() == null || report.evidence().isBlank())) {
            faults.add(Fault.at("/evidence", "evidence-missing"));
        }
        var seen = projects.find(viewer, report.projects()).stream()
                .collect(Collectors.toMap(KnownProject::id, Function.identity()));
        var told = new HashSet<>();
        for (var i = 0; i < report.projects().size(); i++) {
            var id = report.projects().get(i);
            if (!seen.containsKey(id)) {
                // The same for a project that is not there and one that the viewer may not know of.
                faults.add(Fault.at("/projects/" + i, "unknown-project"));
            } else if (!told.add(id)) {
                faults.add(Fault.at("/projects/" + i, "project-twice"));
            }
        }
        var homes = seen.values().stream().mapToInt(it -> it.homes(viewer)).sum();
        // What a plan may gain is not bounded by what it holds.
        var bounded = report.kindOrUsual() == BottleneckKind.BOTTLENECK;
        if (bounded && seen.size() == report.projects().size() && report.homes() > homes) {
            faults.add(Fault.at("/homes", "more-homes-than-projects", homes));
        }
        if (report.owner() != null && !parties.isKnown(report.owner())) {
            faults.add(Fault.at("/owner", "unknown-party"));
        }
        if (report.table() != null) {
            faults.addAll(tableFaults(report, List.copyOf(seen.values())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (seen.values().stream().noneMatch(project -> project.concerns(viewer.party()))) {
            throw Problems.notInvolved();
        }
    }

    /** A table decides about the projects of the municipalities that sit at it. */
    private List<Fault> tableFaults(Report report, List<KnownProject> seen) {
        return platforms
                .findTable(report.table())
                .map(table -> seen.stream().anyMatch(project -> table.members().contains(project.steward()))
                        ? List.<Fault>of()
                        : List.of(Fault.at("/table", "table-of-others", table.name())))
                .orElseGet(() -> List.of(Fault.at("/table", "unknown-table")));
    }
}
