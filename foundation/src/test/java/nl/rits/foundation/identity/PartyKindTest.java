package nl.rits.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartyKindTest {
    @Test
    void a_kind_is_of_the_market_or_a_government_and_never_both() {
        for (var kind : PartyKind.values()) {
            assertThat(kind.isMarket() && kind.isGovernment()).as(kind.name()).isFalse();
            if (kind.isMarket()) {
                assertThat(kind.side()).isEqualTo(Side.MARKET);
            }
            if (kind.isGovernment()) {
                assertThat(kind.side()).isEqualTo(Side.MUNICIPALITY);
            }
        }
    }

    @Test
    void who_runs_rits_is_no_government() {
        assertThat(PartyKind.OPERATOR.isGovernment()).isFalse();
        assertThat(PartyKind.TABLE_OFFICE.isGovernment()).isFalse();
    }

    @Test
    void an_id_of_reference_data_is_the_same_everywhere() {
        assertThat(StableId.of("party", "gm0177")).hasToString("fcb8a19e-7fa3-3df3-99c8-241a9c125be4");
    }

    @Test
    void dutch_is_spoken_unless_english_is_preferred() {
        assertThat(Languages.of(null)).isEqualTo(Languages.DUTCH);
        assertThat(Languages.of("en-US,en;q=0.9")).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.of("de, nl;q=0.8, en;q=0.5")).isEqualTo(Languages.DUTCH);
        assertThat(Languages.of("fr")).isEqualTo(Languages.DUTCH);
        assertThat(Languages.of(";;;")).isEqualTo(Languages.DUTCH);
    }
}
