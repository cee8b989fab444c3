package nl.rits.bottlenecks.dossier;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import nl.rits.bottlenecks.known.PlanMove.Kind;
import nl.rits.bottlenecks.known.PlanMoveView;
import nl.rits.foundation.export.TableFile;
import org.jspecify.annotations.Nullable;

/** What became otherwise of the plans of a case since the table met before, for paper. */
final class Moved {

    private Moved() {}

    /** One line for each plan that moved, and one for those of which it is not known. */
    static List<String> lines(CaseSheet one) {
        var unknown = one.projects().stream()
                .filter(it -> it.earlierUnknown() != null)
                .map(ProjectSheet::name)
                .toList();
        return Stream.concat(
                        one.projects().stream()
                                .filter(it -> !it.moved().isEmpty())
                                .map(it -> Words.of(
                                        "moved",
                                        Fit.cut(it.name(), 60),
                                        it.moved().stream().map(Moved::words).collect(Collectors.joining(", ")))),
                        unknown.isEmpty()
                                ? Stream.empty()
                                : Stream.of(Words.of("moved.unknown", Fit.cut(String.join(", ", unknown), 120))))
                .toList();
    }

    /** As in "3 maanden later (eerste oplevering van mrt 2028 naar jun 2028)". */
    private static String words(PlanMoveView it) {
        var about = it.homesAbout() == null ? "" : Words.of("moved.about");
        return switch (it.kind()) {
            case LATER, EARLIER ->
                Words.of(
                        "moved." + it.kind(),
                        Math.abs(orZero(it.months())),
                        Words.code("milestone", it.milestone()).toLowerCase(Words.DUTCH),
                        it.dateThen() == null ? "–" : Words.month(it.dateThen()),
                        it.dateNow() == null ? "–" : Words.month(it.dateNow()));
            case GROWN, SHRUNK -> Words.of("moved.homes", orZero(it.homesThen()), orZero(it.homesNow()), about);
            case ADDED, DROPPED -> Words.of("moved." + it.kind());
            case PHASE ->
                Words.of(
                        "moved.PHASE",
                        Words.code("phase", it.phaseThen()).toLowerCase(Words.DUTCH),
                        Words.code("phase", it.phaseNow()).toLowerCase(Words.DUTCH));
        };
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    static void write(DossierView dossier, TableFile file) throws IOException {
        file.sheet(Words.of("sheet.moved"));
        file.row(Lists.heads(
                "title", "project", "municipality", "moved", "later", "measured", "party", "then", "now", "about"));
        for (var one : dossier.cases()) {
            for (var project : one.projects()) {
                for (var it : project.moved()) {
                    file.row(Lists.row(
                            one.title(),
                            project.name(),
                            project.municipality().name(),
                            Words.of("moved.kind." + it.kind()),
                            it.months(),
                            it.milestone() == null ? null : Words.code("milestone", it.milestone()),
                            it.party() == null ? null : it.party().name(),
                            it.kind() == Kind.PHASE
                                    ? Words.code("phase", it.phaseThen())
                                    : it.dateThen() == null ? it.homesThen() : it.dateThen(),
                            it.kind() == Kind.PHASE
                                    ? Words.code("phase", it.phaseNow())
                                    : it.dateNow() == null ? it.homesNow() : it.dateNow(),
                            it.homesAbout() == null ? null : Words.of("moved.tens")));
                }
                if (project.earlierUnknown() != null) {
                    file.row(Lists.row(
                            one.title(),
                            project.name(),
                            project.municipality().name(),
                            Words.of("moved.kind.unknown")));
                }
            }
        }
    }
}
