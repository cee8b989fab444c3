package nl.rits.foundation.house;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import nl.rits.foundation.inbox.Arrival;
import nl.rits.foundation.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The reading side: counts how often an event had an effect. */
@ApplicationScoped
class KnownHouses {
    private final DataSource database;
    private final Inbox inbox;

    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

    /** What stood in the way of some houses has been repaired. */
    private volatile boolean repaired;

    KnownHouses(DataSource database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** Versions in the order in which they came in, as "id version". */
    List<String> order() {
        return List.copyOf(order);
    }

    void repair(boolean done) {
        repaired = done;
    }

    @Incoming("projects")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::take);
    }

    private void take(Arrival arrival) {
        if (!arrival.type().equals(HouseResource.CHANGED)) {
            return;
        }
        var house = arrival.data(House.class);
        if (house.name().equals("onverteerbaar") && !repaired) {
            throw new IllegalStateException("cannot take this house");
        }
        order.add(house.id() + " " + house.version());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into known_house (id, version, name) values (?, ?, ?)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                                                       times = known_house.times + 1""")) {
            insert.setObject(1, house.id());
            insert.setLong(2, house.version());
            insert.setString(3, house.name());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
