package nl.rits.projects.history;

import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import org.junit.jupiter.api.Test;

/** Writers who come all at once leave a history in one order, with each of their acts in it, that a replay by hand agrees with. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryOfManyWritersTest {

    private static final int WRITERS = 6;
    private static final int ACTS = Boolean.getBoolean("rits.long") ? 100 : 15;

    @Inject
    Chronicle chronicle;

    @Inject
    DataSource database;

    /** An act as it was asked, by the number that only it has. */
    private record Asked(int homes, Instant from, Instant until, boolean correction) {}

    @Test
    void acts_of_many_writers_at_once_are_all_kept_and_replay_to_the_same() throws Exception {
        var seed = Long.getLong("rits.seed", System.currentTimeMillis());
        System.out.printf("history of many writers: seed %d%n", seed);
        var project = Scene.aProject("Drukte", "2A", 1);
        var begin = Instant.now();
        var next = new AtomicInteger(10);
        ConcurrentMap<Integer, Asked> asked = new ConcurrentHashMap<>();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    var random = new Random(seed + writer);
                    for (int i = 0; i < ACTS; i++) {
                        act(project, begin, next.getAndIncrement(), random, asked);
                    }
                }))
                .toList();
        for (var writer : writers) {
            writer.join();
        }

        var deeds = kept(project, asked);
        assertThat(deeds).as("acts kept, seed %d", seed).hasSize(1 + asked.size());
        var random = new Random(seed);
        var end = Instant.now();
        for (int i = 0; i < 300; i++) {
            var known = between(random, begin, end);
            var moment = i % 3 == 0 ? deeds.get(random.nextInt(deeds.size())).at() : between(random, begin, known);
            if (moment.isAfter(known)) {
                continue;
            }
            var found = chronicle.at(List.of(project), moment, known).get(project);
            var expected = Deed.replay(deeds, moment, known);
            assertThat(found == null ? null : found.homes())
                    .as("seed %d, at %s as known at %s: %s", seed, moment, known, deeds)
                    .isEqualTo(expected == null ? null : expected.homes());
        }
        assertThat(number("""
                        select count(*) from project_version a join project_version b on a.project = b.project
                            and (a.sequence, a.piece) < (b.sequence, b.piece) and a.valid && b.valid and a.known && b.known
                        where a.project = '%s'""".formatted(project))).isZero();
        assertThat(number("""
                        select (v.state ->> 'homes')::integer - p.homes from project_version v join project p on p.id = v.project
                        where upper_inf(v.valid) and upper_inf(v.known) and p.id = '%s'""".formatted(project)))
                .as("the open version is the project of now")
                .isZero();
    }

    /** An edit, or a correction of some time that has passed; what is refused is no act. */
    private static void act(UUID project, Instant begin, int homes, Random random, Map<Integer, Asked> asked) {
        var now = Instant.now();
        if (random.nextBoolean()) {
            var status = as(MUNICIPALITY)
                    .header("If-Match", "*")
                    .body(Map.of("homes", homes))
                    .patch("/v1/projects/" + project)
                    .statusCode();
            assertThat(status).isEqualTo(200);
            asked.put(homes, new Asked(homes, now, now, false));
            return;
        }
        var one = between(random, begin, now);
        var other = between(random, begin, now);
        var from = one.isBefore(other) ? one : other;
        var until = one.isBefore(other) ? other : now;
        if (!from.isBefore(until)) {
            return;
        }
        var status = as(MUNICIPALITY)
                .header("If-Match", "*")
                .body(Map.of(
                        "from", from.toString(),
                        "until", until.toString(),
                        "facts", Map.of("homes", homes),
                        "reason", String.valueOf(homes)))
                .post("/v1/projects/" + project + "/corrections")
                .statusCode();
        assertThat(status).isEqualTo(200);
        asked.put(homes, new Asked(homes, from, until, true));
    }

    /** The acts in the order in which they were kept, with the time at which each became known. */
    private List<Deed> kept(UUID project, Map<Integer, Asked> asked) throws SQLException {
        var deeds = new ArrayList<Deed>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select sequence, lower(known), (state ->> 'homes')::integer, change -> 'correction' ->> 'reason'
                        from project_version where project = ? and piece = 0 order by sequence""")) {
            query.setObject(1, project);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    assertThat(rows.getLong(1)).as("no number is left out").isEqualTo(deeds.size() + 1);
                    var at = rows.getObject(2, OffsetDateTime.class).toInstant();
                    var reason = rows.getString(4);
                    if (reason == null) {
                        deeds.add(new Deed.Edit(at, rows.getInt(3), "3"));
                    } else {
                        var act = Objects.requireNonNull(asked.get(Integer.parseInt(reason)));
                        assertThat(act.correction()).isTrue();
                        deeds.add(new Deed.CorrectHomes(at, micros(act.from()), micros(act.until()), act.homes()));
                    }
                }
            }
        }
        return deeds;
    }

    private static Instant between(Random random, Instant from, Instant until) {
        var span = java.time.Duration.between(from, until).toNanos() / 1000;
        return micros(span <= 0 ? from : from.plusNanos(1000 * random.nextLong(span)));
    }

    private static Instant micros(Instant it) {
        return it.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
