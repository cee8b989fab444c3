package nl.rits.foundation.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Composes events of one type when they are sent. A change that touches thousands of things keeps only the recipe of each
 * event; what a recipe names may never change or disappear, so that the event is the same whenever it is composed.
 */
public interface Composer {

    /** Of the events. */
    String type();

    /**
     * @param recipes as they were kept, by number
     * @return the data of each, by the same number
     */
    Map<Long, String> compose(Connection connection, Map<Long, String> recipes) throws SQLException;
}
