package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.BottleneckView.Chapter;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.JointSheet;
import nl.rits.bottlenecks.dossier.DossierView.LookAlike;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import org.jspecify.annotations.Nullable;

/** Words one copy of a case for paper, as much of it as fits. */
final class Sheets {

    private Sheets() {}

    static Sheet of(DossierView dossier, CaseSheet one, Fit fit) {
        var meeting = dossier.meeting();
        var problem = problem(one);
        var planned = one.projects().stream()
                .filter(it -> !it.sides().isEmpty())
                .sorted(Comparator.comparingInt(ProjectSheet::homes).reversed().thenComparing(ProjectSheet::name))
                .limit(fit.projects())
                .toList();
        var promised = Parts.agreements(one, fit);
        var open = one.actions().stream().filter(it -> !it.done()).toList();
        return new Sheet(
                meeting == null ? one.causeName() : meeting.table().name(),
                meeting == null
                        ? ""
                        : Words.of(
                                "head", meeting.number() == null ? "–" : meeting.number(), Words.day(meeting.date())),
                meeting == null
                        ? ""
                        : Words.of(
                                one.notRipe() == null ? "place" : "place.not-ripe",
                                one.place(),
                                dossier.cases().size()),
                dossier.draft(),
                Fit.cut(one.title(), 120),
                facts(one),
                Fit.cut(problem, fit.text()),
                Fit.isCut(problem, fit.text()),
                meeting == null || meeting.since() == null ? null : Words.of("changed", Words.day(meeting.since())),
                orNone(
                        some(
                                Stream.concat(
                                                Moved.lines(one).stream(),
                                                chapters(one.changed().reversed(), fit).stream())
                                        .toList(),
                                fit.items()),
                        "changed.none"),
                planned.stream().map(it -> Plans.of(it, fit)).toList(),
                others(one, planned, fit),
                one.projects().stream().allMatch(it -> it.sides().isEmpty()),
                orNone(some(Parts.tried(one, fit), fit.items()), "tried.none"),
                orNone(
                        some(
                                one.lookAlikes().stream()
                                        .map(it -> other(it, 80, fit.shortText()))
                                        .toList(),
                                Math.min(3, fit.items())),
                        "others.none"),
                one.needed() == null || one.needed().isBlank() ? null : Fit.cut(one.needed(), fit.shortText() * 2),
                Stream.concat(
                                Parts.ofSides(one, fit).stream(),
                                open.subList(0, shown(open.size(), fit.items())).stream()
                                        .map(it -> new Sheet.Ask(
                                                new Sheet.Party(
                                                        Fit.cut(it.owner().name(), 32),
                                                        it.owner().side() == null
                                                                ? ""
                                                                : it.owner()
                                                                        .side()
                                                                        .name()),
                                                Fit.cut(it.what(), fit.shortText()),
                                                Words.of("due", Words.day(it.due())))))
                        .toList(),
                more(open.size(), fit.items()),
                some(Parts.means(one, fit), fit.items()),
                promised.subList(0, shown(promised.size(), fit.items())),
                more(promised.size(), fit.items()),
                one.decision().isBlank() ? Words.of("decision.none") : Fit.cut(one.decision(), 400),
                road(one, fit),
                one.joint() != null,
                Parts.signed(one, fit),
                Parts.unsigned(one, fit),
                receiver(dossier),
                made(dossier));
    }

    /** What was signed first, then what the reporter explains. */
    static String problem(CaseSheet one) {
        var text = Stream.concat(
                        Stream.ofNullable(one.joint()).map(JointSheet::problem), Stream.ofNullable(one.explanation()))
                .filter(it -> !it.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? Words.of("no-problem") : text;
    }

    /** Nothing is cut. */
    static String whole(LookAlike it) {
        return other(it, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Who does not see the solved bottleneck, reads what its problem was. */
    private static String other(LookAlike it, int title, int how) {
        var name = it.title() == null ? it.problem() : it.title();
        return Words.of(
                "other",
                Fit.cut(name == null ? "–" : name, title),
                it.homes(),
                it.how() == null ? Words.of("other.how-unknown") : Fit.cut(it.how(), how));
    }

    private static List<Sheet.Fact> facts(CaseSheet one) {
        var facts = new ArrayList<Sheet.Fact>();
        facts.add(new Sheet.Fact(Words.of("homes"), Integer.toString(one.homes())));
        facts.add(new Sheet.Fact(
                Words.of("cause"),
                one.causeName() + ", " + Words.code("certainty", one.certainty().name())));
        facts.add(new Sheet.Fact(
                Words.of("status"), Words.code("bottleneck", one.status().name())));
        facts.add(new Sheet.Fact(Words.of("delay"), Words.of("delay.months", one.months())));
        var confirmed = one.projects().stream()
                .flatMap(it -> it.sides().stream())
                .map(DossierView.SideSheet::confirmedAt)
                .sorted(Comparator.<Instant>naturalOrder().reversed())
                .map(Words::day)
                .distinct()
                .limit(2)
                .toList();
        if (!confirmed.isEmpty()) {
            facts.add(new Sheet.Fact(Words.of("facts"), String.join(", ", confirmed)));
        }
        return facts;
    }

    /** Projects without dates on this page: by name as long as there is room. */
    private static @Nullable String others(CaseSheet one, List<ProjectSheet> planned, Fit fit) {
        var rest = one.projects().stream().filter(it -> !planned.contains(it)).toList();
        if (rest.isEmpty()) {
            return null;
        }
        var named = rest.stream().limit(fit.items() + 1L).map(Sheets::named).toList();
        var more = rest.size() - named.size();
        return Words.of(
                "more-projects",
                String.join(
                        "; ",
                        more == 0
                                ? named
                                : Stream.concat(named.stream(), Stream.of(Words.of("more-projects.count", more)))
                                        .toList()));
    }

    /** As in "Weteringpark (Raalte, 184 woningen, Vastgesteld)". */
    static String named(ProjectSheet project) {
        var homes = Integer.toString(project.homes());
        var parts = new ArrayList<String>();
        if (project.municipality().name() != null) {
            parts.add(project.municipality().name());
        }
        parts.add((project.homesAbout() == null ? homes : Words.of("about", homes)) + " woningen");
        if (project.affordable() != null) {
            parts.add(Words.of("affordable", project.affordable()));
        }
        if (project.planningStatus() != null) {
            parts.add(Words.code("status", project.planningStatus()));
        }
        if (project.phase() != null) {
            parts.add(Words.code("phase", project.phase()).toLowerCase(Words.DUTCH));
        }
        return Fit.cut(project.name(), 60) + " (" + String.join(", ", parts) + ")";
    }

    private static String road(CaseSheet one, Fit fit) {
        return String.join(" · ", some(chapters(one.story(), fit), fit.items()));
    }

    private static List<String> chapters(List<Chapter> chapters, Fit fit) {
        return chapters.stream()
                .map(it -> Words.day(it.at())
                        + ": "
                        + it.what()
                        + (it.party() == null ? "" : " (" + it.party().name() + ")")
                        + (it.reason() == null ? "" : ", " + Fit.cut(it.reason(), fit.shortText())))
                .toList();
    }

    /** That there is one more takes as much room as that one. */
    private static List<String> some(List<String> all, int most) {
        return all.size() <= most + 1
                ? all
                : Stream.concat(all.stream().limit(most), Stream.of(Words.of("more", all.size() - most)))
                        .toList();
    }

    private static int shown(int all, int most) {
        return all <= most + 1 ? all : most;
    }

    private static @Nullable String more(int all, int most) {
        return all <= most + 1 ? null : Words.of("more", all - most);
    }

    private static List<String> orNone(List<String> lines, String none) {
        return lines.isEmpty() ? List.of(Words.of(none)) : lines;
    }

    static String receiver(DossierView dossier) {
        return dossier.receiver() == null
                ? Words.of("receiver.room")
                : Words.of("receiver.party", dossier.receiver().name());
    }

    static String made(DossierView dossier) {
        return dossier.version() == null || dossier.hash() == null
                ? Words.of("made", Words.moment(dossier.madeAt()))
                : Words.of(
                        "kept",
                        dossier.version(),
                        Words.moment(dossier.madeAt()),
                        dossier.hash().substring(0, 12));
    }

    static String title(DossierView dossier) {
        var meeting = dossier.meeting();
        return meeting == null
                ? Words.of("title.one", dossier.cases().getFirst().title())
                : Words.of(
                        "title",
                        meeting.number() == null ? "–" : meeting.number(),
                        meeting.table().name(),
                        Words.day(meeting.date()));
    }
}
