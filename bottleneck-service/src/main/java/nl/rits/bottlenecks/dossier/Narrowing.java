package nl.rits.bottlenecks.dossier;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.known.KnownProject;
import org.jspecify.annotations.Nullable;

/** A kept dossier without what these readers may no longer see today, whatever they saw then. */
final class Narrowing {

    private final Facts.Today today;
    private final Readers readers;

    private Narrowing(Facts.Today today, Readers readers) {
        this.today = today;
        this.readers = readers;
    }

    /** @param now the same cases, as they are today; @param today what they tell of others */
    static Whole of(Whole kept, Whole now, Facts.Today today, Readers readers) {
        var narrowing = new Narrowing(today, readers);
        Map<UUID, Whole.Case> cases = now.cases().stream().collect(toMap(Whole.Case::id, Function.identity()));
        return new Whole(
                kept.meeting(),
                kept.madeAt(),
                kept.cases().stream()
                        .filter(it -> cases.containsKey(it.id()))
                        .map(it -> narrowing.narrowed(it, Objects.requireNonNull(cases.get(it.id()))))
                        .filter(it -> readers.see(it.shownTo()))
                        .toList());
    }

    private Whole.Case narrowed(Whole.Case then, Whole.Case now) {
        Map<UUID, Whole.Project> projects =
                now.projects().stream().collect(toMap(it -> it.facts().id(), Function.identity()));
        return new Whole.Case(
                then.id(),
                still(then.shownTo(), now.shownTo()),
                then.title(),
                then.cause(),
                then.causeName(),
                then.certainty(),
                then.status(),
                then.homes(),
                then.months(),
                then.evidence(),
                then.explanation(),
                then.needed(),
                then.decision(),
                then.ripe(),
                then.reporter(),
                then.owner(),
                then.projects().stream()
                        .filter(it -> projects.containsKey(it.facts().id()))
                        .map(it -> narrowed(
                                it,
                                Objects.requireNonNull(projects.get(it.facts().id()))))
                        .filter(it -> readers.see(it.facts().coreTo()))
                        .toList(),
                then.actions(),
                then.story(),
                then.lookAlikes().stream().map(this::narrowed).toList(),
                then.joint() == null ? null : narrowed(then.joint(), projects),
                agreements(then.agreements(), now.agreements()),
                then.investment() == null ? null : narrowed(then.investment()),
                help(then.help(), now.help()),
                then.decided());
    }

    private Whole.LookAlike narrowed(Whole.LookAlike it) {
        var told = it.told();
        return new Whole.LookAlike(
                it.id(),
                still(it.shownTo(), today.bottlenecks().get(it.id())),
                it.title(),
                it.homes(),
                it.solvedOn(),
                it.how(),
                it.cause(),
                told == null
                        ? null
                        : new Whole.Told(
                                told.id(),
                                told.wide() && today.wide().contains(it.id()),
                                told.problem(),
                                told.approach(),
                                told.homes(),
                                told.phases(),
                                told.at(),
                                told.helped(),
                                told.notHelped(),
                                told.sameWords()),
                it.places().stream()
                        .map(place -> new Whole.Place(
                                place.project(),
                                place.municipality(),
                                still(place.shownTo(), today.projects().get(place.project()))))
                        .toList());
    }

    /** Who takes part by a project is named to who may know of that project still. */
    private Whole.Joint narrowed(Whole.Joint joint, Map<UUID, Whole.Project> projects) {
        return new Whole.Joint(
                joint.problem(),
                joint.market(),
                joint.corporation(),
                joint.government(),
                joint.decision(),
                joint.signed(),
                joint.signers().stream()
                        .filter(it -> it.through().isEmpty()
                                || it.through().stream()
                                        .map(projects::get)
                                        .filter(Objects::nonNull)
                                        .anyMatch(project ->
                                                readers.see(project.facts().coreTo())))
                        .toList());
    }

    private List<Whole.Agreed> agreements(List<Whole.Agreed> then, List<Whole.Agreed> now) {
        Map<UUID, int[]> seen = now.stream().collect(toMap(Whole.Agreed::id, Whole.Agreed::shownTo));
        return then.stream()
                .map(it -> new Whole.Agreed(
                        it.id(),
                        still(it.shownTo(), seen.get(it.id())),
                        it.what(),
                        it.owners(),
                        it.counterparts(),
                        it.due(),
                        it.status(),
                        it.overdue(),
                        it.evidence()))
                .toList();
    }

    private Whole.Investment narrowed(Whole.Investment it) {
        var after = it.after();
        return new Whole.Investment(
                it.euros(),
                it.hours(),
                it.homes(),
                it.firstYear(),
                it.years(),
                after == null
                        ? null
                        : new Whole.After(
                                after.id(),
                                still(after.shownTo(), today.bottlenecks().get(after.id())),
                                after.title(),
                                after.solved()),
                it.note(),
                it.party());
    }

    private List<Whole.Help> help(List<Whole.Help> then, List<Whole.Help> now) {
        Map<UUID, int[]> seen = now.stream().collect(toMap(Whole.Help::id, Whole.Help::shownTo));
        return then.stream()
                .map(it -> new Whole.Help(
                        it.id(),
                        still(it.shownTo(), seen.get(it.id())),
                        it.party(),
                        it.expertise(),
                        it.expertiseName(),
                        it.hours(),
                        it.starts(),
                        it.ends(),
                        it.status(),
                        it.note()))
                .toList();
    }

    private Whole.Project narrowed(Whole.Project then, Whole.Project now) {
        var facts = then.facts();
        return new Whole.Project(
                new KnownProject.Whole(
                        facts.id(),
                        facts.name(),
                        facts.municipality(),
                        facts.municipalityName(),
                        facts.homes(),
                        facts.planningStatus(),
                        facts.phase(),
                        facts.priceClasses(),
                        still(facts.coreTo(), now.facts().coreTo()),
                        still(facts.exactTo(), now.facts().exactTo()),
                        still(facts.statusTo(), now.facts().statusTo()),
                        still(facts.programmeTo(), now.facts().programmeTo())),
                then.sides().stream()
                        // What a party took back since was read in the room, and stays with those who read it.
                        .filter(it -> now.sides().stream()
                                .filter(other ->
                                        other.party().id().equals(it.party().id()))
                                .findFirst()
                                .map(other -> readers.see(other.shownTo()))
                                .orElse(true))
                        .toList(),
                then.earlier());
    }

    /** @param now absent: it is not there any more, or no longer part of this */
    private int[] still(int[] then, int @Nullable [] now) {
        return now != null && readers.see(now) ? then : new int[0];
    }
}
