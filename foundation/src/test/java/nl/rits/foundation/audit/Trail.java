package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Chain.Finding;

/** A transaction in which the audit is written, sealed and tampered with, and which is never committed. */
final class Trail implements AutoCloseable {
    static final Period KEEP = Period.ofYears(7);

    private final Connection connection;

    Trail(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        // Like whoever owns the tables, and can switch off what keeps mistakes out.
        run("set local session_replication_role = replica");
        run("alter table audit alter id drop identity");
        run("delete from audit_seal");
        run("delete from audit");
    }

    Connection connection() {
        return connection;
    }

    /** @param tx numbers of the transactions that wrote a row each; the id is the number of the row */
    void write(long... tx) throws SQLException {
        for (var one : tx) {
            run("insert into audit (id, account, party, action, object, outcome, trace, concerns, reason, tx)"
                    + " select coalesce(max(id), 0) + 1, 'account ' || coalesce(max(id), 0) + 1, gen_random_uuid(),"
                    + " 'PUT /houses/{id}', '/v1/houses/' || gen_random_uuid(), '200',"
                    + " '00-trace', array[gen_random_uuid()], null, " + one + " from audit");
        }
    }

    /** With all transactions before this number ended, and no higher number in use. */
    boolean seal(long oldest) throws SQLException {
        return seal(oldest, Instant.now());
    }

    boolean seal(long oldest, Instant at) throws SQLException {
        var micros = Instant.ofEpochSecond(at.getEpochSecond(), at.getNano() / 1000 * 1000L);
        return Sealing.seal(connection, new Sealing.Count(oldest, oldest, micros))
                .isPresent();
    }

    Finding verify() throws SQLException {
        return verify(Instant.now());
    }

    Finding verify(Instant now) throws SQLException {
        return Chain.verify(connection, KEEP, now);
    }

    /** What is found after this change, which is undone again. */
    Finding after(String... changes) throws SQLException {
        var before = connection.setSavepoint();
        for (var change : changes) {
            run(change);
        }
        var finding = verify();
        connection.rollback(before);
        return finding;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static String anyone() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
