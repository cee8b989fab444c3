package nl.rits.bottlenecks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.jointcase.JointCaseView;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.Ranking.Ranked;
import nl.rits.bottlenecks.table.TableViews.Admitted;
import nl.rits.bottlenecks.table.TableViews.CaseView;
import nl.rits.bottlenecks.table.TableViews.MinutesView;
import nl.rits.bottlenecks.table.TableViews.Moved;
import nl.rits.bottlenecks.table.TableViews.Reason;
import nl.rits.bottlenecks.text.Texts;
import org.jspecify.annotations.Nullable;

/** A case with why it stands where it stands, or what it lacks, in the language of the reader. */
record CaseWords(Map<UUID, PartyRef> names, Map<UUID, MinutesView> minutes, Ranking.Weights weights, Locale language) {

    /** What keeps a case from the agenda. */
    enum Missing {
        DECISION,
        HOMES,
        ENDED,
        /** Nobody has written it. */
        JOINT_CASE,
        SIGNATURES
    }

    /** What the chair wrote, or else what was signed. */
    static String decision(AgendaCase agendaCase, JointCaseView jointCase) {
        return agendaCase.decision.isBlank() && jointCase.decision() != null
                ? Objects.requireNonNull(jointCase.decision())
                : agendaCase.decision;
    }

    CaseView ripe(AgendaCase agendaCase, BottleneckView bottleneck, JointCaseView jointCase, Ranked ranked) {
        var move = ranked.candidate().move();
        return new CaseView(
                agendaCase.id,
                ranked.rank(),
                bottleneck,
                decision(agendaCase, jointCase),
                agendaCase.urgency,
                agendaCase.solvability,
                bottleneck.homes(),
                ranked.points(),
                why(ranked),
                move == null
                        ? null
                        : new Moved(Objects.requireNonNull(names.get(move.by())), move.reason(), ranked.rank()),
                List.of(),
                jointCase,
                admitted(agendaCase),
                minutes.get(agendaCase.id));
    }

    /** @param candidate as it would be ranked */
    CaseView unripe(
            AgendaCase agendaCase,
            BottleneckView bottleneck,
            JointCaseView jointCase,
            Candidate candidate,
            List<Missing> missing) {
        return new CaseView(
                agendaCase.id,
                null,
                bottleneck,
                decision(agendaCase, jointCase),
                agendaCase.urgency,
                agendaCase.solvability,
                bottleneck.homes(),
                weights.points(candidate),
                List.of(),
                null,
                missing.stream().map(each -> missing(each, jointCase)).toList(),
                jointCase,
                admitted(agendaCase),
                minutes.get(agendaCase.id));
    }

    List<Reason> why(Ranked ranked) {
        var it = ranked.candidate();
        var move = it.move();
        return ranked.why().stream()
                .map(reason -> new Reason(
                        reason.name(),
                        Texts.of(
                                language,
                                "why." + reason,
                                it.homes(),
                                it.projects(),
                                ranked.rank(),
                                move == null ? "" : move.reason(),
                                it.months(),
                                formula(it),
                                ranked.points())))
                .toList();
    }

    /** What is multiplied: a factor that does not count is left out. */
    private String formula(Candidate candidate) {
        var parts = new ArrayList<String>();
        add(parts, weights.homes(), "formula.HOMES", candidate.homes());
        add(parts, weights.urgency(), "formula.URGENCY", candidate.urgency());
        add(parts, weights.solvability(), "formula.SOLVABILITY", candidate.solvability());
        return parts.isEmpty() ? Texts.of(language, "formula.NOTHING") : String.join(" × ", parts);
    }

    private void add(List<String> parts, int weight, String key, int value) {
        if (weight > 0) {
            var once = Texts.of(language, key, value);
            parts.add(weight == 1 ? once : Texts.of(language, "formula.SQUARED", once));
        }
    }

    private Reason missing(Missing what, JointCaseView jointCase) {
        var who = jointCase.signatures().stream()
                .filter(it -> it.signedAt() == null)
                .map(it -> it.party().name())
                .collect(Collectors.joining(", "));
        var key = what == Missing.SIGNATURES && who.isEmpty() ? "missing.SIGNATURES_OF_OTHERS" : "missing." + what;
        return new Reason(what.name(), Texts.of(language, key, who));
    }

    private @Nullable Admitted admitted(AgendaCase agendaCase) {
        var by = agendaCase.admittedBy;
        var reason = agendaCase.admittedReason;
        var at = agendaCase.admittedAt;
        return by == null || reason == null || at == null
                ? null
                : new Admitted(Objects.requireNonNull(names.get(by)), reason, at);
    }
}
