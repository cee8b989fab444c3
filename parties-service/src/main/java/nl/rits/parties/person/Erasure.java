package nl.rits.parties.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Erased;
import nl.rits.parties.register.Register;

/**
 * Removes where else something of a person is kept: the name in answers to writes, which are replayed for 24 hours, and with
 * other services what is a person's own.
 */
@ApplicationScoped
class Erasure {
    private final DataSource database;
    private final Register register;
    private final Clock clock;

    Erasure(DataSource database, Register register, Clock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    /** Others know people by the subject of their access token, which shows when they are here. */
    @Transactional
    void on(@Observes Seen seen) {
        if (seen.account() == null) {
            return;
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into person_subject (person, subject)
                        select ?, ? where not exists (select from person_subject where person = ? and subject = ?)
                        on conflict (person) do update set subject = excluded.subject""")) {
            upsert.setObject(1, seen.person());
            upsert.setString(2, seen.account());
            upsert.setObject(3, seen.person());
            upsert.setString(4, seen.account());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the account of a person could not be kept", failure);
        }
    }

    /** Before the person is gone. Who never was here keeps nothing anywhere. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellOthers(Person person) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select subject from person_subject where person = ?")) {
            query.setObject(1, person.id());
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    register.tell(Erased.of(person.id(), rows.getString(1), clock.instant()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the account of a person could not be read", failure);
        }
    }

    /** A write that is sent again after this counts as a new one, and finds nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetAnswersAbout(UUID person) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency where position(? in body) > 0")) {
            delete.setBytes(1, person.toString().getBytes(StandardCharsets.UTF_8));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("answers about a person could not be removed", failure);
        }
    }
}
