package nl.rits.bottlenecks.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.ladder.Ladder.Step;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final UUID RAALTE = UUID.randomUUID();
    private static final UUID NATION = UUID.randomUUID();
    private static final UUID PROVINCE = UUID.randomUUID();
    private static final UUID REGION = UUID.randomUUID();
    private static final UUID LOCAL = UUID.randomUUID();
    private static final UUID LOCAL_TABLE = new UUID(0, 1);
    private static final UUID REGIONAL_TABLE = new UUID(0, 2);
    private static final UUID NATIONAL_TABLE = new UUID(0, 3);

    private final Map<UUID, Step> steps = ladder(
            new Step(NATION, false, null, Set.of()),
            new Step(PROVINCE, false, NATION, Set.of()),
            new Step(REGION, false, PROVINCE, Set.of()),
            new Step(LOCAL, false, REGION, Set.of()),
            new Step(LOCAL_TABLE, true, LOCAL, Set.of(RAALTE)),
            new Step(REGIONAL_TABLE, true, REGION, Set.of(RAALTE)),
            new Step(NATIONAL_TABLE, true, NATION, Set.of()));

    @Test
    void the_first_table_is_the_lowest_at_which_the_steward_sits() {
        assertThat(Ladder.next(null, List.of(RAALTE), steps)).contains(LOCAL_TABLE);
        assertThat(Ladder.next(null, List.of(UUID.randomUUID()), steps)).isEmpty();
    }

    @Test
    void a_table_hands_on_to_the_nearest_table_above_it() {
        assertThat(Ladder.next(LOCAL_TABLE, List.of(RAALTE), steps)).contains(REGIONAL_TABLE);
        assertThat(Ladder.next(REGIONAL_TABLE, List.of(RAALTE), steps)).contains(NATIONAL_TABLE);
    }

    @Test
    void a_table_may_be_the_parent_of_a_table() {
        var direct = ladder(
                new Step(REGIONAL_TABLE, true, null, Set.of()),
                new Step(LOCAL_TABLE, true, REGIONAL_TABLE, Set.of(RAALTE)));

        assertThat(Ladder.next(LOCAL_TABLE, List.of(RAALTE), direct)).contains(REGIONAL_TABLE);
    }

    @Test
    void a_table_that_is_not_known_leads_nowhere() {
        assertThat(Ladder.next(UUID.randomUUID(), List.of(RAALTE), steps)).isEmpty();
        assertThat(Ladder.next(LOCAL, List.of(RAALTE), ladder(new Step(LOCAL, true, REGION, Set.of()))))
                .isEmpty();
    }

    @Test
    void above_the_highest_table_there_is_none() {
        assertThat(Ladder.next(NATIONAL_TABLE, List.of(RAALTE), steps)).isEmpty();
    }

    @Test
    void parents_that_form_a_circle_end_the_search() {
        var circle = ladder(
                new Step(REGION, false, PROVINCE, Set.of()),
                new Step(PROVINCE, false, REGION, Set.of()),
                new Step(LOCAL_TABLE, true, REGION, Set.of(RAALTE)));

        assertThat(Ladder.next(LOCAL_TABLE, List.of(RAALTE), circle)).isEmpty();
        assertThat(Ladder.next(null, List.of(RAALTE), circle)).contains(LOCAL_TABLE);
    }

    private static Map<UUID, Step> ladder(Step... steps) {
        return Stream.of(steps).collect(Collectors.toMap(Step::id, Function.identity()));
    }
}
