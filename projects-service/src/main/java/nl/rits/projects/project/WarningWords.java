package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Wording;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.codelist.PriceTable;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.planning.Warnings;
import nl.rits.projects.project.ProjectView.AnsweredWarning;
import nl.rits.projects.project.ProjectView.WarningView;
import nl.rits.projects.statement.StatementViews;
import nl.rits.projects.statement.StatementViews.Told;

/** Tells what is unusual in a plan or statement to who may change it; the texts are in problems_nl and problems_en. */
@ApplicationScoped
class WarningWords {

    private final Wording wording;
    private final PriceTable prices;

    WarningWords(Wording wording, PriceTable prices) {
        this.wording = wording;
        this.prices = prices;
    }

    /** @param programme as the viewer sees it: what is unusual about an amount is for who sees that amount */
    Told ofProject(Viewer viewer, ProjectRow row, Programme programme) {
        var steward = viewer.plansFor(row.steward());
        var takesPart = viewer.plansFor(viewer.party()) && row.involves(viewer.party());
        if (!takesPart || !row.visibility().sees(FieldGroup.PROGRAMME)) {
            return Told.NOTHING;
        }
        var own = programme
                .lines()
                .filter(it -> viewer.party().equals(it.party()))
                .map(ProgrammeLine::id)
                .collect(Collectors.toSet());
        var warnings = Warnings.ofProject(row.facts(), programme, prices.boundsFor(programme)).stream()
                .filter(it -> steward || own.contains(it.about()))
                .toList();
        return told(warnings, row.answers(), viewer.language());
    }

    /** What is unusual in what a party states, for the party itself and the steward. */
    Told ofStatement(Viewer viewer, ProjectRow row, Stated stated, LocalDate today) {
        if (!StatementViews.isCloseBy(viewer, stated, row.steward())) {
            return Told.NOTHING;
        }
        var homes = row.homes();
        var programme = row.visibility().sees(FieldGroup.PROGRAMME) ? row.programme() : Programme.EMPTY;
        return told(
                Warnings.ofStatement(stated.planning(), homes, programme, today), stated.answers(), viewer.language());
    }

    private Told told(List<Warning> warnings, List<Warning.Answer> answers, Locale language) {
        var open = Warning.unanswered(warnings, answers);
        return new Told(
                open.stream()
                        .map(it -> new WarningView(it.code(), it.about(), it.pointer(), detail(it, language)))
                        .toList(),
                warnings.stream()
                        .flatMap(warning -> answers.stream()
                                .filter(warning::isAnsweredBy)
                                .map(it -> new AnsweredWarning(
                                        it.warning(), it.about(), detail(warning, language), it.text())))
                        .toList());
    }

    private String detail(Warning warning, Locale language) {
        var key = "warning." + warning.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.find(key, language, Refused.arguments(warning.values())).orElseThrow();
    }
}
