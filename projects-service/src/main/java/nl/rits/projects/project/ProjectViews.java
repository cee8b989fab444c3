package nl.rits.projects.project;

import static nl.rits.foundation.sharing.FieldGroup.CONTACTS;
import static nl.rits.foundation.sharing.FieldGroup.CORE;
import static nl.rits.foundation.sharing.FieldGroup.MARKET_PLANNING;
import static nl.rits.foundation.sharing.FieldGroup.MUNICIPAL_PLANNING;
import static nl.rits.foundation.sharing.FieldGroup.NOTES;
import static nl.rits.foundation.sharing.FieldGroup.PROGRAMME;
import static nl.rits.foundation.sharing.FieldGroup.STATUS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.own.Mark;
import nl.rits.projects.planning.Forecast;
import nl.rits.projects.planning.Mismatches;
import nl.rits.projects.planning.Mismatches.YearPair;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Staleness;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.Tolerance;
import nl.rits.projects.project.Appearances.Sight;
import nl.rits.projects.project.ProjectItem.Difference;
import nl.rits.projects.project.ProjectItem.SideView;
import nl.rits.projects.project.ProjectRow.Seen;
import nl.rits.projects.project.ProjectView.AgreedView;
import nl.rits.projects.project.ProjectView.Closes;
import nl.rits.projects.project.ProjectView.HiddenOwner;
import nl.rits.projects.project.ProjectView.May;
import nl.rits.projects.project.ProjectView.MismatchView;
import nl.rits.projects.project.ProjectView.Opening;
import nl.rits.projects.project.ProjectView.ProgrammeView;
import nl.rits.projects.project.ProjectView.ToleranceView;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.statement.StatementViews;
import nl.rits.projects.statement.StatementViews.Told;
import org.jspecify.annotations.Nullable;

/** Shows projects to a viewer: every field belongs to one group, and is shown with that group or not at all. */
final class ProjectViews {

    private ProjectViews() {}

    static ProjectItem item(ProjectRow row, List<Seen> seen, Names names, Set<Mark> marks, Instant now) {
        var visibility = row.visibility();
        var agreed = row.agreed();
        return new ProjectItem(
                row.id(),
                row.name(),
                row.place(),
                row.municipality(),
                row.planType(),
                row.homes(),
                row.exact() ? null : true,
                GeoPoint.of(row.location()),
                visibility.show(STATUS, row::planningStatus),
                visibility.show(STATUS, row::firm),
                visibility.show(STATUS, row::phase),
                visibility.show(STATUS, row::keyProject),
                row.proposed() ? true : null,
                sides(seen, names, now),
                agreed == null ? null : agreed.milestones(),
                largest(row, seen).orElse(null),
                row.updatedAt(),
                isStale(seen, now),
                visibility.hidden(FieldGroup.values()),
                marks);
    }

    static ProjectView view(
            ProjectRow row,
            List<Seen> seen,
            Names names,
            Tolerance tolerance,
            Sight sight,
            @Nullable Opening opening,
            Programme programme,
            Told told,
            Function<Stated, Told> toldOf,
            Set<Mark> marks,
            Instant now,
            @Nullable ReferenceDate asOf) {
        var viewer = sight.viewer();
        var visibility = row.visibility();
        var agreed = row.agreed();
        var municipal = municipal(row, seen);
        var moment = asOf == null ? now : asOf.at();
        return new ProjectView(
                row.id(),
                asOf == null && viewer.actsFor(row.steward()) ? row.version() : null,
                row.name(),
                row.place(),
                row.municipality(),
                row.planType(),
                row.homes(),
                row.exact() ? null : true,
                GeoPoint.of(row.location()),
                visibility.show(STATUS, row::planningStatus),
                visibility.show(STATUS, row::firm),
                visibility.show(STATUS, row::phase),
                visibility.show(STATUS, row::keyProject),
                row.proposed() ? true : null,
                sides(seen, names, moment),
                largest(row, seen).orElse(null),
                row.updatedAt(),
                isStale(seen, moment),
                visibility.hidden(FieldGroup.values()),
                names.get(row.steward()),
                row.exact() ? row.demolition() : null,
                row.exact() ? row.homes() - row.demolition() : null,
                visibility.show(MUNICIPAL_PLANNING, row::landPosition),
                visibility.show(MUNICIPAL_PLANNING, row::commissioning),
                visibility.show(MUNICIPAL_PLANNING, row::feasibility),
                visibility.show(PROGRAMME, () -> programme(programme)),
                visibility.show(MUNICIPAL_PLANNING, () -> names.all(row.involved())),
                seen.stream()
                        .map(it -> StatementViews.view(
                                row.around(),
                                it.stated(),
                                it.staleOn(),
                                viewer,
                                names,
                                moment,
                                null,
                                null,
                                toldOf.apply(it.stated())))
                        .toList(),
                agreed == null || !agreed.parties().stream().allMatch(it -> sight.tellsOf(it, row))
                        ? null
                        : new AgreedView(agreed.milestones(), agreed.years(), agreed.acceptedAt()),
                mismatches(seen, municipal, tolerance, names),
                yearMismatches(row, seen, municipal, tolerance),
                closes(seen, municipal, tolerance),
                new ToleranceView(tolerance.months(), tolerance.share()),
                forecast(row, seen, viewer),
                visibility.show(NOTES, row::notes),
                visibility.show(MUNICIPAL_PLANNING, row::reference),
                GeoArea.of(row.details().area()),
                visibility.show(STATUS, row.details()::planIds),
                visibility.show(STATUS, row.details()::bagIds),
                visibility.show(PROGRAMME, row.details()::environment),
                visibility.show(NOTES, row.details()::documents),
                visibility.show(CONTACTS, row.details()::gates),
                told.warnings(),
                told.answered(),
                asOf == null ? may(row, viewer) : May.NOTHING,
                hiddenOwners(row, names),
                opening,
                marks,
                sight.as(),
                asOf == null ? null : asOf.at(),
                asOf == null ? null : asOf.knownAt());
    }

    /** From the permit of the steward where the viewer sees that, else from that of a party he sees. */
    static @Nullable List<Forecast> forecast(ProjectRow row, List<Seen> seen, Viewer viewer) {
        var basis = "en".equals(viewer.language().getLanguage())
                ? "Counted from the permit: of earlier projects a quarter was delivered within 16 months, half within"
                        + " 23 and three quarters within 35."
                : "Gerekend vanaf de vergunning: van eerdere projecten was een kwart binnen 16 maanden opgeleverd, de"
                        + " helft binnen 23 en drie kwart binnen 35.";
        var from = municipal(row, seen).flatMap(it -> Forecast.of(it, basis));
        if (from.isEmpty()) {
            from = seen.stream()
                    .flatMap(it -> Forecast.of(it.stated().planning(), basis).stream())
                    .findFirst();
        }
        return from.map(List::of).orElse(null);
    }

    static Optional<Planning> municipal(ProjectRow row, List<Seen> seen) {
        return seen.stream()
                .filter(it -> it.stated().party().equals(row.steward()))
                .map(it -> it.stated().planning())
                .findFirst();
    }

    private static List<SideView> sides(List<Seen> seen, Names names, Instant now) {
        return seen.stream()
                .map(it -> new SideView(
                        names.get(it.stated().party()),
                        it.stated().planning().milestones(),
                        it.stated().confirmedAt(),
                        Staleness.isStale(it.staleOn(), DutchDays.of(now))))
                .toList();
    }

    private static boolean isStale(List<Seen> seen, Instant now) {
        var today = DutchDays.of(now);
        return seen.stream().anyMatch(it -> Staleness.isStale(it.staleOn(), today));
    }

    private static List<Seen> others(List<Seen> seen) {
        return seen.stream()
                .filter(it -> it.stated().side() != PartySide.MUNICIPALITY)
                .toList();
    }

    private static Optional<Difference> largest(ProjectRow row, List<Seen> seen) {
        return municipal(row, seen)
                .flatMap(municipal -> Mismatches.largest(others(seen).stream()
                        .flatMap(it -> Mismatches.pairs(it.stated().planning(), municipal).stream())
                        .filter(it -> it.months() != 0)
                        .toList()))
                .map(it -> new Difference(it.milestone(), it.months()));
    }

    private static List<MismatchView> mismatches(
            List<Seen> seen, Optional<Planning> municipal, Tolerance tolerance, Names names) {
        var mismatches = new ArrayList<MismatchView>();
        municipal.ifPresent(ours -> others(seen)
                .forEach(theirs -> Mismatches.milestones(theirs.stated().planning(), ours, tolerance)
                        .forEach(it -> mismatches.add(new MismatchView(
                                it.milestone(),
                                names.get(theirs.stated().party()),
                                it.market(),
                                it.municipal(),
                                it.months())))));
        return mismatches;
    }

    /** Only for those who see what every party states: a part of the homes would read as a difference. */
    private static List<YearPair> yearMismatches(
            ProjectRow row, List<Seen> seen, Optional<Planning> municipal, Tolerance tolerance) {
        if (municipal.isEmpty() || !row.visibility().sees(MARKET_PLANNING)) {
            return List.of();
        }
        var market = new TreeMap<Integer, Integer>();
        others(seen)
                .forEach(it -> it.stated()
                        .planning()
                        .homesPerYear()
                        .forEach((year, homes) -> market.merge(year, homes, Integer::sum)));
        return Mismatches.years(market, municipal.get().homesPerYear(), tolerance);
    }

    private static Closes closes(List<Seen> seen, Optional<Planning> municipal, Tolerance tolerance) {
        if (municipal.isEmpty()) {
            return new Closes(0, 0);
        }
        var pairs = others(seen).stream()
                .flatMap(it -> Mismatches.pairs(it.stated().planning(), municipal.get()).stream())
                .toList();
        return new Closes(pairs.size(), (int)
                pairs.stream().filter(it -> it.closes(tolerance)).count());
    }

    private static ProgrammeView programme(Programme programme) {
        return new ProgrammeView(programme.subPlans(), programme.affordable(), programme.gross(), programme.unknown());
    }

    private static May may(ProjectRow row, Viewer viewer) {
        var steward = viewer.plansFor(row.steward());
        var takesPart = viewer.plansFor(viewer.party()) && row.involves(viewer.party());
        return new May(
                steward,
                takesPart && !row.proposed(),
                takesPart && !row.proposed(),
                viewer.actsFor(row.steward()) && viewer.has(Role.REVIEWER),
                takesPart,
                takesPart,
                row.discussedBy(viewer));
    }

    private static List<HiddenOwner> hiddenOwners(ProjectRow row, Names names) {
        var owners = new ArrayList<HiddenOwner>();
        for (var group : row.visibility().hidden(FieldGroup.values())) {
            if (group == CORE) {
                continue;
            }
            // Who takes part is itself not for everyone: then the steward is the one to ask.
            if (group == MARKET_PLANNING
                    && row.visibility().sees(MUNICIPAL_PLANNING)
                    && !row.involved().isEmpty()) {
                row.involved().forEach(it -> owners.add(new HiddenOwner(group, names.get(it))));
            } else {
                owners.add(new HiddenOwner(group, names.get(row.steward())));
            }
        }
        return owners;
    }
}
