package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Wording;
import nl.rits.projects.project.EditEntries.Entry;
import nl.rits.projects.project.StewardFacts.Emptied;
import nl.rits.projects.sharing.Eyes;
import org.jspecify.annotations.Nullable;

/** Gives many projects other facts at once: what it would change, doing it, and the way back; inside a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditingMany {

    private final ProjectReading reading;
    private final ProjectWriting writing;
    private final SharingSettings settings;
    private final Batches batches;
    private final EditEntries entries;
    private final Wording wording;
    private final Clock clock;

    EditingMany(
            ProjectReading reading,
            ProjectWriting writing,
            SharingSettings settings,
            Batches batches,
            EditEntries entries,
            Wording wording,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.settings = settings;
        this.batches = batches;
        this.entries = entries;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param version as the steward read it; none: as it is */
    public record Item(UUID project, @Nullable Long version) {}

    /** @param opensOn when plans that become firm open to others; none: after the usual notice */
    public record Asked(
            List<Item> items,
            StewardFacts facts,
            Set<Emptied> emptied,
            @Nullable LocalDate opensOn) {}

    /** A project that gets other facts. @param opensOn when it opens, of one that is firm then */
    public record Edited(
            UUID project,
            String name,
            long version,
            StewardFacts before,
            StewardFacts after,
            @Nullable LocalDate opensOn) {

        public boolean isChange() {
            return !before.equals(after);
        }
    }

    public record RefusedProject(
            UUID project,
            @Nullable String name,
            String code,
            @Nullable String detail) {}

    public record Outcome(List<Edited> edited, List<RefusedProject> refused) {}

    /** What it would change, and what it may not. */
    public Outcome preview(Viewer viewer, Asked asked) {
        var act = Act.of(viewer, clock.instant());
        var edited = new ArrayList<Edited>();
        var refused = new ArrayList<RefusedProject>();
        for (var item : Projects.inOrder(asked.items(), Item::project)) {
            var row = reading.row(Eyes.of(viewer), item.project(), null).orElse(null);
            if (row == null) {
                refused.add(new RefusedProject(item.project(), null, "not-found", null));
                continue;
            }
            if (!viewer.plansFor(row.steward())) {
                refused.add(new RefusedProject(item.project(), row.name(), "forbidden", null));
                continue;
            }
            var project = writing.lock(item.project());
            if (item.version() != null && item.version() != project.version) {
                refused.add(new RefusedProject(project.id, project.name, "project-changed", null));
                continue;
            }
            var before = StewardFacts.of(project.facts());
            var after = asked.facts().over(before, asked.emptied());
            var facts = after.on(project.facts());
            var refusals = writing.refusals(project, facts, act);
            if (!refusals.isEmpty()) {
                var fault = Refused.fault(refusals.getFirst());
                refused.add(new RefusedProject(
                        project.id, project.name, fault.code(), wording.of(fault, viewer.language())));
                continue;
            }
            var opensOn = settings.opening(
                    project.planningStatus, project.opensOn, facts.planningStatus(), asked.opensOn(), act.day());
            edited.add(new Edited(project.id, project.name, project.version, before, after, opensOn));
        }
        return new Outcome(edited, refused);
    }

    /** What may be changed is; the rest stays and is told. */
    public Batch apply(Viewer viewer, Asked asked, Outcome outcome) {
        var at = clock.instant();
        var act = Act.of(viewer, at);
        var kept = new ArrayList<Entry>();
        for (var it : outcome.edited().stream().filter(Edited::isChange).toList()) {
            var project = writing.lock(it.project());
            var opensOn = project.opensOn;
            writing.change(project.id, it.after().on(project.facts()), project.programme, asked.opensOn(), false, act);
            kept.add(new Entry(project.id, project.version, it.before(), opensOn));
        }
        var batch = batches.keep(
                Batch.Kind.EDIT, viewer.party(), at, outcome.edited().size(), kept.size());
        entries.keep(batch.id, kept);
        return batch;
    }

    /** What was changed again since stays as it is, and what the rules no longer allow; a plan that becomes firm again is announced. */
    public Batch undo(Viewer viewer, UUID id) {
        var now = clock.instant();
        var batch = batches.undoable(viewer, Batch.Kind.EDIT, id, now);
        var act = Act.of(viewer, now);
        var left = 0;
        for (var entry : entries.of(batch.id)) {
            var project = writing.lock(entry.project());
            var facts = entry.before().on(project.facts());
            var isMine = project.version == entry.version() && viewer.plansFor(project.steward);
            if (!isMine || !writing.refusals(project, facts, act).isEmpty()) {
                left++;
                continue;
            }
            var opensOn = entry.opensOn();
            var ahead = opensOn == null || opensOn.isBefore(act.day()) ? null : opensOn;
            writing.change(project.id, facts, project.programme, ahead, false, act);
        }
        return batches.undone(id, now, left);
    }
}
