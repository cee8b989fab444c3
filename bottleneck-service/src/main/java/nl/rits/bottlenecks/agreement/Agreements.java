package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.agreement.AgreementInputs.AgreementStep;
import nl.rits.bottlenecks.agreement.AgreementInputs.NewAgreement;
import nl.rits.bottlenecks.agreement.AgreementInputs.WholeAgreement;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.table.Meetings;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What users do to agreements. Not visible is 404, visible but not theirs to do is 403. */
@ApplicationScoped
@Transactional
class Agreements {

    private final SharedAgreements shared;
    private final SharedBottlenecks bottlenecks;
    private final Meetings meetings;
    private final KnownPlatforms platforms;
    private final AgreementRules rules;
    private final AgreementViews views;
    private final Ledger ledger;
    private final Clock clock;

    Agreements(
            SharedAgreements shared,
            SharedBottlenecks bottlenecks,
            Meetings meetings,
            KnownPlatforms platforms,
            AgreementRules rules,
            AgreementViews views,
            Ledger ledger,
            Clock clock) {
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.meetings = meetings;
        this.platforms = platforms;
        this.rules = rules;
        this.views = views;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By the chair of the table, or by a party of the agreement that sits there; that one accepts at once what it proposes. */
    Agreement propose(Viewer viewer, NewAgreement asked) {
        var faults = new ArrayList<Fault>();
        var meeting = meetings.find(viewer, asked.session()).orElse(null);
        if (meeting == null) {
            faults.add(Fault.at("/session", "unknown-session"));
        }
        if (asked.bottleneck() != null
                && bottlenecks.find(viewer, asked.bottleneck()).isEmpty()) {
            faults.add(Fault.at("/bottleneck", "unknown-bottleneck"));
        }
        var wording = new Wording(
                asked.what().strip(),
                asked.owners(),
                asked.counterparts(),
                asked.due(),
                faults.isEmpty() ? asked.bottleneck() : null);
        faults.addAll(rules.faults(wording, today()));
        if (!faults.isEmpty() || meeting == null) {
            throw ProblemException.invalid(faults);
        }
        if (meeting.number() == null) {
            throw ProblemException.conflict("no-agenda");
        }
        var mine = AgreementStanding.speaksFor(
                viewer,
                Stream.concat(wording.owners().stream(), wording.counterparts().stream())
                        .toList());
        if (!mine && !chairs(viewer, meeting.table())) {
            throw ProblemException.forbidden();
        }
        var agreement = ledger.open(
                UUID.randomUUID(), meeting.id(), meeting.table(), wording, Actor.of(viewer), clock.instant());
        return mine ? accept(viewer, agreement) : agreement;
    }

    /** @param wording that was on the screen */
    Agreement accept(Viewer viewer, UUID id, int wording) {
        var agreement = get(viewer, id);
        var state = agreement.state();
        if (!AgreementStanding.speaksFor(viewer, state.parties())) {
            throw ProblemException.forbidden();
        }
        if (agreement.wording != wording) {
            throw ProblemException.conflict("agreement-changed").with("current", views.of(agreement, viewer));
        }
        if (state.isAcceptedBy(viewer.party())) {
            return agreement;
        }
        if (agreement.status != AgreementStatus.PROPOSED) {
            throw ProblemException.conflict("agreement-step-not-possible");
        }
        return accept(viewer, agreement);
    }

    private Agreement accept(Viewer viewer, Agreement agreement) {
        ledger.accept(agreement, Actor.of(viewer), clock.instant());
        return agreement;
    }

    Agreement rewrite(Viewer viewer, UUID id, @Nullable String ifMatch, WholeAgreement whole) {
        var agreement = asSeen(viewer, id, ifMatch);
        if (!may(viewer, agreement).edit()) {
            throw refusal(viewer, agreement);
        }
        var wording = new Wording(
                whole.what().strip(), whole.owners(), whole.counterparts(), whole.due(), agreement.bottleneck);
        var faults = new ArrayList<>(rules.faults(wording, today()));
        if (agreement.status == AgreementStatus.AGREED && AgreementRules.isBlank(whole.reason())) {
            faults.add(Fault.at("/reason", "reason-missing"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        ledger.reword(agreement, wording, Actor.of(viewer), whole.reason(), clock.instant());
        return AgreementStanding.speaksFor(viewer, agreement.state().parties()) ? accept(viewer, agreement) : agreement;
    }

    Agreement step(Viewer viewer, UUID id, @Nullable String ifMatch, AgreementStep step) {
        var agreement = asSeen(viewer, id, ifMatch);
        var may = may(viewer, agreement);
        var allowed = switch (step.to()) {
            case DONE -> may.done();
            case KEPT -> may.keep();
            case WITHDRAWN -> may.withdraw();
            case AGREED -> may.reopen();
            case PROPOSED -> false;
        };
        if (!allowed) {
            throw refusal(viewer, agreement);
        }
        var faults = new ArrayList<Fault>();
        if (step.to() == AgreementStatus.DONE) {
            faults.addAll(AgreementRules.evidenceFaults(step.evidence(), step.link()));
        }
        var needsReason = step.to() == AgreementStatus.WITHDRAWN || step.to() == AgreementStatus.AGREED;
        if (needsReason && AgreementRules.isBlank(step.reason())) {
            faults.add(Fault.at("/reason", "reason-missing"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var by = Actor.of(viewer);
        var now = clock.instant();
        switch (step.to()) {
            case DONE ->
                ledger.done(
                        agreement,
                        by,
                        step.evidence(),
                        step.link() == null ? null : step.link().strip(),
                        now);
            case KEPT -> ledger.kept(agreement, by, step.reason(), now);
            case WITHDRAWN -> ledger.withdraw(agreement, by, step.reason(), now);
            case AGREED -> ledger.reopen(agreement, by, step.reason(), now);
            case PROPOSED -> throw new IllegalStateException("refused above");
        }
        return agreement;
    }

    /** Who has a standing hears that this step does not fit; who has none, that it is not theirs. */
    private ProblemException refusal(Viewer viewer, Agreement agreement) {
        var standing = standing(viewer, agreement);
        return standing.proposes() || standing.owns() || standing.receives() || standing.chairs()
                ? ProblemException.conflict("agreement-step-not-possible")
                : ProblemException.forbidden();
    }

    private AgreementStanding.AgreementMay may(Viewer viewer, Agreement agreement) {
        return standing(viewer, agreement).may(agreement.state(), viewer.party());
    }

    private AgreementStanding standing(Viewer viewer, Agreement agreement) {
        return AgreementStanding.of(
                agreement.state(),
                viewer,
                platforms.findTable(agreement.table).map(KnownPlatform::chair).orElse(null));
    }

    private boolean chairs(Viewer viewer, UUID table) {
        return platforms.findTable(table).filter(it -> it.isChairedBy(viewer)).isPresent();
    }

    /** Locked until the end of the transaction, and no other than what the viewer looked at. */
    private Agreement asSeen(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var agreement = get(viewer, id);
        ETags.require(ifMatch, agreement.version, () -> views.of(agreement, viewer));
        return agreement;
    }

    private Agreement get(Viewer viewer, UUID id) {
        return shared.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
