package nl.rits.projects.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.intake.ImportStore.Written;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.StatementWriting;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes an import: all of it in one transaction, through the door that everybody uses. Whoever kills the service meanwhile
 * leaves nothing behind but an import that can be started again.
 */
@ApplicationScoped
public class ImportWriting {

    private static final Logger LOG = Logger.getLogger(ImportWriting.class);

    /** Ten thousand plans take a minute or so; more than this is a fault. Seconds. */
    private static final int LONGEST = 900;

    private static final int PROGRESS = 100;

    private final Imports imports;
    private final ImportStore store;
    private final ImportReading reading;
    private final KnownPlans known;
    private final ProjectWriting writing;
    private final StatementWriting stating;
    private final EntityManager entities;

    ImportWriting(
            Imports imports,
            ImportStore store,
            ImportReading reading,
            KnownPlans known,
            ProjectWriting writing,
            StatementWriting stating,
            EntityManager entities) {
        this.imports = imports;
        this.store = store;
        this.reading = reading;
        this.known = known;
        this.writing = writing;
        this.stating = stating;
        this.entities = entities;
    }

    /** The user agreed; this is told once that is kept. */
    public record Agreed(UUID id, @Nullable String ownMunicipality) {}

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Agreed agreed) {
        Thread.ofVirtual().name("import-" + agreed.id()).start(() -> apply(agreed));
    }

    void apply(Agreed agreed) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> write(agreed));
        } catch (OutdatedPreview _) {
            QuarkusTransaction.requiringNew().run(() -> backToPreview(agreed));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "import %s was not written", agreed.id());
            QuarkusTransaction.requiringNew().run(() -> {
                var failed = imports.findById(agreed.id());
                failed.state = Import.State.FAILED;
                failed.failure = "not-written";
                failed.version++;
            });
        }
    }

    private void write(Agreed agreed) {
        if (!store.hold(agreed.id())) {
            return; // another thread or service writes it
        }
        var import_ = imports.findById(agreed.id());
        if (import_ == null || import_.state != Import.State.APPLYING) {
            return;
        }
        var act = new Act(import_.party, import_.account, Instant.now());
        var fileName = import_.fileName;
        var rows = store.rows(agreed.id(), null, 0, Integer.MAX_VALUE);
        var now = reading.preview(rows.stream().map(PlannedRow::plan).toList(), agreed.ownMunicipality());
        if (!sameAs(rows, now)) {
            throw new OutdatedPreview();
        }
        var plans = new HashMap<UUID, KnownPlan>();
        known.of(known.stewards(now.stream()
                                .filter(row -> row.outcome() == Outcome.CHANGED)
                                .map(row -> String.valueOf(row.plan().municipality()))
                                .toList())
                        .values())
                .forEach(plan -> plans.put(plan.id(), plan));
        var written = new ArrayList<Written>();
        for (var row : now) {
            switch (row.outcome()) {
                case CREATED -> written.add(create(row.plan(), act));
                case CHANGED -> written.add(change(row.plan(), plans.get(row.project()), fileName, act));
                case UNCHANGED, REFUSED -> {}
            }
            entities.clear(); // else every next flush looks at all plans before it
            if (!written.isEmpty() && written.size() % PROGRESS == 0) {
                int done = written.size();
                QuarkusTransaction.requiringNew().run(() -> store.progress(agreed.id(), done));
            }
        }
        store.keepWritten(agreed.id(), written);
        var applied = imports.findById(agreed.id());
        applied.state = Import.State.APPLIED;
        applied.appliedAt = act.at();
        applied.version++;
        imports.flush();
        store.progress(agreed.id(), written.size());
    }

    private Written create(PlanRow row, Act act) {
        var id = UUID.randomUUID();
        var next = NextPlan.of(row, id, null, act.day());
        var project = writing.create(id, next.facts(), next.programme(), false, act);
        if (Preview.isStated(next, null)) {
            entities.flush();
            entities.clear();
            stating.state(id, project.steward, next.planning(), null, act);
            return new Written(row.row(), id, null, sequence(id));
        }
        return new Written(row.row(), id, null, project.sequence);
    }

    private Written change(PlanRow row, @Nullable KnownPlan plan, String fileName, Act act) {
        if (plan == null) {
            throw new OutdatedPreview();
        }
        var next = NextPlan.of(row, plan.id(), plan, act.day());
        writing.change(plan.id(), next.facts(), next.programme(), null, true, act);
        if (Preview.isStated(next, plan.planning())) {
            var reason = Preview.reason(plan.planning(), next.planning(), fileName);
            stating.state(plan.id(), plan.steward(), next.planning(), reason, act);
        }
        return new Written(row.row(), plan.id(), plan.before(), sequence(plan.id()));
    }

    private long sequence(UUID project) {
        return writing.lock(project).sequence;
    }

    /** The register may have moved on since the user looked; then the user looks again. */
    private static boolean sameAs(List<PlannedRow> shown, List<PlannedRow> now) {
        if (shown.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < shown.size(); i++) {
            var one = shown.get(i);
            var other = now.get(i);
            if (one.outcome() != other.outcome() || !one.changes().equals(other.changes())) {
                return false;
            }
        }
        return true;
    }

    private void backToPreview(Agreed agreed) {
        var import_ = imports.findById(agreed.id());
        var rows = store.rows(agreed.id(), null, 0, Integer.MAX_VALUE).stream()
                .map(PlannedRow::plan)
                .toList();
        var again = reading.preview(rows, agreed.ownMunicipality());
        store.replaceRows(agreed.id(), again);
        var fresh = imports.findById(import_.id);
        var found = fresh.summary;
        fresh.summary = new Summary(
                found.sheet(),
                found.headerRow(),
                found.encoding(),
                found.separator(),
                found.hiddenSheets(),
                found.columns(),
                found.unknownValues(),
                found.skipped(),
                ImportReading.totals(again),
                found.fileTotals());
        fresh.state = Import.State.ANALYSED;
        fresh.failure = "preview-outdated";
        fresh.version++;
    }

    /** Takes an import back as a whole. */
    void undo(UUID id, String fileName, Act act) {
        var changed = store.changedSince(id);
        if (!changed.isEmpty()) {
            throw ProblemException.conflict("plans-changed-since", String.join(", ", changed))
                    .with("plans", changed);
        }
        for (var row : store.written(id)) {
            var before = row.before();
            if (before == null) {
                writing.withdraw(row.project(), act);
            } else {
                restore(row.project(), before, fileName, act);
            }
            entities.flush();
            entities.clear();
        }
    }

    private void restore(UUID project, KnownPlan.Before before, String fileName, Act act) {
        var steward = writing.lock(project).steward;
        writing.change(project, before.facts(), before.programme(), null, false, act);
        var stated = known.planning(project, steward);
        if (before.planning() != null && !before.planning().equals(stated)) {
            stating.state(project, steward, before.planning(), new Reason(Cause.OTHER, fileName), act);
        } else if (before.planning() == null && stated != null) {
            stating.retract(project, steward, act);
        }
    }

    /** Leaves the transaction; nothing of it stays. */
    private static final class OutdatedPreview extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutdatedPreview() {
            super(null, null, false, false);
        }
    }
}
