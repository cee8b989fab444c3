package nl.rits.bottlenecks.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The own copy of who follows which project. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Followers {
    private final DataSource database;

    Followers(DataSource database) {
        this.database = database;
    }

    /** One person, acting for one party. */
    public record Follower(UUID id, UUID party, String account, Instant since) {}

    /** Events of one follower come in order. */
    void replace(ProjectFollowed said) {
        try (var connection = database.getConnection()) {
            if (!said.following()) {
                try (var delete = connection.prepareStatement("delete from follower where id = ?")) {
                    delete.setObject(1, said.id());
                    delete.executeUpdate();
                }
                return;
            }
            try (var insert = connection.prepareStatement(
                    "insert into follower (id, project, party, account, at) values (?, ?, ?, ?, ?)"
                            + " on conflict (id) do nothing")) {
                insert.setObject(1, said.id());
                insert.setObject(2, said.project());
                insert.setObject(3, said.party());
                insert.setString(4, said.account());
                insert.setObject(5, said.at().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a follower could not be kept", failure);
        }
    }

    public List<Follower> of(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, party, account, at from follower where project = ? order by id")) {
            query.setObject(1, project);
            var found = new ArrayList<Follower>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Follower(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("followers could not be read", failure);
        }
    }
}
