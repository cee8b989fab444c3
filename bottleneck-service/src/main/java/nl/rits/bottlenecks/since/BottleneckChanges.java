package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What changed of bottlenecks: those on the agenda, those that lay at the table in that time, and those of projects of its
 * municipalities.
 */
@ApplicationScoped
class BottleneckChanges {

    /** That it belongs to the table through a project counts only where the viewer may know of that project. */
    private static final String VERSIONS = """
            with changed as (
                select distinct v.bottleneck from bottleneck_version v
                where v.recorded_from >= cast(:from as timestamptz) and v.recorded_from < cast(:to as timestamptz)
                    and v.what <> 'AUDIENCE'),
            scope as (
                select b.id, b.title, b.homes from changed c join bottleneck b on b.id = c.bottleneck
                where %s and (
                    exists (select from agenda_case k where k.session = cast(:session as uuid) and k.bottleneck = b.id)
                    or exists (
                        select from bottleneck_version o
                        where o.bottleneck = b.id and o.recorded_until >= cast(:from as timestamptz)
                            and o.recorded_from < cast(:to as timestamptz) and o.state ->> 'table' = cast(:table as text))
                    or exists (
                        select from known_project p
                        where p.id = any (b.projects) and p.steward = any (cast(:members as uuid[]))
                            and p.core_to && cast(:principals as integer[]))))
            select s.id, s.title, s.homes, v.recorded_from, v.party, v.reason, v.state ->> 'status', v.state ->> 'certainty',
                cast(v.state ->> 'table' as uuid)
            from scope s join bottleneck_version v on v.bottleneck = s.id
            where v.recorded_until >= cast(:from as timestamptz) and v.recorded_from < cast(:to as timestamptz)
            order by s.id, v.version""".formatted(SharedBottlenecks.SEEN);

    private final EntityManager database;

    BottleneckChanges(EntityManager database) {
        this.database = database;
    }

    /** One version: the first that held in the time, or one that came in it. */
    record Step(
            UUID bottleneck,
            String title,
            int homes,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason,
            BottleneckStatus status,
            Certainty certainty,
            @Nullable UUID table) {}

    List<Found> of(Viewer viewer, Window window) {
        var query = database.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer))
                .setParameter("session", window.session().toString())
                .setParameter("table", window.table().toString())
                .setParameter("members", Rows.array(window.members()))
                .setParameter("from", window.from().toString())
                .setParameter("to", window.to());
        return Rows.of(query, Tuple.class).stream()
                .map(BottleneckChanges::step)
                .collect(groupingBy(Step::bottleneck, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(story -> between(story, window.from()).stream())
                .toList();
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                row.get(4, UUID.class),
                row.get(5, String.class),
                BottleneckStatus.valueOf(row.get(6, String.class)),
                Certainty.valueOf(row.get(7, String.class)),
                row.get(8, UUID.class));
    }

    /** How the last version differs from the first one, each difference at the moment it came about. */
    static List<Found> between(List<Step> story, Instant from) {
        var first = story.getFirst();
        var last = story.getLast();
        var found = new ArrayList<Found>();
        if (!first.at().isBefore(from)) {
            found.add(found(SinceKind.BOTTLENECK_NEW, first, null, null));
        }
        if (first.certainty() == Certainty.POTENTIAL && last.certainty() == Certainty.CONFIRMED) {
            found.add(found(
                    SinceKind.BOTTLENECK_CONFIRMED,
                    lastTurn(story, (was, is) -> was.certainty() != is.certainty()),
                    null,
                    null));
        }
        if (last.table() != null && !last.table().equals(first.table())) {
            var turn = lastTurn(story, (was, is) -> !Objects.equals(was.table(), is.table()));
            found.add(found(SinceKind.BOTTLENECK_RISEN, turn, first.table(), last.table()));
        }
        if (first.status().isOpen() && !last.status().isOpen()) {
            var turn = lastTurn(
                    story, (was, is) -> was.status().isOpen() && !is.status().isOpen());
            found.add(found(
                    last.status() == BottleneckStatus.SOLVED ? SinceKind.BOTTLENECK_SOLVED : SinceKind.BOTTLENECK_ENDED,
                    turn,
                    null,
                    null));
        }
        return found;
    }

    private static Step lastTurn(List<Step> story, BiPredicate<Step, Step> turns) {
        for (var i = story.size() - 1; i > 0; i--) {
            if (turns.test(story.get(i - 1), story.get(i))) {
                return story.get(i);
            }
        }
        throw new IllegalStateException("ends differ and nothing between them does");
    }

    private static Found found(SinceKind kind, Step step, @Nullable UUID fromTable, @Nullable UUID toTable) {
        return new Found(
                kind,
                step.at(),
                step.bottleneck(),
                step.title(),
                step.homes(),
                null,
                null,
                step.by(),
                Set.of(),
                fromTable,
                toTable,
                step.reason(),
                null);
    }
}
