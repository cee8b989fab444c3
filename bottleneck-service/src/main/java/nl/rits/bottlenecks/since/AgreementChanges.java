package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.agreement.SharedAgreements;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What changed of agreements that lie at the table, or lay there. */
@ApplicationScoped
class AgreementChanges {

    private static final Set<AgreementStatus> MADE =
            EnumSet.of(AgreementStatus.AGREED, AgreementStatus.DONE, AgreementStatus.KEPT);

    private static final String VERSIONS = """
            select a.id, a.bottleneck, a.what, a.owners, v.recorded_from, v.party, v.reason, v.state ->> 'status',
                cast(v.state ->> 'due' as date)
            from agreement a join agreement_version v on v.agreement = a.id
            where %s and a.tables @> array[cast(:table as uuid)]
                and (a.changed_at >= cast(:from as timestamptz) or a.due >= :since)
                and v.recorded_until >= cast(:from as timestamptz) and v.recorded_from < cast(:to as timestamptz)
            order by a.id, v.version""".formatted(SharedAgreements.SEEN);

    private final EntityManager database;

    AgreementChanges(EntityManager database) {
        this.database = database;
    }

    /** One version: the first that held in the time, or one that came in it. */
    record Step(
            UUID agreement,
            @Nullable UUID bottleneck,
            String what,
            Set<UUID> owners,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason,
            AgreementStatus status,
            LocalDate due) {

        boolean isMade() {
            return MADE.contains(status);
        }

        boolean isOverdue(LocalDate day) {
            return status == AgreementStatus.AGREED && due.isBefore(day);
        }
    }

    List<Found> of(Viewer viewer, Window window) {
        var query = database.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer))
                .setParameter("table", window.table().toString())
                .setParameter("since", window.since())
                .setParameter("from", window.from().toString())
                .setParameter("to", window.to());
        return Rows.of(query, Tuple.class).stream()
                .map(AgreementChanges::step)
                .collect(groupingBy(Step::agreement, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(story -> between(story, window).stream())
                .toList();
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                Set.copyOf(List.of(row.get(3, UUID[].class))),
                row.get(4, Instant.class),
                row.get(5, UUID.class),
                row.get(6, String.class),
                AgreementStatus.valueOf(row.get(7, String.class)),
                row.get(8, LocalDate.class));
    }

    /** How the last version differs from the first one; that a day passes is a change too. */
    static List<Found> between(List<Step> story, Window window) {
        var last = story.getLast();
        var isNew = !story.getFirst().at().isBefore(window.from());
        var first = story.getFirst();
        var found = new ArrayList<Found>();
        if (last.isMade() && (isNew || !first.isMade())) {
            found.add(found(SinceKind.AGREEMENT_MADE, lastTurn(story, (was, is) -> !was.isMade() && is.isMade())));
        }
        if (last.status() == AgreementStatus.KEPT && (isNew || first.status() != AgreementStatus.KEPT)) {
            found.add(found(SinceKind.AGREEMENT_KEPT, lastTo(story, AgreementStatus.KEPT)));
        }
        if (last.isOverdue(window.until()) && (isNew || !first.isOverdue(window.since()))) {
            found.add(overdue(lastTo(story, AgreementStatus.AGREED), last));
        }
        return found;
    }

    private static Step lastTo(List<Step> story, AgreementStatus status) {
        return lastTurn(story, (was, is) -> was.status() != status && is.status() == status);
    }

    /** The version that turned it for the last time, or the first one if it was so already. */
    private static Step lastTurn(List<Step> story, BiPredicate<Step, Step> turns) {
        for (var i = story.size() - 1; i > 0; i--) {
            if (turns.test(story.get(i - 1), story.get(i))) {
                return story.get(i);
            }
        }
        return story.getFirst();
    }

    private static Found found(SinceKind kind, Step step) {
        return found(kind, step, step.at(), step.by(), step.reason());
    }

    /** By itself, when the day had passed; or when what was done is not done after all. */
    private static Found overdue(Step agreed, Step last) {
        var passed = Window.endOf(last.due());
        var at = agreed.at().isAfter(passed) ? agreed.at() : passed;
        return found(SinceKind.AGREEMENT_OVERDUE, last, at, null, null);
    }

    private static Found found(SinceKind kind, Step step, Instant at, @Nullable UUID by, @Nullable String reason) {
        return new Found(
                kind,
                at,
                step.bottleneck(),
                step.what(),
                0,
                step.agreement(),
                step.due(),
                by,
                step.owners(),
                null,
                null,
                reason,
                null);
    }
}
