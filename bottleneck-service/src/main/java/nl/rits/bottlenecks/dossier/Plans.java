package nl.rits.bottlenecks.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import nl.rits.bottlenecks.dossier.DossierView.SideSheet;
import nl.rits.bottlenecks.known.Stated;
import org.jspecify.annotations.Nullable;

/** The two sides of a project: drawn on one axis, and the same in tables. */
final class Plans {

    /** In the order of a plan. */
    static final List<String> MILESTONES = List.of(
            "PRINCIPLE_AGREEMENT",
            "LETTER_OF_INTENT",
            "DEVELOPMENT_AGREEMENT",
            "PLAN_ANNOUNCED",
            "PLAN_ON_VIEW",
            "PLAN_ADOPTED",
            "PLAN_IRREVOCABLE",
            "LAND_ACQUIRED",
            "STUDIES_DONE",
            "PERMIT_APPLIED",
            "PERMIT_GRANTED",
            "CONTRACTOR_CHOSEN",
            "SALES_START",
            "PRESALES_REACHED",
            "SITE_READY",
            "START_OF_BUILDING",
            "FIRST_DELIVERY",
            "LAST_DELIVERY");

    /** Where there is no room for all. */
    private static final List<String> FIRST = List.of(
            "START_OF_BUILDING",
            "FIRST_DELIVERY",
            "PERMIT_GRANTED",
            "LAST_DELIVERY",
            "PLAN_IRREVOCABLE",
            "PLAN_ADOPTED");

    /** The usual tolerance of a platform: more is a mismatch. */
    private static final int TOLERANCE_MONTHS = 6;

    private static final int YEARS = 8;
    private static final int SIDES = 5;

    private Plans() {}

    static Sheet.Plan of(ProjectSheet project, Fit fit) {
        var sides = project.sides().stream()
                .sorted(Comparator.comparingInt(Plans::order))
                .limit(SIDES)
                .toList();
        var parties = sides.stream().map(Plans::party).toList();
        var axis = axis(sides);
        var years = yearColumns(sides);
        return new Sheet.Plan(
                project.name(),
                axis.stream().map(Object::toString).toList(),
                sides.stream().map(it -> track(it, axis)).toList(),
                parties,
                chosen(sides, fit.rows()).stream().map(it -> row(it, sides)).toList(),
                years.stream()
                        .map(it -> it < 0 ? Words.of("later") : Integer.toString(it))
                        .toList(),
                years.isEmpty() || !fit.years()
                        ? List.of()
                        : sides.stream()
                                .filter(it -> !it.years().isEmpty())
                                .map(it -> yearRow(it, years))
                                .toList());
    }

    private static int order(SideSheet side) {
        return switch (side.side()) {
            case "MARKET" -> 0;
            case "CORPORATION" -> 1;
            default -> 2;
        };
    }

    private static Sheet.Party party(SideSheet side) {
        return new Sheet.Party(Fit.cut(side.party().name(), 32), side.side());
    }

    static List<Stated.Milestone> dated(SideSheet side) {
        return side.milestones().stream()
                .filter(it -> !"DROPPED".equals(it.status()))
                .toList();
    }

    private static List<Integer> axis(List<SideSheet> sides) {
        var years = sides.stream()
                .flatMap(it -> dated(it).stream())
                .mapToInt(it -> it.date().getYear())
                .summaryStatistics();
        return years.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(years.getMin(), Math.min(years.getMax(), years.getMin() + 19))
                        .boxed()
                        .toList();
    }

    private static Sheet.Track track(SideSheet side, List<Integer> axis) {
        var marks = dated(side).stream()
                .map(Stated.Milestone::date)
                .filter(it -> axis.contains(it.getYear()))
                .map(it -> place(it, axis))
                .toList();
        var words = dated(side).stream()
                .sorted(Comparator.comparing(Stated.Milestone::date))
                .map(it ->
                        Words.code("milestone", it.milestone()).toLowerCase(Words.DUTCH) + " " + Words.month(it.date()))
                .toList();
        return new Sheet.Track(
                party(side),
                String.join(" ", marks),
                String.join(
                        " ",
                        IntStream.range(0, axis.size() + 1)
                                .mapToObj(it -> String.format(Locale.ROOT, "%.4f", it / (double) axis.size()))
                                .toList()),
                Words.of(
                        "lane",
                        side.party().name(),
                        words.isEmpty() ? Words.of("lane.none") : String.join(", ", words)));
    }

    private static String place(LocalDate date, List<Integer> axis) {
        var years = date.getYear() - axis.getFirst() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
        return String.format(Locale.ROOT, "%.4f", years / axis.size());
    }

    private static List<String> chosen(List<SideSheet> sides, int rows) {
        var stated = MILESTONES.stream()
                .filter(code -> sides.stream().anyMatch(side -> date(side, code) != null))
                .toList();
        if (stated.size() <= rows) {
            return stated;
        }
        var some = new ArrayList<>(
                FIRST.stream().filter(stated::contains).limit(rows).toList());
        stated.stream()
                .filter(it -> !some.contains(it))
                .limit(Math.max(0, rows - some.size()))
                .forEach(some::add);
        return stated.stream().filter(some::contains).toList();
    }

    private static @Nullable LocalDate date(SideSheet side, String code) {
        return dated(side).stream()
                .filter(it -> it.milestone().equals(code))
                .map(Stated.Milestone::date)
                .findFirst()
                .orElse(null);
    }

    private static Sheet.Row row(String code, List<SideSheet> sides) {
        var cells = new ArrayList<String>();
        var dates = new TreeSet<LocalDate>();
        for (var side : sides) {
            var date = date(side, code);
            cells.add(date == null ? "–" : Words.month(date));
            if (date != null) {
                dates.add(date);
            }
        }
        var months = dates.isEmpty() ? 0 : Words.months(dates.getFirst(), dates.getLast());
        var stated = cells.stream().filter(it -> !it.equals("–")).count();
        var apart = months > TOLERANCE_MONTHS;
        var last = stated < 2 ? "–" : Words.of(apart ? "difference.months" : "difference.fits", months);
        return new Sheet.Row(Words.code("milestone", code), "", cells, last, apart);
    }

    /** At most {@link #YEARS}; what comes later stands under -1. */
    private static List<Integer> yearColumns(List<SideSheet> sides) {
        var years = new TreeSet<Integer>();
        sides.forEach(side -> side.years().forEach(it -> years.add(it.year())));
        var columns = new ArrayList<>(years.stream().limit(YEARS).toList());
        if (years.size() > YEARS) {
            columns.add(-1);
        }
        return columns;
    }

    private static Sheet.Row yearRow(SideSheet side, List<Integer> columns) {
        Map<Integer, Integer> homes = new TreeMap<>();
        side.years().forEach(it -> homes.merge(columns.contains(it.year()) ? it.year() : -1, it.homes(), Integer::sum));
        var party = party(side);
        return new Sheet.Row(
                party.name(),
                party.side(),
                columns.stream()
                        .map(it -> Integer.toString(homes.getOrDefault(it, 0)))
                        .toList(),
                Integer.toString(homes.values().stream().mapToInt(it -> it).sum()),
                false);
    }
}
