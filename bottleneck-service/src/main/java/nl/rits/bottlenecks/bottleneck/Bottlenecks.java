package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What users do to bottlenecks. Not visible is 404, visible but not theirs to do is 403. */
@ApplicationScoped
@Transactional
public class Bottlenecks {

    private final SharedBottlenecks shared;
    private final Casebook casebook;
    private final ReportRules rules;
    private final BottleneckViews views;
    private final Causes causes;
    private final KnownProjects projects;
    private final KnownPlatforms platforms;
    private final KnownParties parties;
    private final Ladders ladders;
    private final PrincipalNumbers numbers;
    private final Clock clock;

    Bottlenecks(
            SharedBottlenecks shared,
            Casebook casebook,
            ReportRules rules,
            BottleneckViews views,
            Causes causes,
            KnownProjects projects,
            KnownPlatforms platforms,
            KnownParties parties,
            Ladders ladders,
            PrincipalNumbers numbers,
            Clock clock) {
        this.shared = shared;
        this.casebook = casebook;
        this.rules = rules;
        this.views = views;
        this.causes = causes;
        this.projects = projects;
        this.platforms = platforms;
        this.parties = parties;
        this.ladders = ladders;
        this.numbers = numbers;
        this.clock = clock;
    }

    Bottleneck report(Viewer viewer, Report report) {
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        rules.check(viewer, report, today());
        return casebook.open(UUID.randomUUID(), report, Actor.of(viewer), clock.instant());
    }

    /** @param version that the viewer looked at when deciding */
    public Bottleneck move(
            Viewer viewer, UUID id, BottleneckStatus to, @Nullable String reason, @Nullable UUID table, long version) {
        var bottleneck = get(viewer, id);
        var standing = standing(viewer, bottleneck);
        if (standing.equals(Standing.NONE)) {
            throw ProblemException.forbidden();
        }
        if (bottleneck.version != version) {
            throw Problems.changedMeanwhile(views.of(bottleneck, viewer));
        }
        if (!bottleneck.status.next().contains(to)) {
            throw Problems.notPossible(bottleneck.status, to);
        }
        var confidential = causes.isConfidential(bottleneck.cause);
        if (!standing.mayMove(bottleneck.status, to, confidential)) {
            throw to == BottleneckStatus.ESCALATED && confidential
                    ? Problems.onlyReporterToTable()
                    : ProblemException.forbidden();
        }
        if (to == BottleneckStatus.LAPSED && !standing.answers() && !bottleneck.joined.isEmpty()) {
            throw ProblemException.conflict("others-report-it");
        }
        if (to.needsReason() && (reason == null || reason.isBlank())) {
            throw ProblemException.invalid(Problems.reasonMissing());
        }
        var where = to == BottleneckStatus.ESCALATED ? destination(bottleneck, table) : null;
        var takesUp = to == BottleneckStatus.ACCEPTED || to == BottleneckStatus.IN_PROGRESS ? viewer.party() : null;
        casebook.change(
                bottleneck,
                new Change.Move(to, where, standing.reports(), takesUp),
                What.of(to),
                Actor.of(viewer),
                reason,
                clock.instant());
        return bottleneck;
    }

    Bottleneck addAction(Viewer viewer, UUID id, String what, UUID owner, LocalDate due) {
        var bottleneck = get(viewer, id);
        if (!standing(viewer, bottleneck).may(bottleneck.status, false).act()) {
            throw bottleneck.status.isOpen()
                    ? ProblemException.forbidden()
                    : Problems.notPossible(bottleneck.status, BottleneckStatus.IN_PROGRESS);
        }
        var faults = new ArrayList<Fault>();
        if (!sees(owner, bottleneck)) {
            faults.add(Fault.at("/owner", "party-does-not-see"));
        }
        if (due.isBefore(today())) {
            faults.add(Fault.at("/due", "in-the-past"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        casebook.change(
                bottleneck,
                new Change.AddAction(what, owner, due),
                What.ACTION_ADDED,
                Actor.of(viewer),
                what,
                clock.instant());
        return bottleneck;
    }

    Bottleneck markAction(Viewer viewer, UUID id, int number, boolean done) {
        var bottleneck = get(viewer, id);
        var action = bottleneck.action(number).orElseThrow(ProblemException::notFound);
        var mine = viewer.actsFor(action.owner()) && (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER));
        if (!mine && !standing(viewer, bottleneck).answers()) {
            throw ProblemException.forbidden();
        }
        if (action.done() != done) {
            casebook.change(
                    bottleneck,
                    new Change.MarkAction(number, done),
                    done ? What.ACTION_DONE : What.ACTION_REOPENED,
                    Actor.of(viewer),
                    action.what(),
                    clock.instant());
        }
        return bottleneck;
    }

    /** @param until the last day on which the term stands still */
    Bottleneck pause(Viewer viewer, Bottleneck bottleneck, LocalDate until, @Nullable String reason) {
        requireClock(viewer, bottleneck);
        var today = today();
        var faults = new ArrayList<Fault>();
        if (!until.isAfter(today)) {
            faults.add(Fault.at("/until", "not-in-the-future"));
        } else if (until.isAfter(today.plusYears(1))) {
            faults.add(Fault.at("/until", "pause-too-long"));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(Problems.reasonMissing());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (bottleneck.state().isPaused(today)) {
            throw ProblemException.conflict("already-paused");
        }
        casebook.change(bottleneck, new Change.Pause(until), What.PAUSED, Actor.of(viewer), reason, clock.instant());
        return bottleneck;
    }

    Bottleneck resume(Viewer viewer, Bottleneck bottleneck) {
        requireClock(viewer, bottleneck);
        if (!bottleneck.state().isPaused(today())) {
            throw ProblemException.conflict("not-paused");
        }
        casebook.change(bottleneck, new Change.Resume(), What.RESUMED, Actor.of(viewer), null, clock.instant());
        return bottleneck;
    }

    private void requireClock(Viewer viewer, Bottleneck bottleneck) {
        if (!standing(viewer, bottleneck).may(bottleneck.status, false).pause()) {
            throw ProblemException.forbidden();
        }
    }

    /** The owner may be named by whoever answers for it; every other word is the reporter's. */
    Bottleneck nameOwner(Viewer viewer, Bottleneck bottleneck, @Nullable UUID owner) {
        var standing = standing(viewer, bottleneck);
        if (!bottleneck.status.isOpen() || !(standing.reports() || standing.answers())) {
            throw ProblemException.forbidden();
        }
        if (owner != null && !parties.isKnown(owner)) {
            throw ProblemException.invalid(Fault.at("/owner", "unknown-party"));
        }
        casebook.change(
                bottleneck, new Change.NameOwner(owner), What.OWNER_NAMED, Actor.of(viewer), null, clock.instant());
        return bottleneck;
    }

    Bottleneck rewrite(Viewer viewer, Bottleneck bottleneck, Report words) {
        if (!standing(viewer, bottleneck).may(bottleneck.status, false).edit()) {
            throw ProblemException.forbidden();
        }
        rules.check(viewer, words, today());
        casebook.change(
                bottleneck,
                new Change.Rewrite(
                        words.title(),
                        words.cause(),
                        words.certainty(),
                        words.evidence(),
                        words.explanation(),
                        words.needed(),
                        words.homes(),
                        words.months(),
                        words.projects(),
                        words.owner()),
                What.CHANGED,
                Actor.of(viewer),
                null,
                clock.instant());
        return bottleneck;
    }

    /** Locked until the end of the transaction. */
    Bottleneck get(Viewer viewer, UUID id) {
        return shared.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private UUID destination(Bottleneck bottleneck, @Nullable UUID asked) {
        var next = ladders.next(bottleneck.table, stewards(bottleneck));
        if (asked == null || next.filter(asked::equals).isPresent()) {
            return next.orElseThrow(Problems::noHigherTable);
        }
        var table = platforms
                .findTable(asked)
                .orElseThrow(() -> ProblemException.invalid(Fault.at("/table", "unknown-table")));
        if (stewards(bottleneck).stream().noneMatch(table.members()::contains)) {
            throw ProblemException.invalid(Fault.at("/table", "table-of-others", table.name()));
        }
        return table.id();
    }

    List<UUID> stewards(Bottleneck bottleneck) {
        return projects.stewards(List.of(bottleneck.projects));
    }

    Standing standing(Viewer viewer, Bottleneck bottleneck) {
        return Standing.of(
                bottleneck.state(),
                viewer,
                stewards(bottleneck),
                platforms.findTable(bottleneck.table).map(KnownPlatform::chair).orElse(null));
    }

    boolean sees(UUID party, Bottleneck bottleneck) {
        return bottleneck.isFor(numbers.numbers(parties.of(party, PartyKind.OTHER, false)));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
