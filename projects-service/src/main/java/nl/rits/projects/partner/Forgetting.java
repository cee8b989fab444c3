package nl.rits.projects.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.rits.foundation.identity.Erased;
import nl.rits.projects.sql.Sql;

/**
 * Lets go of what was kept for a person who was erased: what was his alone goes, what others use goes on without him. What was
 * done under the account stays in the trails.
 */
@ApplicationScoped
class Forgetting {

    private static final List<String> STEPS = List.of(
            "delete from draft where ",
            "delete from mark where ",
            "delete from list_columns where ",
            "delete from saved_view where not shared and ",
            "update saved_view set account = null where ",
            "update comment set account = null where ");

    private final Sql sql;

    Forgetting(Sql sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Erased person) {
        for (var step : STEPS) {
            sql.change(step + Erased.OF_ACCOUNT, statement -> statement.setString(1, person.account()));
        }
    }
}
