package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.sql.Sql;
import nl.rits.projects.statement.ConfirmationViews.Confirmation;
import nl.rits.projects.statement.ConfirmationViews.Done;
import nl.rits.projects.statement.ConfirmationViews.RefusedItem;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;

/** Still right, for one or many projects at once, and the way back; inside a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConfirmingMany {
    private final Chosen chosen;
    private final Statements statements;
    private final StatementWriting writing;
    private final Batches batches;
    private final Sql sql;
    private final Clock clock;

    ConfirmingMany(
            Chosen chosen, Statements statements, StatementWriting writing, Batches batches, Sql sql, Clock clock) {
        this.chosen = chosen;
        this.statements = statements;
        this.writing = writing;
        this.batches = batches;
        this.sql = sql;
        this.clock = clock;
    }

    private record Entry(UUID project, UUID party, long version, Instant before) {}

    /** All that may be confirmed is; what may not is told. */
    public Confirmation confirm(Viewer viewer, List<Chosen.Item> items) {
        // As the database keeps it: an undo compares it.
        var at = Sql.now(clock);
        var act = Act.of(viewer, at);
        var done = new ArrayList<Entry>();
        var refused = new ArrayList<RefusedItem>();
        for (var item : Projects.inOrder(items, Chosen.Item::project)) {
            var code = chosen.refusal(viewer, item);
            if (code.isEmpty()) {
                var statement = statements.findById(new StatementKey(item.project(), item.party()));
                if (StatementRules.outdated(statement.planning(), act.day()).isPresent()) {
                    code = Optional.of("statement-outdated");
                } else {
                    var before = statement.confirmedAt;
                    writing.confirm(item.project(), item.party(), act);
                    done.add(new Entry(item.project(), item.party(), item.version(), before));
                }
            }
            code.ifPresent(it -> refused.add(new RefusedItem(item.project(), item.party(), it, null)));
        }
        var batch = batches.keep(Batch.Kind.CONFIRMATION, viewer.party(), at, done.size(), done.size());
        keep(batch.id, done);
        return view(batch, done, refused);
    }

    public Confirmation get(Viewer viewer, UUID id) {
        return view(batches.own(viewer, Batch.Kind.CONFIRMATION, id), entries(id), List.of());
    }

    /** What was changed since stays as it is: it is what someone says now. */
    public Confirmation undo(Viewer viewer, UUID id) {
        var now = clock.instant();
        var batch = batches.undoable(viewer, Batch.Kind.CONFIRMATION, id, now);
        var act = Act.of(viewer, now);
        var entries = entries(id);
        var left = 0;
        for (var entry : entries) {
            if (!writing.unconfirm(entry.project(), entry.party(), entry.version(), batch.at, entry.before(), act)) {
                left++;
            }
        }
        return view(batches.undone(id, now, left), entries, List.of());
    }

    private static Confirmation view(Batch batch, List<Entry> done, List<RefusedItem> refused) {
        return new Confirmation(
                batch.id, batch.at, batch.undoUntil(), batch.undoneAt, batch.kept, confirmed(done), refused);
    }

    private static List<Done> confirmed(List<Entry> entries) {
        return entries.stream().map(it -> new Done(it.project(), it.party())).toList();
    }

    private void keep(UUID id, List<Entry> done) {
        sql.changeEach(
                "insert into confirmation_entry (confirmation, project, party, version, before) values (?, ?, ?, ?, ?)",
                done,
                (query, entry) -> {
                    query.setObject(1, id);
                    query.setObject(2, entry.project());
                    query.setObject(3, entry.party());
                    query.setLong(4, entry.version());
                    query.setObject(5, entry.before().atOffset(ZoneOffset.UTC));
                });
    }

    private List<Entry> entries(UUID id) {
        return sql.rows(
                "select project, party, version, before from confirmation_entry where confirmation = ? order by project, party",
                query -> query.setObject(1, id),
                row -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }
}
