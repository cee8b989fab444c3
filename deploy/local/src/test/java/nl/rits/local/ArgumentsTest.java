package nl.rits.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void options_and_names_may_stand_in_any_order() {
        var asked = Arguments.of("test", "projects", "--long", "parties", "--port", "9000");
        assertThat(asked.command()).isEqualTo("test");
        assertThat(asked.names()).containsExactly("projects", "parties");
        assertThat(asked.has("long")).isTrue();
        assertThat(asked.port()).hasValue(9000);
    }

    @Test
    void a_typing_error_is_not_taken_for_no() {
        assertThatThrownBy(() -> Arguments.of("up", "--detatch").only("detach"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--detatch");
    }

    @Test
    void a_port_is_a_number_that_leaves_room_for_the_other_parts() {
        for (var wrong : new String[] {"eighty", "80", "65500", ""}) {
            assertThatThrownBy(() -> Arguments.of("up", "--port", wrong)).isInstanceOf(Trouble.class);
        }
    }
}
