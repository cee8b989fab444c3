package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import nl.rits.foundation.audit.Chain.Broken;
import nl.rits.foundation.audit.Chain.Whole;

/**
 * Verifies the audit of one database, apart from the service that writes it: {@code java -cp 'lib/main/*'
 * nl.rits.foundation.audit.AuditCheck [NUMBER:HASH…]}. Reads RITS_DATABASE_URL, _USER, _PASSWORD and RITS_AUDIT_KEEP; each
 * NUMBER:HASH is a head that was noted elsewhere, and must be in the chain. Says one line; exit code 1 when it does not hold.
 */
public final class AuditCheck {
    private AuditCheck() {}

    public static void main(String... heads) throws SQLException {
        var keep = Period.parse(System.getenv().getOrDefault("RITS_AUDIT_KEEP", "P7Y"));
        try (var connection = DriverManager.getConnection(
                env("RITS_DATABASE_URL"), env("RITS_DATABASE_USER"), env("RITS_DATABASE_PASSWORD"))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            System.exit(check(connection, keep, heads) ? 0 : 1);
        }
    }

    private static boolean check(Connection connection, Period keep, String... heads) throws SQLException {
        for (var head : heads) {
            var parts = head.split(":", 2);
            var number = Long.parseLong(parts[0]);
            var hash = Chain.hash(connection, number).orElse("");
            if (parts.length < 2 || !hash.equals(parts[1].toLowerCase(Locale.ROOT))) {
                System.out.println("BROKEN: seal " + number + " is not the one that was noted");
                return false;
            }
        }
        return switch (Chain.verify(connection, keep, Instant.now())) {
            case Broken(var seal, var why) -> {
                System.out.println("BROKEN at seal " + seal + ": " + why);
                yield false;
            }
            case Whole whole -> {
                System.out.printf(
                        Locale.ROOT,
                        "whole: %d seals over %d rows, %d removed after %s, %d not sealed yet; head %s%n",
                        whole.seals(),
                        whole.rows(),
                        whole.removed(),
                        keep,
                        whole.waiting(),
                        whole.head());
                yield true;
            }
        };
    }

    private static String env(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
