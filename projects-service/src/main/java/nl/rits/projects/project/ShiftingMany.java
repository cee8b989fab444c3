package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Wording;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.Shift;
import nl.rits.projects.statement.ConfirmationViews.RefusedItem;
import nl.rits.projects.statement.ConfirmationViews.Shifted;
import nl.rits.projects.statement.ConfirmationViews.ShiftedItem;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Moves whole plannings by months: what it would give, and doing it; inside a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ShiftingMany {
    private final Chosen chosen;
    private final Statements statements;
    private final StatementWriting writing;
    private final Wording wording;
    private final Clock clock;

    ShiftingMany(Chosen chosen, Statements statements, StatementWriting writing, Wording wording, Clock clock) {
        this.chosen = chosen;
        this.statements = statements;
        this.writing = writing;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param first what comes before this milestone stays */
    public record Asked(
            List<Chosen.Item> items,
            int months,
            @Nullable Milestone first,
            @Nullable Reason reason) {}

    /** @param dry nothing is changed: only what it would give is told */
    public Shifted shift(Viewer viewer, Asked asked, boolean dry) {
        var act = Act.of(viewer, clock.instant());
        var shifted = new ArrayList<ShiftedItem>();
        var refused = new ArrayList<RefusedItem>();
        for (var item : Projects.inOrder(asked.items(), Chosen.Item::project)) {
            var code = chosen.refusal(viewer, item);
            if (code.isPresent()) {
                refused.add(new RefusedItem(item.project(), item.party(), code.get(), null));
                continue;
            }
            var before = before(item.project(), item.party());
            var after = Shift.of(before, asked.months(), asked.first());
            var refusals = writing.refusals(item.project(), item.party(), after, asked.reason(), act);
            if (!refusals.isEmpty()) {
                refused.add(refused(viewer, item, refusals.getFirst()));
                continue;
            }
            if (!dry && !after.equals(before)) {
                writing.state(item.project(), item.party(), after, asked.reason(), act);
            }
            shifted.add(new ShiftedItem(
                    item.project(),
                    item.party(),
                    before.milestones(),
                    before.years(),
                    after.milestones(),
                    after.years()));
        }
        return new Shifted(shifted, refused);
    }

    private Planning before(UUID project, UUID party) {
        return Objects.requireNonNull(statements.findById(new StatementKey(project, party)))
                .planning();
    }

    private RefusedItem refused(Viewer viewer, Chosen.Item item, Refusal refusal) {
        var fault = Refused.fault(refusal);
        return new RefusedItem(item.project(), item.party(), fault.code(), wording.of(fault, viewer.language()));
    }
}
