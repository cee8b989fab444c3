package nl.rits.projects.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.project.ProjectReading;
import nl.rits.projects.project.ProjectRow;
import nl.rits.projects.release.ReleaseViews.Choice;
import nl.rits.projects.release.ReleaseViews.ReleaseInput;
import nl.rits.projects.release.ReleaseViews.ReleaseView;
import nl.rits.projects.release.ReleaseViews.TableRef;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Release.Grant;
import nl.rits.projects.sharing.Release.Publication;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.SharingRules;
import org.jspecify.annotations.Nullable;

/** What a party chose to show, and what it asks to show; inside a transaction. */
@ApplicationScoped
class ReleaseReading {

    private static final Set<FieldGroup> OF_STEWARD = EnumSet.complementOf(EnumSet.of(FieldGroup.MARKET_PLANNING));
    private static final Set<FieldGroup> OF_PARTY = EnumSet.of(FieldGroup.MARKET_PLANNING, FieldGroup.FINANCE);
    private static final Set<FieldGroup> PUBLISHABLE = EnumSet.of(FieldGroup.MARKET_PLANNING, FieldGroup.PROGRAMME);
    private static final int LONGEST_SOURCE = 500;

    private final ProjectReading reading;
    private final Outlooks outlooks;
    private final Releases releases;
    private final KnownParties parties;
    private final Clock clock;

    ReleaseReading(ProjectReading reading, Outlooks outlooks, Releases releases, KnownParties parties, Clock clock) {
        this.reading = reading;
        this.outlooks = outlooks;
        this.releases = releases;
        this.parties = parties;
        this.clock = clock;
    }

    /** Only who takes part in a project sees how it is shared. */
    ProjectRow owned(Viewer viewer, UUID id) {
        var row = reading.getRow(viewer, id);
        if (!row.takesPart(viewer)) {
            throw ProblemException.forbidden();
        }
        return row;
    }

    ReleaseView view(Viewer viewer, ProjectRow row) {
        var outlook = outlooks.today(row.id(), viewer);
        var situation = outlook.situation();
        var kept = kept(row.id(), viewer.party());
        var release = kept.map(ReleaseRow::release).orElse(Release.DEFAULT);
        var day = outlook.day();
        var choices = groups(viewer, row.steward()).stream()
                .map(it -> {
                    var since = outlook.since().getOrDefault(it, day);
                    return new Choice(
                            it,
                            release.chosen(it).isPresent(),
                            SharingRules.circles(it, situation, release, since, day),
                            SharingRules.circles(it, situation, release.without(it), since, day),
                            SharingRules.floor(it, situation, day),
                            SharingRules.ceiling(it, situation, release, since, day));
                })
                .toList();
        var names = parties.platforms(situation.stewardTables());
        return new ReleaseView(
                kept.map(it -> it.version).orElse(0L),
                parties.name(viewer.party()),
                choices,
                release.grants(),
                release.publications(),
                names.entrySet().stream()
                        .map(it -> new TableRef(it.getKey(), it.getValue()))
                        .toList(),
                kept.map(it -> it.confirmedAt).orElse(null),
                kept.filter(this::isReviewDue).isPresent());
    }

    /** To which the projects of all these stewards can be granted. */
    List<TableRef> tables(Set<UUID> stewards) {
        var common = stewards.stream()
                .map(parties::tablesOf)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
        return parties.platforms(common).entrySet().stream()
                .map(it -> new TableRef(it.getKey(), it.getValue()))
                .toList();
    }

    long version(UUID project, UUID owner) {
        return kept(project, owner).map(it -> it.version).orElse(0L);
    }

    /** What was sent, as a release, or a problem with every mistake in it. */
    Release release(Viewer viewer, UUID steward, ReleaseInput input) {
        var faults = new ArrayList<Fault>();
        var release = new Release(
                choices(groups(viewer, steward), input, faults),
                grants(steward, input, faults),
                publications(groups(viewer, steward), input, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return release;
    }

    private static Map<FieldGroup, Set<Circle>> choices(Set<FieldGroup> mine, ReleaseInput input, List<Fault> faults) {
        var choices = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        List<ReleaseViews.@Nullable ChoiceInput> sent = input.choices() == null ? List.of() : input.choices();
        for (int i = 0; i < sent.size(); i++) {
            var each = sent.get(i);
            var group = each == null ? null : each.group();
            var circles = each == null ? null : each.circles();
            if (group == null || circles == null || circles.stream().anyMatch(Objects::isNull)) {
                faults.add(Fault.at("/choices/" + i + (group == null ? "/group" : "/circles"), "value-missing"));
            } else if (!mine.contains(group)) {
                faults.add(Fault.at("/choices/" + i + "/group", "not-yours-to-share", group));
            } else {
                var chosen = EnumSet.noneOf(Circle.class);
                circles.forEach(it -> chosen.add(Objects.requireNonNull(it)));
                choices.put(group, chosen);
            }
        }
        return choices;
    }

    private List<Grant> grants(UUID steward, ReleaseInput input, List<Fault> faults) {
        var grants = new ArrayList<Grant>();
        List<ReleaseViews.@Nullable GrantInput> sent = input.grants() == null ? List.of() : input.grants();
        var tables = sent.isEmpty() ? Set.<UUID>of() : parties.tablesOf(steward);
        for (int i = 0; i < sent.size(); i++) {
            var each = sent.get(i);
            var table = each == null ? null : each.table();
            var until = each == null ? null : each.until();
            if (table == null || !tables.contains(table)) {
                faults.add(Fault.at("/grants/" + i + "/table", "unknown-table"));
            } else if (until != null && until.isBefore(outlooks.today())) {
                faults.add(Fault.at("/grants/" + i + "/until", "until-in-past", until));
            } else {
                grants.add(new Grant(table, until));
            }
        }
        return grants;
    }

    private List<Publication> publications(Set<FieldGroup> mine, ReleaseInput input, List<Fault> faults) {
        var publications = new ArrayList<Publication>();
        List<ReleaseViews.@Nullable PublicationInput> sent =
                input.publications() == null ? List.of() : input.publications();
        for (int i = 0; i < sent.size(); i++) {
            var each = sent.get(i);
            var group = each == null ? null : each.group();
            var source = each == null ? null : each.source();
            if (group == null || !mine.contains(group) || !PUBLISHABLE.contains(group)) {
                faults.add(Fault.at("/publications/" + i + "/group", "not-yours-to-share", String.valueOf(group)));
            } else if (source == null || source.length() > LONGEST_SOURCE || !isWebAddress(source)) {
                faults.add(Fault.at("/publications/" + i + "/source", "not-a-web-address"));
            } else {
                publications.add(new Publication(group, source, clock.instant()));
            }
        }
        return publications;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    static Set<FieldGroup> groups(Viewer viewer, UUID steward) {
        return viewer.party().equals(steward) ? OF_STEWARD : OF_PARTY;
    }

    private Optional<ReleaseRow> kept(UUID project, UUID owner) {
        return releases.findByIdOptional(new ReleaseRow.Key(project, owner));
    }

    private boolean isReviewDue(ReleaseRow row) {
        return DutchDays.of(row.confirmedAt).plusYears(1).isBefore(outlooks.today());
    }
}
