package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.solution.Resemblance;
import nl.rits.foundation.time.DutchDays;

/** Which solved bottlenecks look most like a case, by what these readers may see. The same points as the library of solutions. */
final class LookAlikes {

    /** So many are told. */
    static final int TOLD = 3;

    private LookAlikes() {}

    private record Ranked(Whole.LookAlike it, boolean seen, Set<Resemblance> why) {

        int points() {
            return why.stream().mapToInt(Resemblance::points).sum();
        }

        long thumbs() {
            return it.told() == null ? 0 : it.told().helped() - it.told().notHelped();
        }

        Instant at() {
            return it.told() == null
                    ? DutchDays.start(it.solvedOn())
                    : it.told().at();
        }

        DossierView.LookAlike view() {
            var told = it.told();
            return new DossierView.LookAlike(
                    seen ? it.id() : null,
                    seen ? it.title() : null,
                    told == null ? null : told.problem(),
                    told == null ? it.homes() : told.homes(),
                    seen ? it.solvedOn() : null,
                    told == null ? it.how() : told.approach(),
                    List.copyOf(why));
        }
    }

    static List<DossierView.LookAlike> of(Whole.Case one, Readers readers) {
        var found = new ArrayList<Ranked>();
        for (var it : one.lookAlikes()) {
            var seen = readers.see(it.shownTo());
            if (seen || it.told() != null && it.told().wide()) {
                found.add(new Ranked(it, seen, why(one, it, seen, readers)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::points)
                        .thenComparing(Ranked::thumbs)
                        .thenComparing(Ranked::at)
                        .reversed()
                        .thenComparing(ranked -> ranked.it().id(), Comparator.comparing(UUID::toString)))
                .limit(TOLD)
                .map(Ranked::view)
                .toList();
    }

    /** Where it was, and in which phase, counts only for who sees that bottleneck and the projects that are compared. */
    private static Set<Resemblance> why(Whole.Case one, Whole.LookAlike it, boolean seen, Readers readers) {
        var why = EnumSet.noneOf(Resemblance.class);
        var told = it.told();
        var homes = told == null ? it.homes() : told.homes();
        var mine = one.projects().stream()
                .map(Whole.Project::facts)
                .filter(project -> readers.see(project.coreTo()))
                .toList();
        if (it.cause() == null || it.cause().equals(one.cause())) {
            why.add(Resemblance.SAME_CAUSE);
        }
        if (seen
                && it.places().stream()
                        .filter(place -> readers.see(place.shownTo()))
                        .anyMatch(place -> mine.stream()
                                .anyMatch(project -> project.municipality().equals(place.municipality())))) {
            why.add(Resemblance.SAME_MUNICIPALITY);
        }
        if (seen
                && told != null
                && mine.stream()
                        .filter(project -> readers.see(project.statusTo()))
                        .anyMatch(project ->
                                project.phase() != null && told.phases().contains(project.phase()))) {
            why.add(Resemblance.SAME_PHASE);
        }
        if (told != null && told.sameWords()) {
            why.add(Resemblance.SAME_WORDS);
        }
        if (homes >= one.homes() / 2 && homes <= one.homes() * 2) {
            why.add(Resemblance.AS_LARGE);
        }
        if (told != null && told.helped() > told.notHelped()) {
            why.add(Resemblance.HELPED_OTHERS);
        }
        return why;
    }
}
