package nl.rits.bottlenecks.dossier;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.ActionView;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;
import nl.rits.bottlenecks.dossier.DossierView.ProjectSheet;
import nl.rits.bottlenecks.dossier.DossierView.SideSheet;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.sharing.RoundHomes;
import org.jspecify.annotations.Nullable;

/** What readers get of a whole dossier: the only place that decides what is in a copy. */
final class Copies {

    static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** So many solved look-alikes are told. */
    static final int LOOK_ALIKES = 3;

    private static final List<String> AFFORDABLE = List.of("SOCIAL_RENT", "MID_RENT", "AFFORDABLE_SALE");

    private Copies() {}

    static List<CaseSheet> of(Whole whole, Readers readers, Locale language) {
        var sheets = new ArrayList<CaseSheet>();
        var since = whole.meeting() == null ? null : whole.meeting().since();
        for (var one : whole.cases()) {
            if (readers.see(one.shownTo())) {
                sheets.add(sheet(one, sheets.size() + 1, since, readers, language));
            }
        }
        return List.copyOf(sheets);
    }

    private static CaseSheet sheet(
            Whole.Case one, int place, @Nullable LocalDate since, Readers readers, Locale language) {
        var story = one.story().stream()
                .map(it -> new BottleneckView.Chapter(
                        it.at(),
                        it.party(),
                        Texts.of(language, "story." + it.what(), it.table() == null ? "–" : it.table()),
                        it.what(),
                        it.reason()))
                .toList();
        return new CaseSheet(
                one.id(),
                place,
                one.title(),
                one.cause(),
                one.causeName(),
                one.certainty(),
                one.status(),
                one.homes(),
                one.months(),
                one.evidence(),
                one.explanation(),
                one.needed(),
                one.decision(),
                one.ripe() ? null : true,
                one.reporter(),
                one.owner(),
                one.projects().stream()
                        .filter(it -> readers.see(it.facts().coreTo()))
                        .map(it -> project(it, readers))
                        .toList(),
                one.actions().stream()
                        .map(it -> new ActionView(
                                Integer.toString(it.action().id()),
                                it.action().what(),
                                it.party(),
                                it.action().due(),
                                it.action().done()))
                        .toList(),
                since == null
                        ? List.of()
                        : story.stream()
                                .filter(it -> it.at()
                                        .atZone(NETHERLANDS)
                                        .toLocalDate()
                                        .isAfter(since))
                                .toList(),
                story,
                one.lookAlikes().stream()
                        .filter(it -> readers.see(it.shownTo()))
                        .limit(LOOK_ALIKES)
                        .map(it -> new DossierView.LookAlike(it.id(), it.title(), it.homes(), it.solvedOn(), it.how()))
                        .toList());
    }

    private static ProjectSheet project(Whole.Project project, Readers readers) {
        var facts = project.facts();
        var exact = readers.see(facts.exactTo());
        var status = readers.see(facts.statusTo());
        return new ProjectSheet(
                facts.id(),
                facts.name(),
                new MunicipalityRef(facts.municipality(), facts.municipalityName()),
                exact ? facts.homes() : RoundHomes.of(facts.homes()),
                exact ? null : true,
                status ? facts.planningStatus() : null,
                status ? facts.phase() : null,
                readers.see(facts.programmeTo()) ? affordable(facts.priceClasses()) : null,
                project.sides().stream()
                        .filter(it -> readers.see(it.shownTo()))
                        .map(it -> new SideSheet(it.party(), it.side(), it.confirmedAt(), it.milestones(), it.years()))
                        .toList());
    }

    private static @Nullable Integer affordable(Map<String, Integer> priceClasses) {
        var all = priceClasses.values().stream().mapToInt(it -> it).sum();
        var some = AFFORDABLE.stream()
                .mapToInt(it -> priceClasses.getOrDefault(it, 0))
                .sum();
        return all == 0 ? null : Math.round(100f * some / all);
    }

    /** A kept dossier without what these readers may no longer see today, whatever they saw then. */
    static Whole narrowed(Whole kept, Whole today, Readers readers) {
        Map<UUID, Whole.Case> now = today.cases().stream().collect(toMap(Whole.Case::id, Function.identity()));
        return new Whole(
                kept.meeting(),
                kept.madeAt(),
                kept.cases().stream()
                        .filter(it -> now.containsKey(it.id()))
                        .map(it -> narrowed(it, java.util.Objects.requireNonNull(now.get(it.id())), readers))
                        .filter(it -> readers.see(it.shownTo()))
                        .toList());
    }

    private static Whole.Case narrowed(Whole.Case then, Whole.Case now, Readers readers) {
        Map<UUID, Whole.Project> projects =
                now.projects().stream().collect(toMap(it -> it.facts().id(), Function.identity()));
        return new Whole.Case(
                then.id(),
                readers.see(now.shownTo()) ? then.shownTo() : new int[0],
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
                                java.util.Objects.requireNonNull(
                                        projects.get(it.facts().id())),
                                readers))
                        .filter(it -> readers.see(it.facts().coreTo()))
                        .toList(),
                then.actions(),
                then.story(),
                then.lookAlikes());
    }

    private static Whole.Project narrowed(Whole.Project then, Whole.Project now, Readers readers) {
        var facts = then.facts();
        return new Whole.Project(
                new nl.rits.bottlenecks.known.KnownProject.Whole(
                        facts.id(),
                        facts.name(),
                        facts.municipality(),
                        facts.municipalityName(),
                        facts.homes(),
                        facts.planningStatus(),
                        facts.phase(),
                        facts.priceClasses(),
                        still(facts.coreTo(), now.facts().coreTo(), readers),
                        still(facts.exactTo(), now.facts().exactTo(), readers),
                        still(facts.statusTo(), now.facts().statusTo(), readers),
                        still(facts.programmeTo(), now.facts().programmeTo(), readers)),
                then.sides().stream()
                        // What a party took back since was read in the room, and stays with those who read it.
                        .filter(it -> now.sides().stream()
                                .filter(other ->
                                        other.party().id().equals(it.party().id()))
                                .findFirst()
                                .map(other -> readers.see(other.shownTo()))
                                .orElse(true))
                        .toList());
    }

    private static int[] still(int[] then, int[] now, Readers readers) {
        return readers.see(now) ? then : new int[0];
    }
}
