package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.jointcase.JointCaseViews;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What changed of what the table is asked: written, other words, signed. Who signed is told only to who may know that it takes part. */
@ApplicationScoped
class JointCaseChanges {

    /** The version that held at the beginning, and all that came after it. */
    private static final String VERSIONS = """
            select b.id, b.title, b.homes, v.at, v.party, cast(v.state ->> 'wording' as integer),
                array(select one ->> 'party' from jsonb_array_elements(v.state -> 'signatures') one)
            from joint_case c join bottleneck b on b.id = c.bottleneck join joint_case_version v on v.joint_case = c.id
            where %s and c.table_id = cast(:table as uuid) and c.changed_at >= cast(:from as timestamptz)
                and v.at < cast(:to as timestamptz)
                and v.version >= coalesce((
                    select max(o.version) from joint_case_version o
                    where o.joint_case = c.id and o.at < cast(:from as timestamptz)), 0)
            order by b.id, v.version""".formatted(SharedBottlenecks.SEEN);

    private final EntityManager database;
    private final SharedBottlenecks shared;
    private final JointCaseViews cases;

    JointCaseChanges(EntityManager database, SharedBottlenecks shared, JointCaseViews cases) {
        this.database = database;
        this.shared = shared;
        this.cases = cases;
    }

    record Step(UUID bottleneck, String title, int homes, Instant at, UUID by, int wording, Set<UUID> signed) {}

    List<Found> of(Viewer viewer, Window window) {
        var query = database.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer))
                .setParameter("table", window.table().toString())
                .setParameter("from", window.from().toString())
                .setParameter("to", window.to());
        var found = Rows.of(query, Tuple.class).stream()
                .map(JointCaseChanges::step)
                .collect(groupingBy(Step::bottleneck, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(story -> between(story, window.from()).stream())
                .toList();
        return found.isEmpty() ? found : asNamed(found, viewer, window.table());
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                row.get(4, UUID.class),
                row.get(5, Integer.class),
                Stream.of(row.get(6, String[].class)).map(UUID::fromString).collect(Collectors.toSet()));
    }

    /** How the last version differs from the first one. */
    static List<Found> between(List<Step> story, Instant from) {
        var first = story.getFirst();
        var last = story.getLast();
        var isNew = !first.at().isBefore(from);
        var found = new ArrayList<Found>();
        if (isNew) {
            found.add(found(SinceKind.CASE_WRITTEN, first, first.by(), Set.of()));
        } else if (last.wording() != first.wording()) {
            var turn = lastTurn(story, (was, is) -> was.wording() != is.wording());
            found.add(found(SinceKind.CASE_REWORDED, turn, turn.by(), Set.of()));
        }
        var signed = new HashSet<>(last.signed());
        if (!isNew && last.wording() == first.wording()) {
            signed.removeAll(first.signed());
        }
        if (!signed.isEmpty()) {
            var turn = lastTurn(
                    story,
                    (was, is) -> is.signed().stream()
                            .anyMatch(it -> signed.contains(it)
                                    && (was.wording() != is.wording()
                                            || !was.signed().contains(it))));
            found.add(found(SinceKind.CASE_SIGNED, turn, null, signed));
        }
        return found;
    }

    private static Step lastTurn(List<Step> story, BiPredicate<Step, Step> turns) {
        for (var i = story.size() - 1; i > 0; i--) {
            if (turns.test(story.get(i - 1), story.get(i))) {
                return story.get(i);
            }
        }
        return story.getFirst();
    }

    private static Found found(SinceKind kind, Step step, @Nullable UUID by, Set<UUID> parties) {
        return new Found(
                kind,
                step.at(),
                step.bottleneck(),
                step.title(),
                step.homes(),
                null,
                null,
                by,
                parties,
                null,
                null,
                null,
                null);
    }

    /** Without the names that the viewer may not know, and without signatures of which none may be known. */
    private List<Found> asNamed(List<Found> found, Viewer viewer, UUID table) {
        var about = found.stream().map(Found::bottleneck).collect(Collectors.toSet());
        var named = cases.named(shared.find(viewer, about), table, viewer);
        return found.stream()
                .map(it -> {
                    var known = named.getOrDefault(it.bottleneck(), Set.of());
                    var parties = new HashSet<>(it.parties());
                    parties.retainAll(known);
                    return it.by() == null || known.contains(it.by())
                            ? it.with(parties)
                            : it.with(parties).byNobody();
                })
                .filter(it ->
                        it.kind() != SinceKind.CASE_SIGNED || !it.parties().isEmpty())
                .toList();
    }
}
