package nl.rits.bottlenecks.since;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.bottlenecks.since.SinceWorld.Change;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Stories made at random: what is told of a time is what doing everything again says. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesTest {

    private static final int WORLDS = 150;

    @Inject
    BottleneckChanges bottlenecks;

    @Inject
    AgreementChanges agreements;

    @Inject
    DataSource database;

    @Test
    void changes_of_any_story_in_any_time_are_what_a_replay_finds() throws SQLException {
        var random = new Random(20261122);
        Map<SinceKind, Integer> seen = new EnumMap<>(SinceKind.class);
        for (var i = 0; i < WORLDS; i++) {
            // Numbers that nobody else in these tests carries.
            var world = SinceWorld.make(random, 3_000_000 + 2 * i);
            try (var connection = database.getConnection()) {
                world.put(connection);
            }
            var viewer = viewer(world.viewer);
            var found = QuarkusTransaction.requiringNew()
                    .call(() -> Stream.concat(
                                    bottlenecks.of(viewer, world.window).stream(),
                                    agreements.of(viewer, world.window).stream())
                            .toList());
            var told = found.stream().map(ChangesTest::change).collect(Collectors.toSet());
            assertThat(told).as("world " + i + " " + world.window).isEqualTo(world.expected());
            assertThat(found).as("each once").hasSameSizeAs(told);
            told.forEach(it -> seen.merge(it.kind(), 1, Integer::sum));
        }
        assertThat(seen)
                .as("every kind was there often enough to prove something")
                .hasSize(8)
                .allSatisfy((kind, times) -> assertThat(times).as(kind.name()).isGreaterThan(20));
    }

    @Test
    void changes_of_any_signing_are_what_a_replay_finds() {
        var random = new Random(7);
        var from = Instant.parse("2026-06-01T00:00:00Z");
        var signedOnes = 0;
        for (var i = 0; i < 3000; i++) {
            var story = signing(random, from);
            var then = story.stream().filter(it -> it.at().isBefore(from)).toList();
            // The query tells the version that held at the beginning, and all that came after it.
            var told = new ArrayList<>(then.isEmpty() ? List.<JointCaseChanges.Step>of() : List.of(then.getLast()));
            told.addAll(story.stream().filter(it -> !it.at().isBefore(from)).toList());
            var last = story.getLast();
            var found = JointCaseChanges.between(told, from).stream()
                    .collect(Collectors.toMap(Found::kind, Found::parties));

            assertThat(found.containsKey(SinceKind.CASE_WRITTEN)).isEqualTo(then.isEmpty());
            assertThat(found.containsKey(SinceKind.CASE_REWORDED))
                    .isEqualTo(!then.isEmpty() && then.getLast().wording() != last.wording());
            var added = new HashSet<>(last.signed());
            if (!then.isEmpty() && then.getLast().wording() == last.wording()) {
                added.removeAll(then.getLast().signed());
            }
            assertThat(found.getOrDefault(SinceKind.CASE_SIGNED, Set.of())).isEqualTo(added);
            signedOnes += added.isEmpty() ? 0 : 1;
        }
        assertThat(signedOnes).isBetween(500, 2900);
    }

    private static List<JointCaseChanges.Step> signing(Random random, Instant from) {
        var parties = Stream.generate(UUID::randomUUID).limit(4).toList();
        var bottleneck = UUID.randomUUID();
        var at = from.minusSeconds(random.nextInt(4000));
        var wording = 1;
        var signed = new HashSet<UUID>();
        var story = new ArrayList<JointCaseChanges.Step>();
        for (var i = 0; i <= random.nextInt(8); i++) {
            var party = parties.get(random.nextInt(4));
            if (i > 0 && random.nextInt(6) == 0) {
                wording++;
                signed.clear();
            }
            if (random.nextInt(4) == 0) {
                signed.remove(party);
            } else {
                signed.add(party);
            }
            story.add(new JointCaseChanges.Step(bottleneck, "x", 9, at, party, wording, Set.copyOf(signed)));
            at = at.plusSeconds(1 + random.nextInt(1500));
        }
        return story;
    }

    private static Change change(Found it) {
        var of = it.agreement() == null ? it.bottleneck() : it.agreement();
        return new Change(it.kind(), Objects.requireNonNull(of), it.at());
    }

    private static Viewer viewer(int number) {
        return new Viewer(
                "tester",
                new UUID(3, number),
                PartyKind.MUNICIPALITY,
                Set.of(),
                Set.of(),
                new int[] {number},
                Locale.of("nl"));
    }
}
