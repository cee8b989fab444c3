package nl.rits.projects.release;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.Batch;
import nl.rits.projects.project.Batches;
import nl.rits.projects.project.ReleasingMany;
import nl.rits.projects.release.BatchViews.BatchInput;
import nl.rits.projects.release.BatchViews.BatchPreview;
import nl.rits.projects.release.BatchViews.BatchRefusal;
import nl.rits.projects.release.ReleaseViews.ChoiceInput;
import nl.rits.projects.release.ReleaseViews.ReleaseInput;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.SharedQuery;
import org.jspecify.annotations.Nullable;

/** What a party shows of many projects: what it would change, the change, and the way back; inside a transaction. */
@ApplicationScoped
class ManyReleases {

    private final SharedQuery shared;
    private final ReleaseReading reading;
    private final Outlooks outlooks;
    private final ReleasingMany writing;
    private final Batches batches;
    private final BatchEntries entries;
    private final Clock clock;

    ManyReleases(
            SharedQuery shared,
            ReleaseReading reading,
            Outlooks outlooks,
            ReleasingMany writing,
            Batches batches,
            BatchEntries entries,
            Clock clock) {
        this.shared = shared;
        this.reading = reading;
        this.outlooks = outlooks;
        this.writing = writing;
        this.batches = batches;
        this.entries = entries;
        this.clock = clock;
    }

    /** Which of the projects the party may release, with their stewards, and why not the others. */
    private record Chosen(Map<UUID, UUID> stewards, List<BatchRefusal> refused) {
        UUID steward(UUID project) {
            return Objects.requireNonNull(stewards.get(project));
        }
    }

    BatchPreview preview(Viewer viewer, BatchInput input) {
        var chosen = chosen(viewer, input);
        var swings = new Swings();
        var asked = asked(viewer, input, chosen);
        outlooks.many(chosen.stewards().keySet(), viewer)
                .forEach((id, now) ->
                        swings.count(now, now.with(viewer.party(), next(input, asked.apply(id), now.own()))));
        return new BatchPreview(
                chosen.stewards().size(),
                reading.tables(Set.copyOf(chosen.stewards().values())),
                swings.all(),
                chosen.refused());
    }

    Batch apply(Viewer viewer, BatchInput input) {
        var chosen = chosen(viewer, input);
        if (!chosen.refused().isEmpty()) {
            throw ProblemException.invalid(chosen.refused().stream()
                    .map(it -> Fault.at("/projects/" + it.index(), it.code()))
                    .toList());
        }
        var asked = asked(viewer, input, chosen);
        var at = clock.instant();
        var released = writing.release(
                viewer.party(),
                chosen.stewards().keySet(),
                (id, row) -> next(input, asked.apply(id), row.release()),
                Act.of(viewer, at));
        var batch = batches.keep(
                Batch.Kind.RELEASE, viewer.party(), at, chosen.stewards().size(), released.size());
        entries.keep(batch.id, released);
        return batch;
    }

    /** What was changed again since stays as it is: it is what someone wants now. */
    Batch undo(Viewer viewer, UUID id) {
        var now = clock.instant();
        var batch = batches.undoable(viewer, Batch.Kind.RELEASE, id, now);
        var before = entries.of(batch.id);
        var undone = writing.release(
                viewer.party(),
                before.keySet(),
                (project, row) -> {
                    var entry = Objects.requireNonNull(before.get(project));
                    return row.version == entry.version()
                            ? Objects.requireNonNullElse(entry.before(), Release.DEFAULT)
                            : null;
                },
                Act.of(viewer, now));
        return batches.undone(id, now, before.size() - undone.size());
    }

    private Chosen chosen(Viewer viewer, BatchInput input) {
        var asked = asked(input);
        var stewards = own(viewer, asked);
        List<@Nullable ChoiceInput> choices = input.choices() == null ? List.of() : input.choices();
        var groups = choices.stream()
                .map(it -> it == null ? null : it.group())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldGroup.class)));
        groups.addAll(defaults(input, groups));
        var refused = new ArrayList<BatchRefusal>();
        for (int i = 0; i < asked.size(); i++) {
            var steward = stewards.get(asked.get(i));
            if (steward == null) {
                refused.add(new BatchRefusal(i, asked.get(i), "not-yours"));
            } else if (!ReleaseReading.groups(viewer, steward).containsAll(groups)) {
                refused.add(new BatchRefusal(i, asked.get(i), "not-yours-to-share"));
                stewards.remove(asked.get(i));
            }
        }
        return new Chosen(stewards, refused);
    }

    private static List<UUID> asked(BatchInput input) {
        List<@Nullable UUID> sent = input.projects() == null ? List.of() : input.projects();
        if (sent.isEmpty()
                || sent.size() > BatchViews.MOST_PROJECTS
                || sent.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(Fault.at("/projects", "choose-projects", BatchViews.MOST_PROJECTS));
        }
        return sent.stream().map(Objects::requireNonNull).toList();
    }

    /** The groups that get the default again; none of them is chosen as well. */
    private static List<FieldGroup> defaults(BatchInput input, Set<FieldGroup> chosen) {
        List<@Nullable FieldGroup> sent = input.defaults() == null ? List.of() : input.defaults();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) == null) {
                faults.add(Fault.at("/defaults/" + i, "value-missing"));
            } else if (chosen.contains(sent.get(i))) {
                faults.add(Fault.at("/defaults/" + i, "chosen-and-default"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return sent.stream().map(Objects::requireNonNull).toList();
    }

    /** Of these, the projects that the party sees and takes part in, with their stewards. */
    private Map<UUID, UUID> own(Viewer viewer, Collection<UUID> asked) {
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        var stewards = new TreeMap<UUID, UUID>();
        shared.projects(Eyes.of(viewer), null)
                .where(FieldGroup.CORE, "f.id = any(?)", (Object) asked.toArray(UUID[]::new))
                .where(FieldGroup.CORE, "f.steward = ? or f.involved @> ?", viewer.party(), new UUID[] {viewer.party()})
                .core(
                        "f.id, f.steward",
                        row -> stewards.put(row.getObject("id", UUID.class), row.getObject("steward", UUID.class)));
        return stewards;
    }

    /** What was sent, as a release of a project: read and checked once for each steward. */
    private Function<UUID, Release> asked(Viewer viewer, BatchInput input, Chosen chosen) {
        var sent = new ReleaseInput(input.choices(), input.grants(), input.publications());
        var read = chosen.stewards().values().stream()
                .distinct()
                .collect(toMap(it -> it, steward -> reading.release(viewer, steward, sent)));
        return project -> Objects.requireNonNull(read.get(chosen.steward(project)));
    }

    /** A group that is left out keeps what each project had; so do grants and publications. */
    private static Release next(BatchInput input, Release asked, Release before) {
        var choices = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        choices.putAll(before.choices());
        if (input.defaults() != null) {
            choices.keySet().removeAll(input.defaults());
        }
        choices.putAll(asked.choices());
        return new Release(
                choices,
                input.grants() == null ? before.grants() : asked.grants(),
                input.publications() == null ? before.publications() : asked.publications());
    }
}
