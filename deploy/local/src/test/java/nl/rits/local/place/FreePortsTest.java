package nl.rits.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.rits.local.Trouble;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void a_port_in_use_is_named_before_anything_is_started() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var place = new Place(Path.of("."), other.getLocalPort());
            assertThatThrownBy(() -> FreePorts.check(place))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("gateway")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void a_program_on_all_addresses_counts_too() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThat(FreePorts.free(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void a_port_is_free_again_when_the_other_program_has_gone() throws IOException {
        int port;
        try (var other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        assertThat(FreePorts.free(port)).isTrue();
    }
}
