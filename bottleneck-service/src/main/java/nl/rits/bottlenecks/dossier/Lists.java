package nl.rits.bottlenecks.dossier;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rits.foundation.export.TableFile;
import org.jspecify.annotations.Nullable;

/** A dossier as lists: the cases, and of each project what every side expects. */
final class Lists {

    private Lists() {}

    static void write(DossierView dossier, TableFile file) throws IOException {
        cases(dossier, file);
        plans(dossier, file);
        More.write(dossier, file);
        Moved.write(dossier, file);
    }

    private static void cases(DossierView dossier, TableFile file) throws IOException {
        file.sheet(Words.of("sheet.cases"));
        file.row(heads(
                "place",
                "title",
                "cause",
                "certainty",
                "status",
                "homes",
                "months",
                "projects",
                "reporter",
                "owner",
                "problem",
                "needed",
                "decision",
                "market",
                "corporation",
                "government",
                "signed",
                "unsigned",
                "euros",
                "hours",
                "released",
                "from",
                "lookAlikes"));
        for (var one : dossier.cases()) {
            var joint = one.joint();
            var investment = one.investment();
            file.row(row(
                    one.place(),
                    one.title(),
                    one.causeName(),
                    Words.code("certainty", one.certainty().name()),
                    Words.code("bottleneck", one.status().name()),
                    one.homes(),
                    one.months(),
                    one.projects().stream().map(Sheets::named).collect(Collectors.joining("; ")),
                    one.reporter().name(),
                    one.owner() == null ? null : one.owner().name(),
                    Sheets.problem(one),
                    one.needed(),
                    one.decision(),
                    joint == null ? null : joint.market(),
                    joint == null ? null : joint.corporation(),
                    joint == null ? null : joint.government(),
                    joint == null ? null : signers(joint, true),
                    joint == null ? null : signers(joint, false),
                    investment == null ? null : investment.euros(),
                    investment == null ? null : investment.hours(),
                    investment == null ? null : investment.homes(),
                    investment == null ? null : investment.firstYear(),
                    one.lookAlikes().stream().map(Sheets::whole).collect(Collectors.joining("; "))));
        }
    }

    private static String signers(DossierView.JointSheet joint, boolean signed) {
        return joint.signatures().stream()
                .filter(it -> (it.signedAt() != null) == signed)
                .map(it -> it.party().name())
                .collect(Collectors.joining(", "));
    }

    private static void plans(DossierView dossier, TableFile file) throws IOException {
        file.sheet(Words.of("sheet.dates"));
        file.row(heads("title", "project", "municipality", "party", "milestone", "date"));
        for (var one : dossier.cases()) {
            for (var project : one.projects()) {
                for (var side : project.sides()) {
                    for (var milestone : Plans.dated(side)) {
                        file.row(row(
                                one.title(),
                                project.name(),
                                project.municipality().name(),
                                side.party().name(),
                                Words.code("milestone", milestone.milestone()),
                                milestone.date()));
                    }
                }
            }
        }
        file.sheet(Words.of("sheet.years"));
        file.row(heads("title", "project", "municipality", "party", "year", "homes"));
        for (var one : dossier.cases()) {
            for (var project : one.projects()) {
                for (var side : project.sides()) {
                    for (var year : side.years()) {
                        file.row(row(
                                one.title(),
                                project.name(),
                                project.municipality().name(),
                                side.party().name(),
                                year.year(),
                                year.homes()));
                    }
                }
            }
        }
    }

    static List<String> heads(String... names) {
        return Arrays.stream(names).map(it -> Words.of("column." + it)).toList();
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
