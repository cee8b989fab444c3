package nl.rits.bottlenecks.dossier;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.capacity.CapacityStatus;
import nl.rits.bottlenecks.dossier.DossierView.AgreementSheet;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.DecidedSheet;
import nl.rits.bottlenecks.dossier.DossierView.HelpSheet;
import nl.rits.bottlenecks.dossier.DossierView.InvestmentSheet;
import nl.rits.bottlenecks.dossier.DossierView.JointSheet;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import nl.rits.bottlenecks.dossier.DossierView.SideSheet;
import nl.rits.bottlenecks.dossier.DossierView.SignatureSheet;
import nl.rits.bottlenecks.known.PlanMoveView;
import nl.rits.bottlenecks.known.PlanMoves;
import nl.rits.bottlenecks.known.Planning;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.sharing.RoundHomes;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What readers get of a whole dossier: the only place that decides what is in a copy. */
final class Copies {

    private static final List<String> AFFORDABLE = List.of("SOCIAL_RENT", "MID_RENT", "AFFORDABLE_SALE");

    private Copies() {}

    static List<CaseSheet> of(Whole whole, Readers readers, Locale language) {
        var sheets = new ArrayList<CaseSheet>();
        var since = whole.meeting() == null ? null : whole.meeting().since();
        for (var one : whole.cases()) {
            if (readers.see(one.shownTo())) {
                sheets.add(sheet(one, sheets.size() + 1, since, readers, language));
            }
        }
        return List.copyOf(sheets);
    }

    private static CaseSheet sheet(
            Whole.Case one, int place, @Nullable LocalDate since, Readers readers, Locale language) {
        var story = one.story().stream()
                .map(it -> new BottleneckView.Chapter(
                        it.at(),
                        it.party(),
                        Texts.of(language, "story." + it.what(), it.table() == null ? "–" : it.table()),
                        it.what(),
                        it.reason()))
                .toList();
        return new CaseSheet(
                one.id(),
                place,
                one.title(),
                one.cause(),
                one.causeName(),
                one.certainty(),
                one.status(),
                one.homes(),
                one.months(),
                one.evidence(),
                one.explanation(),
                one.needed(),
                one.decision(),
                one.ripe() ? null : true,
                one.reporter(),
                one.owner(),
                one.projects().stream()
                        .filter(it -> readers.see(it.facts().coreTo()))
                        .map(it -> project(it, since, readers))
                        .toList(),
                one.actions().stream()
                        .map(it -> new ActionView(
                                Integer.toString(it.action().id()),
                                it.action().what(),
                                it.party(),
                                it.action().due(),
                                it.action().done()))
                        .toList(),
                since == null
                        ? List.of()
                        : story.stream()
                                .filter(it -> it.at()
                                        .atZone(DutchDays.ZONE)
                                        .toLocalDate()
                                        .isAfter(since))
                                .toList(),
                story,
                LookAlikes.of(one, readers),
                one.joint() == null ? null : joint(one.joint(), readers),
                one.agreements().stream()
                        .filter(it -> it.status() != AgreementStatus.WITHDRAWN && readers.see(it.shownTo()))
                        .map(it -> new AgreementSheet(
                                it.id(),
                                it.what(),
                                it.owners(),
                                it.counterparts(),
                                it.due(),
                                it.status(),
                                it.overdue(),
                                it.evidence()))
                        .toList(),
                one.investment() == null ? null : investment(one.investment(), readers),
                one.help().stream()
                        .filter(it -> it.status() != CapacityStatus.WITHDRAWN && readers.see(it.shownTo()))
                        .map(it -> new HelpSheet(
                                it.id(),
                                it.party(),
                                it.expertise(),
                                it.expertiseName(),
                                it.hours(),
                                it.starts(),
                                it.ends(),
                                it.status(),
                                it.note()))
                        .toList(),
                one.decided().stream()
                        .filter(it -> readers.see(it.shownTo()))
                        .map(it -> new DecidedSheet(it.table(), it.number(), it.date(), it.decision(), it.handedTo()))
                        .toList());
    }

    private static JointSheet joint(Whole.Joint joint, Readers readers) {
        return new JointSheet(
                joint.problem(),
                joint.market(),
                joint.corporation(),
                joint.government(),
                joint.decision(),
                joint.signed(),
                joint.signers().stream()
                        .filter(it -> readers.see(it.shownTo()))
                        .map(it -> new SignatureSheet(it.party(), it.signedAt()))
                        .toList());
    }

    /** Of what must come first only that there is something, when a reader does not see that. */
    private static InvestmentSheet investment(Whole.Investment it, Readers readers) {
        var after = it.after();
        var seen = after != null && readers.see(after.shownTo());
        return new InvestmentSheet(
                it.euros(),
                it.hours(),
                it.homes(),
                it.firstYear(),
                it.years(),
                after != null && seen && !after.solved() ? after.title() : null,
                after == null || seen ? null : true,
                it.note(),
                it.party());
    }

    private static ProjectSheet project(Whole.Project project, @Nullable LocalDate since, Readers readers) {
        var facts = project.facts();
        var sides =
                project.sides().stream().filter(it -> readers.see(it.shownTo())).toList();
        var exact = readers.see(facts.exactTo());
        var status = readers.see(facts.statusTo());
        return new ProjectSheet(
                facts.id(),
                facts.name(),
                new MunicipalityRef(facts.municipality(), facts.municipalityName()),
                exact ? facts.homes() : RoundHomes.of(facts.homes()),
                exact ? null : true,
                status ? facts.planningStatus() : null,
                status ? facts.phase() : null,
                readers.see(facts.programmeTo()) ? affordable(facts.priceClasses()) : null,
                sides.stream()
                        .map(it -> new SideSheet(it.party(), it.side(), it.confirmedAt(), it.milestones(), it.years()))
                        .toList(),
                since == null ? List.of() : moved(project.earlier(), endOf(since), exact, status, sides),
                since == null || project.earlier().isEmpty() || PlanMoves.isKnown(project.earlier(), endOf(since))
                        ? null
                        : true);
    }

    /** What is otherwise than when the table met before, by the dates of who is seen now. */
    private static List<PlanMoveView> moved(
            List<Planning> story, Instant from, boolean exact, boolean status, List<Whole.Side> sides) {
        var parties = sides.stream().collect(toMap(it -> it.party().id(), Whole.Side::party));
        var sight = PlanMoves.Sight.of(
                exact,
                status,
                sides.stream()
                        .map(it -> new PlanMoves.Stater(it.party().id(), it.side()))
                        .toList());
        return PlanMoves.between(story, from, sight).stream()
                .map(it -> PlanMoveView.of(it, parties::get))
                .toList();
    }

    /** What was recorded then or later, came after that day. */
    static Instant endOf(LocalDate day) {
        return DutchDays.start(day.plusDays(1));
    }

    private static @Nullable Integer affordable(Map<String, Integer> priceClasses) {
        var all = priceClasses.values().stream().mapToInt(it -> it).sum();
        var some = AFFORDABLE.stream()
                .mapToInt(it -> priceClasses.getOrDefault(it, 0))
                .sum();
        return all == 0 ? null : Math.round(100f * some / all);
    }
}
