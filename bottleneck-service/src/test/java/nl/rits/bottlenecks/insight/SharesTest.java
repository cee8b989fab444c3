package nl.rits.bottlenecks.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.bottlenecks.insight.Shares.By;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import org.junit.jupiter.api.Test;

/** Worlds made at random, and each range held against a recount home by home, at several reference dates. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharesTest {

    private static final int WORLDS = 240;
    private static final List<String> CAUSES = List.of("GRID", "NITROGEN", "SOIL");
    private static final ShareWorld.Share ALL = (plan, homes) -> homes;

    /** Of which municipalities; one lies in two of them. */
    private static final Map<UUID, List<String>> REGIONS = Map.of(
            new UUID(9, 1), List.of("GM0000", "GM0001"),
            new UUID(9, 2), List.of("GM0001"));

    @Inject
    Shares shares;

    @Inject
    DataSource database;

    @Test
    void every_range_is_what_a_recount_finds_at_any_reference_date() throws SQLException {
        putPlatforms();
        var random = new Random(20261122);
        var held = 0L;
        for (var i = 0; i < WORLDS; i++) {
            // Numbers that nobody else in these tests carries.
            var world = ShareWorld.make(random, 1_000_000 + 2 * i);
            put(world);
            var viewer = viewer(world.viewer);
            var day = ShareWorld.FIRST.plusDays(random.nextInt(900));
            var moments = List.of(end(day), end(day.minusDays(90)), end(LocalDate.of(2027, 6, 1)));
            for (var moment : moments) {
                held += compare(world, viewer, moment, List.of(moment));
            }
            // Now is what holds without an end.
            held += compare(world, viewer, moments.getLast(), List.of());
            var series = QuarkusTransaction.requiringNew()
                    .call(() -> shares.series(viewer, new Asked(List.of("GRID", "SOIL"), List.of(), moments)));
            for (var at = 0; at < moments.size(); at++) {
                assertThat(series.get(at)).isEqualTo(world.recount(moments.get(at), List.of("GRID", "SOIL"), ALL));
            }
        }
        assertThat(held).as("worlds in which something is held").isGreaterThan(WORLDS);
    }

    private long compare(ShareWorld world, Viewer viewer, Instant moment, List<Instant> asked) {
        var everywhere = new Asked(List.of(), List.of(), asked);
        var here = new Asked(List.of(), List.of("GM0001"), asked);
        return QuarkusTransaction.requiringNew().call(() -> {
            var whole = shares.whole(viewer, everywhere);
            for (var cause : shares.perCause(viewer, everywhere)) {
                var found = new Shares.Held(cause.projects(), cause.homes(), cause.homeMonths());
                assertThat(found).isEqualTo(world.recount(moment, List.of(cause.cause()), ALL));
                assertInOrder(found, whole);
            }
            for (var cause : shares.perCause(viewer, here)) {
                assertThat(new Shares.Held(cause.projects(), cause.homes(), cause.homeMonths()))
                        .isEqualTo(world.recount(
                                moment,
                                List.of(cause.cause()),
                                (plan, homes) -> plan.municipality().equals("GM0001") ? homes : -1));
            }
            compare(
                    world,
                    moment,
                    shares.split(viewer, everywhere, By.MUNICIPALITY),
                    it -> (plan, homes) -> plan.municipality().equals(it) ? homes : -1);
            compare(
                    world,
                    moment,
                    shares.split(viewer, everywhere, By.REGION),
                    it -> (plan, homes) -> isIn(plan, it) ? homes : -1);
            assertThat(shares.split(viewer, everywhere, By.PROVINCE).groups())
                    .allMatch(it -> it.code().equals("NONE"));
            compare(
                    world,
                    moment,
                    shares.split(viewer, everywhere, By.PHASE),
                    it -> (plan, homes) -> plan.phaseSeen() && plan.phase().equals(it) ? homes : -1);
            compare(
                    world,
                    moment,
                    shares.split(viewer, everywhere, By.PRICE_CLASS),
                    it -> (plan, homes) -> inClass(plan, it, homes));
            return world.recount(moment, CAUSES, ALL).projects().withPotential() > 0 ? 1L : 0L;
        });
    }

    private interface Group {
        ShareWorld.Share of(String code);
    }

    private static void compare(ShareWorld world, Instant moment, Shares.Split split, Group group) {
        for (var one : split.groups()) {
            assertThat(new Shares.Held(one.projects(), one.homes(), one.homeMonths()))
                    .as(one.code())
                    .isEqualTo(world.recount(moment, CAUSES, group.of(one.code())));
            assertThat(one.of().projects())
                    .as(one.code())
                    .isEqualTo(world.plans.stream()
                            .filter(plan -> plan.seen() && group.of(one.code()).of(plan, 1) >= 0)
                            .count());
        }
        var told = split.groups().stream().map(Shares.Group::code).toList();
        var unseen = world.plans.stream()
                .filter(ShareWorld.Plan::seen)
                .filter(plan -> told.stream().noneMatch(code -> group.of(code).of(plan, 1) >= 0))
                .toList();
        assertThat(split.unseen())
                .isEqualTo(
                        unseen.isEmpty()
                                ? null
                                : new Shares.Total(
                                        unseen.size(),
                                        unseen.stream()
                                                .mapToLong(ShareWorld.Plan::shown)
                                                .sum()));
    }

    private static boolean isIn(ShareWorld.Plan plan, String region) {
        return region.equals("NONE")
                ? REGIONS.values().stream().noneMatch(it -> it.contains(plan.municipality()))
                : Objects.requireNonNull(REGIONS.get(UUID.fromString(region))).contains(plan.municipality());
    }

    private static long inClass(ShareWorld.Plan plan, String code, long homes) {
        var all = plan.classes().values().stream().mapToLong(it -> it).sum();
        if (!plan.classesSeen()) {
            return -1;
        }
        if (all == 0) {
            return code.equals("UNKNOWN") ? homes : -1;
        }
        return plan.classes().containsKey(code)
                ? (2 * homes * Objects.requireNonNull(plan.classes().get(code)) + all) / (2 * all)
                : -1;
    }

    private static void assertInOrder(Shares.Held held, Shares.Whole whole) {
        for (var range :
                Stream.of(held.projects(), held.homes(), held.homeMonths()).toList()) {
            assertThat(range.confirmed()).isBetween(0L, range.withPotential());
        }
        assertThat(held.projects().withPotential()).isLessThanOrEqualTo(whole.projects());
        assertThat(held.homes().withPotential()).isLessThanOrEqualTo(whole.homes());
    }

    @Test
    void a_series_tells_the_ends_of_quarters_and_the_day_itself() {
        assertThat(ShareResource.days(LocalDate.of(2026, 11, 22), 3))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 11, 22));
    }

    private void putPlatforms() throws SQLException {
        try (var connection = database.getConnection();
                var platform = connection.prepareStatement("""
                        insert into known_platform (id, version, name, kind, members, municipalities)
                        values (?, 1, 'Regio', 'REGION', '{}', ?) on conflict do nothing""")) {
            for (var region : REGIONS.entrySet()) {
                platform.setObject(1, region.getKey());
                platform.setArray(
                        2, connection.createArrayOf("text", region.getValue().toArray()));
                platform.addBatch();
            }
            platform.executeBatch();
        }
    }

    private void put(ShareWorld world) throws SQLException {
        try (var connection = database.getConnection()) {
            world.put(connection);
        }
    }

    private static Instant end(LocalDate day) {
        return DutchDays.start(day.plusDays(1));
    }

    private static Viewer viewer(int number) {
        return new Viewer(
                "tester",
                new UUID(1, number),
                PartyKind.MUNICIPALITY,
                Set.of(),
                Set.of(),
                new int[] {number},
                Locale.of("nl"));
    }
}
