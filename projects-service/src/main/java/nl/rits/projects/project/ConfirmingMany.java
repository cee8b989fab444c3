package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.statement.ConfirmationViews.Confirmation;
import nl.rits.projects.statement.ConfirmationViews.Done;
import nl.rits.projects.statement.ConfirmationViews.RefusedItem;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Still right, for one or many projects at once, and the way back; inside a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConfirmingMany {
    /** Who pressed by mistake notices soon. */
    public static final Duration UNDONE_WITHIN = Duration.ofMinutes(15);

    private final Chosen chosen;
    private final Statements statements;
    private final StatementWriting writing;
    private final DataSource database;
    private final Clock clock;

    ConfirmingMany(Chosen chosen, Statements statements, StatementWriting writing, DataSource database, Clock clock) {
        this.chosen = chosen;
        this.statements = statements;
        this.writing = writing;
        this.database = database;
        this.clock = clock;
    }

    private record Entry(UUID project, UUID party, long version, Instant before) {}

    private record Kept(UUID party, Instant at, @Nullable Instant undoneAt, int kept) {}

    /** All that may be confirmed is; what may not is told. */
    public Confirmation confirm(Viewer viewer, List<Chosen.Item> items) {
        // To the microsecond, as the database keeps it: an undo compares it.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = Act.of(viewer, at);
        var done = new ArrayList<Entry>();
        var refused = new ArrayList<RefusedItem>();
        for (var item : Chosen.inOrder(items)) {
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
        var id = UUID.randomUUID();
        keep(id, viewer.party(), at, done);
        return new Confirmation(id, at, at.plus(UNDONE_WITHIN), null, 0, confirmed(done), refused);
    }

    public Confirmation get(Viewer viewer, UUID id) {
        var kept = own(viewer, id);
        return new Confirmation(
                id,
                kept.at(),
                kept.at().plus(UNDONE_WITHIN),
                kept.undoneAt(),
                kept.kept(),
                confirmed(entries(id)),
                List.of());
    }

    /** What was changed since stays as it is: it is what someone says now. */
    public Confirmation undo(Viewer viewer, UUID id) {
        var kept = own(viewer, id);
        if (!viewer.plansFor(kept.party())) {
            throw ProblemException.forbidden();
        }
        if (kept.undoneAt() != null) {
            throw ProblemException.conflict("confirmation-undone");
        }
        var now = clock.instant();
        if (now.isAfter(kept.at().plus(UNDONE_WITHIN))) {
            throw ProblemException.conflict("confirmation-too-old");
        }
        var act = Act.of(viewer, now);
        var entries = entries(id);
        var left = 0;
        for (var entry : entries) {
            if (!writing.unconfirm(entry.project(), entry.party(), entry.version(), kept.at(), entry.before(), act)) {
                left++;
            }
        }
        var changed = left;
        run("update confirmation set undone_at = ?, kept = ? where id = ?", query -> {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            query.setInt(2, changed);
            query.setObject(3, id);
            query.executeUpdate();
        });
        return new Confirmation(id, kept.at(), kept.at().plus(UNDONE_WITHIN), now, left, confirmed(entries), List.of());
    }

    private static List<Done> confirmed(List<Entry> entries) {
        return entries.stream().map(it -> new Done(it.project(), it.party())).toList();
    }

    private void keep(UUID id, UUID party, Instant at, List<Entry> done) {
        run("insert into confirmation (id, party, at) values (?, ?, ?)", query -> {
            query.setObject(1, id);
            query.setObject(2, party);
            query.setObject(3, at.atOffset(ZoneOffset.UTC));
            query.executeUpdate();
        });
        run(
                "insert into confirmation_entry (confirmation, project, party, version, before) values (?, ?, ?, ?, ?)",
                query -> {
                    for (var entry : done) {
                        query.setObject(1, id);
                        query.setObject(2, entry.project());
                        query.setObject(3, entry.party());
                        query.setLong(4, entry.version());
                        query.setObject(5, entry.before().atOffset(ZoneOffset.UTC));
                        query.addBatch();
                    }
                    query.executeBatch();
                });
    }

    private Kept own(Viewer viewer, UUID id) {
        var found = new ArrayList<Kept>();
        run("select party, at, undone_at, kept from confirmation where id = ? for update", query -> {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Kept(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getObject(3, OffsetDateTime.class) == null
                                    ? null
                                    : rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getInt(4)));
                }
            }
        });
        return found.stream()
                .filter(it -> viewer.actsFor(it.party()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<Entry> entries(UUID id) {
        var found = new ArrayList<Entry>();
        run(
                "select project, party, version, before from confirmation_entry where confirmation = ? order by project, party",
                query -> {
                    query.setObject(1, id);
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Entry(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getLong(3),
                                    rows.getObject(4, OffsetDateTime.class).toInstant()));
                        }
                    }
                });
        return found;
    }

    private interface Use {
        void with(PreparedStatement query) throws SQLException;
    }

    private void run(String sql, Use use) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            use.with(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("a confirmation could not be kept or read", failure);
        }
    }
}
