package nl.rits.foundation.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.time.DutchDays;

/** The own copy of who stands in for whom. A day begins and ends at midnight in the Netherlands. */
@ApplicationScoped
public class Deputyships {

    private final DataSource database;
    private final Clock clock;

    Deputyships(DataSource database, Instance<Clock> clock) {
        this.database = database;
        this.clock = clock.isResolvable() ? clock.get() : Clock.systemUTC();
    }

    /** What is lent to the account today, besides its own roles. */
    Lent lent(String account, UUID party, Set<Role> own) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select person, roles from deputyship
                        where account = ? and party = ? and ? between first_day and last_day order by person, id""")) {
            query.setString(1, account);
            query.setObject(2, party);
            query.setObject(3, today());
            var lenders = new EnumMap<Role, UUID>(Role.class);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lend(
                            lenders,
                            rows.getObject(1, UUID.class),
                            (String[]) rows.getArray(2).getArray(),
                            own);
                }
            }
            return new Lent(lenders);
        } catch (SQLException failure) {
            throw new IllegalStateException("who stands in for whom could not be read", failure);
        }
    }

    /** In the caller's transaction. What is older than what is known has no effect. */
    public void replaceIfNewer(Deputyship said) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into deputyship as known
                            (id, version, party, person, account, roles, first_day, last_day)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, party = excluded.party, person = excluded.person,
                            account = excluded.account, roles = excluded.roles,
                            first_day = excluded.first_day, last_day = excluded.last_day
                        where known.version < excluded.version""")) {
            upsert.setObject(1, said.id());
            upsert.setLong(2, said.version());
            upsert.setObject(3, said.party());
            upsert.setObject(4, said.person());
            upsert.setString(5, said.account());
            upsert.setArray(
                    6,
                    connection.createArrayOf(
                            "text", said.roles().stream().map(Role::name).toArray()));
            upsert.setObject(7, said.from());
            upsert.setObject(8, said.until());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("who stands in for whom could not be kept", failure);
        }
    }

    private static void lend(Map<Role, UUID> lenders, UUID person, String[] roles, Set<Role> own) {
        for (var name : roles) {
            var role = Role.valueOf(name);
            if (role.isLendable() && !own.contains(role)) {
                lenders.putIfAbsent(role, person);
            }
        }
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
