package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Several who report the same, two bottlenecks that are one, and the links that show it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Joins {

    private static final int MOST_LINKS = 20;

    private final Bottlenecks bottlenecks;
    private final SharedBottlenecks shared;
    private final Casebook casebook;
    private final Causes causes;
    private final KnownProjects projects;
    private final Clock clock;

    Joins(
            Bottlenecks bottlenecks,
            SharedBottlenecks shared,
            Casebook casebook,
            Causes causes,
            KnownProjects projects,
            Clock clock) {
        this.bottlenecks = bottlenecks;
        this.shared = shared;
        this.casebook = casebook;
        this.causes = causes;
        this.projects = projects;
        this.clock = clock;
    }

    Bottleneck join(Viewer viewer, UUID id, Joining joining) {
        var bottleneck = bottlenecks.get(viewer, id);
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        var state = bottleneck.state();
        if (state.reporters().contains(viewer.party())) {
            throw Problems.reportsAlready();
        }
        requireOpen(bottleneck);
        var faults = new ArrayList<Fault>();
        if (joining.certainty() == Certainty.CONFIRMED
                && (joining.evidence() == null || joining.evidence().isBlank())) {
            faults.add(Fault.at("/evidence", "evidence-missing"));
        }
        var seen = projects.find(viewer, joining.projects()).stream()
                .collect(Collectors.toMap(KnownProject::id, Function.identity()));
        faults.addAll(projectFaults(bottleneck, joining.projects(), seen.keySet()));
        var added = seen.values().stream()
                .filter(project -> !state.projects().contains(project.id()))
                .mapToInt(project -> project.homes(viewer))
                .sum();
        if (state.kind() == BottleneckKind.BOTTLENECK && joining.homes() > added) {
            faults.add(Fault.at("/homes", "more-homes-than-added", added));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (seen.values().stream().noneMatch(project -> project.concerns(viewer.party()))) {
            throw Problems.notInvolved();
        }
        var joined = new Joined(
                viewer.party(),
                joining.certainty(),
                joining.evidence(),
                joining.explanation(),
                joining.homes(),
                joining.months(),
                joining.projects());
        keep(bottleneck, new Change.Join(List.of(joined), null), What.JOINED, viewer, joining.explanation());
        return bottleneck;
    }

    private List<Fault> projectFaults(Bottleneck bottleneck, List<UUID> told, Set<UUID> seen) {
        var faults = new ArrayList<Fault>();
        var known = projects.findAll(told).stream().collect(Collectors.toMap(KnownProject::id, Function.identity()));
        var there = projects.findAll(List.of(bottleneck.projects));
        var stewards = there.stream().map(KnownProject::steward).collect(Collectors.toSet());
        var secret = there.stream().allMatch(KnownProject::isWithheld);
        var narrow = secret || causes.isConfidential(bottleneck.cause);
        var twice = new HashSet<UUID>();
        for (var i = 0; i < told.size(); i++) {
            var project = known.get(told.get(i));
            if (project == null || !seen.contains(project.id())) {
                faults.add(Fault.at("/projects/" + i, "unknown-project"));
            } else if (!twice.add(project.id())) {
                faults.add(Fault.at("/projects/" + i, "project-twice"));
            } else if (narrow && !(stewards.contains(project.steward()) && (!secret || project.isWithheld()))) {
                // Others would read what the first reporter wrote for these municipalities alone.
                faults.add(Fault.at("/projects/" + i, "project-elsewhere"));
            }
        }
        return faults;
    }

    /** Locked in the order of their ids, so that two who do this never wait for each other. */
    Pair pair(Viewer viewer, UUID id, UUID other) {
        if (id.equals(other)) {
            throw ProblemException.invalid(Fault.at("/bottleneck", "same-bottleneck"));
        }
        if (id.compareTo(other) < 0) {
            var first = bottlenecks.get(viewer, id);
            return new Pair(first, find(viewer, other));
        }
        var second = find(viewer, other);
        return new Pair(bottlenecks.get(viewer, id), second);
    }

    record Pair(Bottleneck into, @Nullable Bottleneck from) {}

    private @Nullable Bottleneck find(Viewer viewer, UUID id) {
        return shared.findForChange(viewer, id).orElse(null);
    }

    /** Both go on as one: nobody who reported one of them learns more than he could read before. */
    Bottleneck merge(Viewer viewer, Pair pair, @Nullable String reason) {
        var into = pair.into();
        var from = pair.from();
        if (!bottlenecks.standing(viewer, into).joinsTwo()) {
            throw ProblemException.forbidden();
        }
        if (from == null) {
            throw ProblemException.invalid(Fault.at("/bottleneck", "unknown-bottleneck"));
        }
        var standing = bottlenecks.standing(viewer, from);
        if (!standing.answers() && !standing.chairs()) {
            throw ProblemException.forbidden();
        }
        requireOpen(into);
        requireOpen(from);
        if (!into.cause.equals(from.cause) || into.kind != from.kind) {
            throw ProblemException.invalid(Fault.at("/bottleneck", "other-cause"));
        }
        if (causes.isConfidential(into.cause) || isSecret(into) || isSecret(from) || !allSeeBoth(into, from)) {
            throw ProblemException.conflict("not-to-be-joined");
        }
        keep(into, new Change.Join(moving(into, from), from.owner), What.TOOK_IN, viewer, reason);
        keep(from, new Change.JoinInto(into.id), What.JOINED_INTO, viewer, reason);
        return into;
    }

    private boolean isSecret(Bottleneck bottleneck) {
        return projects.findAll(List.of(bottleneck.projects)).stream().allMatch(KnownProject::isWithheld);
    }

    private boolean allSeeBoth(Bottleneck one, Bottleneck other) {
        var reporters = new HashSet<>(one.state().reporters());
        reporters.addAll(other.state().reporters());
        return reporters.stream().allMatch(it -> bottlenecks.sees(it, one) && bottlenecks.sees(it, other));
    }

    /** What its reporters said; homes of projects that were told of already count once. */
    private static List<Joined> moving(Bottleneck into, Bottleneck from) {
        var state = from.state();
        var own = state.own();
        var first = new Joined(
                state.reporter(),
                own.certainty(),
                state.evidence(),
                state.explanation(),
                own.homes(),
                own.months(),
                own.projects());
        var all = new ArrayList<>(List.of(first));
        all.addAll(state.joined());
        var there = new HashSet<>(List.of(into.projects));
        return all.stream()
                .map(one -> there.addAll(one.projects())
                        ? one
                        : new Joined(
                                one.party(),
                                one.certainty(),
                                one.evidence(),
                                one.explanation(),
                                0,
                                one.months(),
                                one.projects()))
                .toList();
    }

    Bottleneck addLink(Viewer viewer, UUID id, String title, String url) {
        var bottleneck = bottlenecks.get(viewer, id);
        if (bottlenecks.standing(viewer, bottleneck).equals(Standing.NONE)) {
            throw ProblemException.forbidden();
        }
        requireOpen(bottleneck);
        if (!isAddress(url)) {
            throw ProblemException.invalid(Fault.at("/url", "not-an-https-address"));
        }
        if (bottleneck.links.size() >= MOST_LINKS) {
            throw ProblemException.conflict("too-many-links", MOST_LINKS);
        }
        keep(
                bottleneck,
                new Change.AddLink(title.strip(), url.strip(), viewer.party()),
                What.LINK_ADDED,
                viewer,
                title.strip());
        return bottleneck;
    }

    Bottleneck removeLink(Viewer viewer, Bottleneck bottleneck, int number) {
        var link = bottleneck.links.stream()
                .filter(it -> it.id() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!viewer.actsFor(link.party())
                || bottlenecks.standing(viewer, bottleneck).equals(Standing.NONE)) {
            throw ProblemException.forbidden();
        }
        keep(bottleneck, new Change.RemoveLink(number), What.LINK_REMOVED, viewer, link.title());
        return bottleneck;
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url.strip());
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void requireOpen(Bottleneck bottleneck) {
        if (!bottleneck.status.isOpen()) {
            throw Problems.ended();
        }
    }

    private void keep(Bottleneck bottleneck, Change change, What what, Viewer viewer, @Nullable String reason) {
        casebook.change(bottleneck, change, what, Actor.of(viewer), reason, clock.instant());
    }
}
