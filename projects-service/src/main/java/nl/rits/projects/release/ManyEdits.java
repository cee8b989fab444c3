package nl.rits.projects.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Batch;
import nl.rits.projects.project.EditingMany;
import nl.rits.projects.project.EditingMany.Asked;
import nl.rits.projects.project.EditingMany.Edited;
import nl.rits.projects.project.EditingMany.Outcome;
import nl.rits.projects.release.EditViews.EditItem;
import nl.rits.projects.release.EditViews.EditPreview;
import nl.rits.projects.release.EditViews.RefusedEdit;
import org.jspecify.annotations.Nullable;

/** Edits of many projects with what they open: a change of planning status is done only when it was looked at first. */
@ApplicationScoped
class ManyEdits {

    private final EditingMany editing;
    private final Outlooks outlooks;

    ManyEdits(EditingMany editing, Outlooks outlooks) {
        this.editing = editing;
        this.outlooks = outlooks;
    }

    EditPreview preview(Viewer viewer, Asked asked) {
        var outcome = editing.preview(viewer, asked);
        var moved = outcome.edited().stream()
                .filter(it -> it.before().planningStatus() != it.after().planningStatus()
                        || it.before().phase() != it.after().phase())
                .toList();
        var swings = new Swings();
        var now = outlooks.many(moved.stream().map(Edited::project).toList(), viewer);
        for (var it : moved) {
            var before = Objects.requireNonNull(now.get(it.project()));
            var then = before.with(before.situation()
                    .as(
                            Objects.requireNonNull(it.after().planningStatus()),
                            Objects.requireNonNull(it.after().phase()),
                            it.opensOn()));
            swings.count(before, it.opensOn() == null ? then : then.on(latest(it.opensOn(), before.day())));
        }
        var rising = moved.stream().filter(ManyEdits::becomesFirm).toList();
        return new EditPreview(
                seal(asked, outcome),
                outcome.edited().stream()
                        .map(it -> new EditItem(it.project(), it.name(), it.version(), it.before(), it.after()))
                        .toList(),
                refused(outcome),
                rising.size(),
                rising.stream()
                        .map(Edited::opensOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                swings.all());
    }

    /** What was done, and what was not. */
    record Done(Batch batch, List<RefusedEdit> refused) {}

    Done apply(Viewer viewer, Asked asked, @Nullable String preview) {
        var outcome = editing.preview(viewer, asked);
        // Of what was seen beforehand nothing may have changed since, or it would open what nobody looked at.
        if (asked.facts().planningStatus() != null && !seal(asked, outcome).equals(preview)) {
            throw ProblemException.conflict("status-not-previewed");
        }
        return new Done(editing.apply(viewer, asked, outcome), refused(outcome));
    }

    private static List<RefusedEdit> refused(Outcome outcome) {
        return outcome.refused().stream()
                .map(it -> new RefusedEdit(it.project(), it.name(), it.code(), it.detail()))
                .toList();
    }

    private static boolean becomesFirm(Edited it) {
        return !Objects.requireNonNull(it.before().planningStatus()).isFirm()
                && Objects.requireNonNull(it.after().planningStatus()).isFirm();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The same for the same edit of the same versions that opens the same on the same days. */
    private static String seal(Asked asked, Outcome outcome) {
        var told = outcome.edited().stream()
                        .map(it -> it.project() + " " + it.version() + " " + it.after() + " " + it.opensOn())
                        .collect(Collectors.joining("\n"))
                + "\n" + asked.facts() + asked.emptied();
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
