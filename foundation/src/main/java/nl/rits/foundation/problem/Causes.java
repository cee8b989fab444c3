package nl.rits.foundation.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies under an exception. */
public final class Causes {
    private Causes() {}

    /** The exception and everything under it, outermost first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The database cannot be reached or is stopping: the same thing may succeed later. */
    public static boolean databaseAway(Throwable failure) {
        return of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(Causes::isAway);
    }

    /** The database refused because another transaction was first. */
    public static boolean lostRace(Throwable failure) {
        return of(failure)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("OptimisticLockException")
                        || cause.getClass().getSimpleName().equals("StaleObjectStateException")
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().startsWith("40"));
    }

    /** A value that must be unique was there already. */
    public static boolean alreadyThere(Throwable failure) {
        return of(failure).anyMatch(cause -> cause instanceof SQLException sql && "23505".equals(sql.getSQLState()));
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        var message = failure.getMessage();
        // 08: connection; 57P: the server is stopping or starting; 53300: too many connections. Agroal gives no state.
        return state == null
                ? message != null && message.contains("acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }
}
