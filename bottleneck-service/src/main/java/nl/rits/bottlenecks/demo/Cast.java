package nl.rits.bottlenecks.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.time.DutchDays;

/** Who and what is in the demo, by their names in it; everything happens at half past nine. */
final class Cast {

    static final UUID TABLE = StableId.of("platform", "tafel-west-overijssel");

    /** The office that chairs it. */
    static final String CHAIR = "tafel-west-overijssel";

    private Cast() {}

    static UUID party(String key) {
        return StableId.of("party", key);
    }

    static Actor actor(String key) {
        return new Actor(party(key), "demo");
    }

    static List<UUID> projects(Collection<String> slugs) {
        return slugs.stream().map(slug -> StableId.of("project", slug)).toList();
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 30)).atZone(DutchDays.ZONE).toInstant();
    }
}
