package nl.rits.projects.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.projects.comparison.ComparisonView.Difference;
import nl.rits.projects.comparison.ComparisonView.Item;
import nl.rits.projects.history.Chronicle;
import nl.rits.projects.history.Chronicle.Act;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.Mismatches;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.ChangeView.What;
import nl.rits.projects.project.Story;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.statement.StatementViews;
import org.jspecify.annotations.Nullable;

/** What differs in some projects between two dates, who changed it last, and why. */
@ApplicationScoped
class Differences {

    /** Of each project so many acts are looked through to find who changed something. */
    private static final int ACTS = 200;

    private final Chronicle chronicle;
    private final KnownParties parties;

    Differences(Chronicle chronicle, KnownParties parties) {
        this.chronicle = chronicle;
        this.parties = parties;
    }

    List<Item> of(
            Viewer viewer, List<Pair> pairs, @Nullable ReferenceDate from, @Nullable ReferenceDate to, Instant now) {
        var ids = pairs.stream().map(it -> it.last().id()).toList();
        var then = states(ids, from);
        var later = states(ids, to);
        var begin = from == null ? now : from.at();
        var end = to == null ? now : to.knownAt() == null ? now : to.knownAt();
        Map<UUID, List<Act>> acts =
                chronicle.between(ids, begin, end, ACTS).stream().collect(Collectors.groupingBy(Act::project));
        var named = new HashSet<UUID>();
        acts.values().forEach(some -> some.forEach(it -> named.add(it.change().party())));
        pairs.forEach(it -> named.addAll(it.last().stated().keySet()));
        pairs.forEach(it -> named.add(it.last().steward()));
        var names = parties.names(named);
        return pairs.stream()
                .map(it -> {
                    var id = it.last().id();
                    return item(viewer, it, then.get(id), later.get(id), acts.getOrDefault(id, List.of()), names);
                })
                .toList();
    }

    private Map<UUID, ProjectState> states(List<UUID> ids, @Nullable ReferenceDate date) {
        return chronicle.at(ids, date == null ? null : date.at(), date == null ? null : date.knownAt());
    }

    private static Item item(
            Viewer viewer,
            Pair pair,
            @Nullable ProjectState then,
            @Nullable ProjectState later,
            List<Act> acts,
            Names names) {
        var last = pair.last();
        var shown = new HashSet<>(last.stated().keySet());
        if (pair.then() != null) {
            shown.addAll(pair.then().stated().keySet());
        }
        var story = new Story(last.visibility(), last.exact(), shown);
        var differences = new ArrayList<Difference>();
        if (then != null && later != null) {
            var changes = changes(story, acts);
            for (var what : story.between(then, later)) {
                differences.add(difference(viewer, what, last.steward(), changes.get(subject(what)), names));
            }
        }
        var shift = pair.shift();
        return new Item(
                last.id(),
                last.name(),
                last.place(),
                last.municipality(),
                pair.kinds(),
                pair.countsThen() ? pair.homesThen() : null,
                pair.countsNow() ? pair.homesNow() : null,
                !last.exact(),
                shift == null ? null : shift.months(),
                shift == null ? null : shift.milestone(),
                shift == null ? null : names.get(shift.party()),
                differences);
    }

    /** The last act that changed each field, milestone and year. @param acts newest first */
    private static Map<What, Act> changes(Story story, List<Act> acts) {
        var changes = new HashMap<What, Act>();
        for (var act : acts) {
            story.of(act).forEach(it -> changes.putIfAbsent(subject(it), act));
        }
        return changes;
    }

    /** What it is about, whatever it was and is. */
    private static What subject(What it) {
        return new What(it.field(), it.milestone(), it.year(), null, null, it.party());
    }

    private static Difference difference(Viewer viewer, What what, UUID steward, @Nullable Act last, Names names) {
        return new Difference(
                what.field(),
                what.milestone(),
                what.year(),
                what.from(),
                what.to(),
                difference(what.from(), what.to()),
                what.party() == null ? null : names.get(what.party()),
                last == null ? null : names.get(last.change().party()),
                last == null ? null : reason(viewer, last, steward),
                last == null ? null : last.at());
    }

    private static @Nullable Reason reason(Viewer viewer, Act act, UUID steward) {
        var subject = act.change().statedBy();
        var closeBy = viewer.actsFor(steward) || (subject != null && viewer.actsFor(subject));
        return StatementViews.reason(act.change().reason(), closeBy);
    }

    /** In months between days, else in numbers. */
    private static @Nullable Long difference(@Nullable Object from, @Nullable Object to) {
        if (from instanceof LocalDate was && to instanceof LocalDate is) {
            return (long) Mismatches.months(was, is);
        }
        return from instanceof Integer was && to instanceof Integer is ? (long) is - was : null;
    }
}
