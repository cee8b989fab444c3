package nl.rits.bottlenecks.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.capacity.CapacityStatus;
import nl.rits.bottlenecks.dossier.DossierView.AgreementSheet;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.DecidedSheet;
import nl.rits.bottlenecks.dossier.DossierView.HelpSheet;
import nl.rits.bottlenecks.dossier.DossierView.InvestmentSheet;
import nl.rits.bottlenecks.dossier.DossierView.SignatureSheet;
import nl.rits.bottlenecks.known.PartyRef;
import org.jspecify.annotations.Nullable;

/** What is asked, promised, tried and signed, in words for paper. */
final class Parts {

    private Parts() {}

    /** What was done, what was promised and done, and what tables decided; the last first. */
    static List<String> tried(CaseSheet one, Fit fit) {
        return Stream.of(
                        one.decided().reversed().stream().map(it -> decided(it, fit)),
                        one.agreements().stream()
                                .filter(it -> !isRunning(it))
                                .map(it -> Words.of(
                                                "tried.agreement",
                                                names(it.owners()),
                                                Fit.cut(it.what(), fit.shortText()))
                                        + (it.evidence() == null
                                                        || it.evidence().isBlank()
                                                ? ""
                                                : ": " + Fit.cut(it.evidence(), fit.shortText()))),
                        one.actions().stream()
                                .filter(ActionView::done)
                                .map(it -> it.owner().name() + ": " + Fit.cut(it.what(), fit.shortText())))
                .flatMap(it -> it)
                .toList();
    }

    private static String decided(DecidedSheet it, Fit fit) {
        return Words.of("tried.decided", Words.day(it.date()), it.table(), Fit.cut(decision(it), fit.shortText()));
    }

    static String decision(DecidedSheet it) {
        return it.decision() == null || it.decision().isBlank()
                ? Words.of("tried.handed", Objects.requireNonNullElse(it.handedTo(), "–"))
                : it.decision();
    }

    /** What the joint case asks of each side. */
    static List<Sheet.Ask> ofSides(CaseSheet one, Fit fit) {
        var joint = one.joint();
        if (joint == null) {
            return List.of();
        }
        var asks = new ArrayList<Sheet.Ask>();
        add(asks, "MARKET", joint.market(), fit);
        add(asks, "CORPORATION", joint.corporation(), fit);
        add(asks, "MUNICIPALITY", joint.government(), fit);
        return asks;
    }

    private static void add(List<Sheet.Ask> asks, String side, @Nullable String text, Fit fit) {
        if (text != null && !text.isBlank()) {
            asks.add(new Sheet.Ask(
                    new Sheet.Party(Words.code("side", side), side), Fit.cut(text, fit.shortText() * 2), ""));
        }
    }

    /** What is promised and not done yet, too late first. */
    static List<Sheet.Ask> agreements(CaseSheet one, Fit fit) {
        return one.agreements().stream()
                .filter(Parts::isRunning)
                .sorted(Comparator.comparing((AgreementSheet it) -> !it.overdue())
                        .thenComparing(AgreementSheet::due))
                .map(it -> new Sheet.Ask(
                        party(it.owners()),
                        Fit.cut(it.what(), fit.shortText()),
                        Words.of(due(it), Words.day(it.due()))))
                .toList();
    }

    private static boolean isRunning(AgreementSheet it) {
        return it.status() == AgreementStatus.PROPOSED || it.status() == AgreementStatus.AGREED;
    }

    private static String due(AgreementSheet it) {
        return it.overdue()
                ? "agreements.overdue"
                : it.status() == AgreementStatus.PROPOSED ? "agreements.proposed" : "agreements.due";
    }

    /** The money and the people that it takes. */
    static List<String> means(CaseSheet one, Fit fit) {
        return Stream.concat(
                        Stream.ofNullable(one.investment()).map(it -> investment(it, fit)),
                        one.help().stream().map(Parts::help))
                .toList();
    }

    private static String investment(InvestmentSheet it, Fit fit) {
        var what = it.euros() == 0
                ? Words.of("means.hours", it.hours())
                : it.hours() == 0
                        ? Words.of("means.euros", it.euros())
                        : Words.of("means.both", it.euros(), it.hours());
        var text = new StringBuilder(
                Words.of("means.takes", what, it.homes(), Integer.toString(it.firstYear()), it.years()));
        if (it.after() != null) {
            text.append(' ').append(Words.of("means.after", Fit.cut(it.after(), 60)));
        } else if (it.waits() != null) {
            text.append(' ').append(Words.of("means.waits"));
        }
        if (it.note() != null && !it.note().isBlank()) {
            text.append(' ').append(Fit.cut(it.note(), fit.shortText()));
        }
        return text.toString();
    }

    static String help(HelpSheet it) {
        return Words.of(
                it.status() == CapacityStatus.TAKEN ? "means.taken" : "means.help",
                it.party().name(),
                it.expertiseName(),
                it.hours(),
                Words.day(it.starts()),
                Words.day(it.ends()));
    }

    static List<Sheet.Signature> signed(CaseSheet one, Fit fit) {
        return signatures(one).stream()
                .filter(it -> it.signedAt() != null)
                .limit(fit.items() * 2L)
                .map(it -> new Sheet.Signature(
                        party(List.of(it.party())), Words.day(Objects.requireNonNull(it.signedAt()))))
                .toList();
    }

    /** Who must still sign, and whether there are more than this page names. */
    static @Nullable String unsigned(CaseSheet one, Fit fit) {
        if (one.joint() == null || one.joint().signed()) {
            return null;
        }
        var waiting = signatures(one).stream()
                .filter(it -> it.signedAt() == null)
                .map(it -> Fit.cut(it.party().name(), 32))
                .toList();
        var named = waiting.stream().limit(fit.items() * 2L).collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? Words.of("unsigned.others")
                : waiting.size() > fit.items() * 2
                        ? Words.of("unsigned", named) + " " + Words.of("more", waiting.size() - fit.items() * 2)
                        : Words.of("unsigned", named);
    }

    private static List<SignatureSheet> signatures(CaseSheet one) {
        return one.joint() == null ? List.of() : one.joint().signatures();
    }

    static String names(List<PartyRef> parties) {
        return parties.stream().map(PartyRef::name).collect(Collectors.joining(", "));
    }

    /** Of more than one no colour says all. */
    private static Sheet.Party party(List<PartyRef> parties) {
        return new Sheet.Party(
                Fit.cut(names(parties), 40),
                parties.size() != 1 || parties.getFirst().side() == null
                        ? ""
                        : parties.getFirst().side().name());
    }
}
