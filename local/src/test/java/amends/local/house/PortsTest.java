package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_way_around_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.mustBeFree(port, 1))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("./amends up --port ");
        }
    }

    @Test
    void a_port_taken_on_every_interface_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.mustBeFree(taken.getLocalPort(), 1)).isInstanceOf(CannotRun.class);
        }
    }

    @Test
    void free_ports_are_free_and_none_is_given_twice() {
        assertThat(Ports.free(5))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        port -> assertThatCode(() -> Ports.mustBeFree(port, 1)).doesNotThrowAnyException());
    }

    @Test
    void what_listens_and_says_nothing_does_not_answer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.answers(silent.getLocalPort())).isFalse();
        }
    }
}
