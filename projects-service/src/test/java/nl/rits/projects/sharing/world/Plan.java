package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a made-up world, with as much of its history as shows.
 *
 * @param before the facts until {@code changedOn}
 * @param now the facts from then on
 * @param opensOn the day on which a plan that became firm opens to others
 * @param programmeOn the day on which the programme was last changed
 * @param amounts of each who builds, and of the steward, a number that stands for what it asks; 0: nothing is known
 * @param exchanged whether they build each other's homes, the last the first one's, and so on
 * @param releases what each owner of facts chose; who is not there chose nothing
 */
public record Plan(
        UUID id,
        String name,
        String place,
        String municipality,
        UUID steward,
        Set<UUID> involved,
        String planType,
        LocalDate createdOn,
        LocalDate changedOn,
        Facts before,
        Facts now,
        @Nullable LocalDate opensOn,
        boolean proposed,
        boolean withdrawn,
        Set<String> priceClasses,
        LocalDate programmeOn,
        List<Said> said,
        Map<UUID, Released> releases,
        Map<UUID, Integer> amounts,
        boolean exchanged) {

    private static final Set<String> FIRM = Set.of("1A", "1B", "2A", "2B");
    private static final Set<String> OF_OFFICIALS = Set.of("5A", "5B");
    private static final Set<String> BUILT = Set.of("REALISATION", "AFTERCARE", "COMPLETED");

    public boolean hasFirmStatus() {
        return FIRM.contains(now.status());
    }

    public boolean isOfOfficials() {
        return OF_OFFICIALS.contains(now.status());
    }

    public boolean isRealised() {
        return BUILT.contains(now.phase());
    }

    /** Some plans have no place on the map yet. */
    public boolean isOnMap() {
        return id.getLeastSignificantBits() % 7 != 0;
    }

    public Facts at(LocalDate day) {
        return day.isBefore(changedOn) ? before : now;
    }

    public Released release(UUID owner) {
        return releases.getOrDefault(owner, Released.NOTHING);
    }

    public Optional<Said> said(UUID party) {
        return said.stream().filter(it -> it.party().equals(party)).findFirst();
    }

    public Plan with(Facts next) {
        return copy(next, involved, priceClasses, programmeOn, said, releases, amounts, exchanged);
    }

    public Plan with(UUID owner, Released next) {
        var all = new HashMap<>(releases);
        all.put(owner, next);
        return copy(now, involved, priceClasses, programmeOn, said, all, amounts, exchanged);
    }

    public Plan with(Said next) {
        var all = new ArrayList<>(said);
        all.removeIf(it -> it.party().equals(next.party()));
        all.add(next);
        return copy(now, involved, priceClasses, programmeOn, all, releases, amounts, exchanged);
    }

    public Plan withInvolved(Set<UUID> next) {
        return copy(now, next, priceClasses, programmeOn, said, releases, amounts, exchanged);
    }

    public Plan withProgramme(Set<String> classes, LocalDate on) {
        return copy(now, involved, classes, on, said, releases, amounts, exchanged);
    }

    /** Whose homes these would have been; the other way round the same. */
    public UUID homesOf(UUID owner) {
        var owners = amounts.keySet().stream().sorted().toList();
        var place = owners.indexOf(owner);
        return exchanged ? owners.get(owners.size() - 1 - place) : owner;
    }

    public Plan exchange() {
        return copy(now, involved, priceClasses, programmeOn, said, releases, amounts, !exchanged);
    }

    public Plan withAmount(UUID owner, int number) {
        var all = new HashMap<>(amounts);
        all.put(owner, number);
        return copy(now, involved, priceClasses, programmeOn, said, releases, all, exchanged);
    }

    /** Short, for a list of differences. */
    @Override
    public String toString() {
        return "%s (%s, %s, opens %s%s%s, programme of %s, %s)"
                .formatted(
                        name,
                        now.status(),
                        now.phase(),
                        opensOn,
                        proposed ? ", proposed" : "",
                        withdrawn ? ", withdrawn" : "",
                        programmeOn,
                        release(steward));
    }

    private Plan copy(
            Facts facts,
            Set<UUID> parties,
            Set<String> classes,
            LocalDate programmeSince,
            List<Said> statements,
            Map<UUID, Released> all,
            Map<UUID, Integer> asked,
            boolean crosswise) {
        return new Plan(
                id,
                name,
                place,
                municipality,
                steward,
                parties,
                planType,
                createdOn,
                changedOn,
                before,
                facts,
                opensOn,
                proposed,
                withdrawn,
                classes,
                programmeSince,
                statements,
                all,
                asked,
                crosswise);
    }
}
