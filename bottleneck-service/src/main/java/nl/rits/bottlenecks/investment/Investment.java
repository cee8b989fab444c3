package nl.rits.bottlenecks.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it would take to solve a bottleneck, and how many homes that releases when. */
@Entity
class Investment {

    @Id
    UUID bottleneck;

    long version;
    long euros;
    int hours;
    int homes;

    @Column(name = "first_year")
    int firstYear;

    int years;

    /** Only when that one is solved as well. */
    @Nullable
    UUID after;

    @Nullable
    String note;

    UUID party;

    @Column(name = "changed_at")
    Instant changedAt;

    /** @param solved what stands in nobody's way any more */
    Priorities.Ask ask(Set<UUID> solved) {
        var before = after == null || solved.contains(after) ? null : after;
        return new Priorities.Ask(bottleneck, euros, hours, homes, firstYear, years, before);
    }
}
