package nl.rits.foundation.sharing;

import static nl.rits.foundation.sharing.FieldGroup.CORE;
import static nl.rits.foundation.sharing.FieldGroup.FINANCE;
import static nl.rits.foundation.sharing.FieldGroup.NOTES;
import static nl.rits.foundation.sharing.FieldGroup.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    @Test
    void a_group_that_is_not_shared_is_absent_and_not_even_read() {
        var read = new AtomicBoolean();
        var shown = Visibility.of(CORE).show(FINANCE, () -> {
            read.set(true);
            return "prijs";
        });

        assertThat(shown).isNull();
        assertThat(read).isFalse();
        assertThat(Visibility.of(CORE, FINANCE).show(FINANCE, () -> "prijs")).isEqualTo("prijs");
    }

    @Test
    void what_is_withheld_is_told_by_group() {
        assertThat(Visibility.of(CORE).hidden(CORE, STATUS, FINANCE)).containsExactly(STATUS, FINANCE);
        assertThat(Visibility.NONE.hidden(FieldGroup.values())).containsExactly(FieldGroup.values());
    }

    @Test
    void each_group_has_the_bit_that_is_used_in_sql() {
        assertThat(CORE.bit()).isEqualTo(1);
        assertThat(NOTES.bit()).isEqualTo(256);
        assertThat(new Visibility(0b11)).isEqualTo(Visibility.of(CORE, STATUS));
    }

    @Test
    void a_councillor_never_carries_the_party_itself() {
        var party = UUID.fromString("00000000-0000-0000-0000-000000000001");

        assertThat(Principal.alone(party, true)).containsExactlyInAnyOrder("public", "councillor:" + party);
        assertThat(Principal.alone(party, false)).containsExactlyInAnyOrder("public", "party:" + party);
    }
}
