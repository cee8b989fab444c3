package nl.rits.bottlenecks.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rits.bottlenecks.agreement.AgreementFiles.AgreementFile;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.CaseFiles.CaseFile;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.capacity.CapacityFiles.CapacityFile;
import nl.rits.bottlenecks.investment.InvestmentFiles.InvestmentFile;
import nl.rits.bottlenecks.jointcase.JointCaseFiles.JointCaseFile;
import nl.rits.bottlenecks.jointcase.JointCaseFiles.Signer;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.bottlenecks.solution.SolutionFiles.SolutionFile;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** One case with each of its facts and who may see that. */
@ApplicationScoped
class Cases {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final PrincipalNumbers numbers;

    Cases(PrincipalNumbers numbers) {
        this.numbers = numbers;
    }

    Whole.Case of(
            CaseFile file, Facts.OnAgenda agenda, Whole.@Nullable Meeting meeting, Around around, LocalDate today) {
        var state = file.state();
        var cause = around.causes().get(state.cause());
        var investment = around.investments().get(state.id());
        var table = meeting == null ? state.table() : meeting.table();
        var joint = around.joint().getOrDefault(state.id(), List.of()).stream()
                .filter(it -> it.table().equals(table))
                .findFirst()
                .orElse(null);
        return new Whole.Case(
                state.id(),
                file.audience(),
                state.title(),
                state.cause(),
                cause == null ? state.cause() : cause.label(DUTCH),
                state.certainty(),
                state.status(),
                state.homes(),
                state.months(),
                state.evidence(),
                state.explanation(),
                state.needed(),
                joint != null && agenda.decision().isBlank() ? joint.decision() : agenda.decision(),
                agenda.ripe(),
                around.party(state.reporter()),
                around.partyOrNone(state.owner()),
                state.projects().stream()
                        .map(around.projects()::get)
                        .filter(Objects::nonNull)
                        .map(it -> project(it, around))
                        .toList(),
                state.actions().stream()
                        .map(it -> new Whole.Act(around.party(it.owner()), it))
                        .toList(),
                file.story().stream()
                        .map(it -> new Whole.Chapter(
                                it.at(),
                                it.what(),
                                around.partyOrNone(it.actor()),
                                it.reason(),
                                around.table(it.table())))
                        .toList(),
                lookAlikes(state, around),
                joint == null ? null : joint(joint, file, around),
                around.agreements().getOrDefault(state.id(), List.of()).stream()
                        .map(it -> agreed(it, around, today))
                        .toList(),
                investment == null ? null : investment(investment, around),
                around.help().getOrDefault(state.id(), List.of()).stream()
                        .map(it -> help(it, file, around))
                        .toList(),
                decided(state.id(), meeting, around));
    }

    private static Whole.Project project(KnownProject project, Around around) {
        return new Whole.Project(
                project.whole(),
                around.stated().getOrDefault(project.id(), List.of()).stream()
                        .map(stated -> side(stated, around))
                        .toList(),
                around.earlier().getOrDefault(project.id(), List.of()));
    }

    private static Whole.Side side(Stated stated, Around around) {
        return new Whole.Side(
                around.party(stated.party()),
                stated.side(),
                stated.confirmedAt(),
                stated.milestones(),
                stated.years(),
                stated.shownTo());
    }

    private Whole.Joint joint(JointCaseFile joint, CaseFile file, Around around) {
        return new Whole.Joint(
                joint.problem(),
                joint.market(),
                joint.corporation(),
                joint.government(),
                joint.decision(),
                joint.signers().stream().allMatch(it -> it.signedAt() != null),
                joint.signers().stream()
                        .map(it -> new Whole.Signer(
                                around.party(it.party()),
                                it.signedAt(),
                                it.through().isEmpty() ? file.audience() : knowing(it, around),
                                it.through()))
                        .toList());
    }

    /** The party itself, and who may know of a project by which it takes part. */
    private int[] knowing(Signer signer, Around around) {
        return IntStream.concat(
                        IntStream.of(numbers.number(Principal.party(signer.party()))),
                        signer.through().stream()
                                .map(around.projects()::get)
                                .filter(Objects::nonNull)
                                .flatMapToInt(it -> Arrays.stream(it.whole().coreTo())))
                .distinct()
                .sorted()
                .toArray();
    }

    private static Whole.Agreed agreed(AgreementFile file, Around around, LocalDate today) {
        var state = file.state();
        return new Whole.Agreed(
                state.id(),
                file.audience(),
                state.what(),
                around.parties(state.owners()),
                around.parties(state.counterparts()),
                state.due(),
                state.status(),
                state.isOverdue(today),
                state.evidence());
    }

    private static Whole.Investment investment(InvestmentFile it, Around around) {
        var after = it.after() == null ? null : around.others().get(it.after());
        return new Whole.Investment(
                it.euros(),
                it.hours(),
                it.homes(),
                it.firstYear(),
                it.years(),
                after == null
                        ? null
                        : new Whole.After(
                                after.state().id(),
                                after.audience(),
                                after.state().title(),
                                after.state().status() == BottleneckStatus.SOLVED),
                it.note(),
                around.party(it.party()));
    }

    private Whole.Help help(CapacityFile it, CaseFile file, Around around) {
        return new Whole.Help(
                it.id(),
                it.open()
                        ? file.audience()
                        : numbers.numbers(
                                it.parties().stream().map(Principal::party).collect(Collectors.toSet())),
                around.party(it.party()),
                it.expertise(),
                it.expertiseName(),
                it.hours(),
                it.starts(),
                it.ends(),
                it.status(),
                it.note());
    }

    /** At other sessions than the one of which this is the dossier, and not later. */
    private List<Whole.Decided> decided(UUID bottleneck, Whole.@Nullable Meeting meeting, Around around) {
        return around.decided().getOrDefault(bottleneck, List.of()).stream()
                .filter(it -> meeting == null
                        || !it.session().equals(meeting.id()) && !it.date().isAfter(meeting.date()))
                .map(it -> new Whole.Decided(
                        new int[] {numbers.number(Principal.table(it.table()))},
                        Objects.requireNonNullElse(around.table(it.table()), "–"),
                        it.number(),
                        it.date(),
                        it.decision(),
                        around.table(it.handedTo())))
                .toList();
    }

    /** Those of which it was told how, and then those of the same cause that were only solved. */
    private static List<Whole.LookAlike> lookAlikes(BottleneckState state, Around around) {
        var told = around.told().getOrDefault(state.id(), List.of());
        var those = told.stream().map(SolutionFile::bottleneck).collect(Collectors.toSet());
        var here = municipalities(state, around);
        return Stream.concat(
                        told.stream()
                                .map(it -> lookAlike(
                                        Objects.requireNonNull(around.others().get(it.bottleneck())),
                                        it,
                                        here,
                                        around)),
                        around.solved().getOrDefault(state.cause(), List.of()).stream()
                                .filter(it -> !it.state().id().equals(state.id())
                                        && !those.contains(it.state().id()))
                                .map(it -> lookAlike(it, null, here, around)))
                .toList();
    }

    private static Set<String> municipalities(BottleneckState state, Around around) {
        var here = new HashSet<String>();
        state.projects().stream()
                .map(around.projects()::get)
                .filter(Objects::nonNull)
                .forEach(it -> here.add(it.municipality()));
        return here;
    }

    private static Whole.LookAlike lookAlike(
            CaseFile solved, @Nullable SolutionFile told, Set<String> here, Around around) {
        var last = solved.story().stream()
                .filter(it -> it.what() == What.SOLVED)
                .reduce((_, later) -> later)
                .orElse(null);
        Instant at = last == null ? solved.state().changedAt() : last.at();
        return new Whole.LookAlike(
                solved.state().id(),
                solved.audience(),
                solved.state().title(),
                solved.state().homes(),
                DutchDays.of(at),
                last == null ? null : last.reason(),
                told == null ? solved.state().cause() : told.cause(),
                told == null ? null : told(told),
                solved.state().projects().stream()
                        .map(around.projects()::get)
                        .filter(Objects::nonNull)
                        .filter(it -> here.contains(it.municipality()))
                        .map(it -> new Whole.Place(
                                it.id(), it.municipality(), it.whole().coreTo()))
                        .toList());
    }

    private static Whole.Told told(SolutionFile it) {
        return new Whole.Told(
                it.id(),
                it.wide(),
                it.problem(),
                it.approach(),
                it.homes(),
                it.phases(),
                it.toldAt(),
                it.helped(),
                it.notHelped(),
                it.sameWords());
    }
}
