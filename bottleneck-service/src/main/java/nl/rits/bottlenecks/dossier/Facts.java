package nl.rits.bottlenecks.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.agreement.AgreementFiles;
import nl.rits.bottlenecks.bottleneck.CaseFiles;
import nl.rits.bottlenecks.bottleneck.CaseFiles.CaseFile;
import nl.rits.bottlenecks.bottleneck.Cause;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.capacity.CapacityFiles;
import nl.rits.bottlenecks.investment.InvestmentFiles;
import nl.rits.bottlenecks.jointcase.JointCaseFiles;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlannings;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.KnownStatements;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.bottlenecks.solution.SolutionFiles;
import nl.rits.bottlenecks.table.MinutesFiles;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Gathers every fact of a dossier, for any number of cases in the same few questions. It asks nobody's leave. */
@ApplicationScoped
class Facts {

    /** Of each cause, and for each case; enough to find some that a reader may see. */
    private static final int SOLVED = 20;

    private final CaseFiles files;
    private final Causes causes;
    private final KnownProjects projects;
    private final KnownStatements statements;
    private final KnownPlannings plannings;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final JointCaseFiles joint;
    private final AgreementFiles agreements;
    private final InvestmentFiles investments;
    private final CapacityFiles capacity;
    private final MinutesFiles minutes;
    private final SolutionFiles solutions;
    private final Cases cases;

    Facts(
            CaseFiles files,
            Causes causes,
            KnownProjects projects,
            KnownStatements statements,
            KnownPlannings plannings,
            KnownParties parties,
            KnownPlatforms platforms,
            JointCaseFiles joint,
            AgreementFiles agreements,
            InvestmentFiles investments,
            CapacityFiles capacity,
            MinutesFiles minutes,
            SolutionFiles solutions,
            Cases cases) {
        this.files = files;
        this.causes = causes;
        this.projects = projects;
        this.statements = statements;
        this.plannings = plannings;
        this.parties = parties;
        this.platforms = platforms;
        this.joint = joint;
        this.agreements = agreements;
        this.investments = investments;
        this.capacity = capacity;
        this.minutes = minutes;
        this.solutions = solutions;
        this.cases = cases;
    }

    /** What an agenda says of a bottleneck. */
    record OnAgenda(String decision, boolean ripe) {
        static final OnAgenda NOWHERE = new OnAgenda("", true);
    }

    /** @param wanted bottlenecks in the order of the dossier */
    Whole gather(Whole.@Nullable Meeting meeting, SequencedMap<UUID, OnAgenda> wanted, Instant at) {
        var found = files.of(wanted.keySet());
        var today = DutchDays.of(at);
        var around = around(found, wanted.keySet(), today, meeting == null ? null : meeting.since());
        return new Whole(
                meeting,
                at,
                found.stream()
                        .map(file -> cases.of(
                                file, wanted.getOrDefault(file.state().id(), OnAgenda.NOWHERE), meeting, around, today))
                        .toList());
    }

    /** Who may see today what a dossier told of other bottlenecks and of their projects, and which solutions are for everyone. */
    record Today(Map<UUID, int[]> bottlenecks, Map<UUID, int[]> projects, Set<UUID> wide) {}

    Today today(Whole kept) {
        var others = new HashSet<UUID>();
        var places = new HashSet<UUID>();
        kept.cases().forEach(it -> {
            if (it.investment() != null && it.investment().after() != null) {
                others.add(it.investment().after().id());
            }
            it.lookAlikes().forEach(one -> {
                others.add(one.id());
                one.places().forEach(place -> places.add(place.project()));
            });
        });
        return new Today(
                files.of(others).stream().collect(toMap(it -> it.state().id(), CaseFile::audience)),
                projects.findAll(places).stream()
                        .collect(toMap(KnownProject::id, it -> it.whole().coreTo())),
                solutions.wide(others));
    }

    private Around around(List<CaseFile> found, Collection<UUID> ids, LocalDate today, @Nullable LocalDate since) {
        var about = projectsOf(found);
        var stated = statements.about(about);
        var jointly = joint.of(ids);
        var agreed = agreements.about(ids);
        var investing = investments.of(ids);
        var helping = capacity.about(ids, today);
        var told = solutions.like(ids, SOLVED);
        var solved = files.solvedLike(ids, SOLVED);
        var others = files.of(others(investing.values(), told.values()));
        var people = new HashSet<UUID>();
        stated.forEach(it -> people.add(it.party()));
        found.forEach(it -> people.addAll(named(it)));
        jointly.values().forEach(all -> all.forEach(it -> it.signers().forEach(one -> people.add(one.party()))));
        agreed.values()
                .forEach(all -> all.forEach(it -> people.addAll(it.state().parties())));
        investing.values().forEach(it -> people.add(it.party()));
        helping.values().forEach(all -> all.forEach(it -> people.add(it.party())));
        var places = new HashSet<>(about);
        places.addAll(projectsOf(solved));
        places.addAll(projectsOf(others));
        return new Around(
                projects.findAll(places).stream().collect(toMap(KnownProject::id, Function.identity())),
                stated.stream().collect(groupingBy(Stated::project)),
                since == null ? Map.of() : plannings.between(about, Copies.endOf(since), "infinity"),
                parties.refs(people),
                platforms.findTables().stream().collect(toMap(KnownPlatform::id, KnownPlatform::name)),
                causes.inOrder().stream().collect(toMap(Cause::code, Function.identity())),
                jointly,
                agreed,
                investing,
                helping,
                minutes.about(ids),
                told,
                others.stream().collect(toMap(it -> it.state().id(), Function.identity())),
                solved.stream().collect(groupingBy(it -> it.state().cause())));
    }

    private static Set<UUID> others(
            Collection<InvestmentFiles.InvestmentFile> investments, Collection<List<SolutionFiles.SolutionFile>> told) {
        var others = new HashSet<UUID>();
        investments.stream()
                .map(InvestmentFiles.InvestmentFile::after)
                .filter(Objects::nonNull)
                .forEach(others::add);
        told.forEach(all -> all.forEach(it -> others.add(it.bottleneck())));
        return others;
    }

    private static List<UUID> projectsOf(List<CaseFile> files) {
        return files.stream()
                .flatMap(it -> it.state().projects().stream())
                .distinct()
                .toList();
    }

    /** Parties that the bottleneck and its story name. */
    private static Set<UUID> named(CaseFile file) {
        var people = new HashSet<UUID>();
        people.add(file.state().reporter());
        Stream.ofNullable(file.state().owner()).forEach(people::add);
        file.state().actions().forEach(action -> people.add(action.owner()));
        file.story().stream()
                .map(CaseFiles.Event::actor)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
