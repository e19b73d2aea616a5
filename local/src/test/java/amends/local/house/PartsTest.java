package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.part.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartsTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void they_stop_in_the_opposite_order() {
        Parts parts = new Parts(List.of(part("issuer"), part("gateway")));
        parts.start();
        parts.stop();
        assertThat(happened).containsExactly("issuer starts", "gateway starts", "gateway stops", "issuer stops");
    }

    @Test
    void what_never_started_is_not_stopped() {
        Parts parts = new Parts(List.of(part("issuer"), broken("gateway"), part("phones")));
        assertThatThrownBy(parts::start).hasMessage("gateway is broken");
        parts.stop();
        assertThat(happened).containsExactly("issuer starts", "issuer stops");
    }

    @Test
    void one_that_cannot_stop_keeps_no_other_from_stopping() {
        Parts parts = new Parts(List.of(part("issuer"), stuck("gateway")));
        parts.start();
        assertThatThrownBy(parts::stop).hasMessageContaining("not every part");
        assertThat(happened).containsExactly("issuer starts", "issuer stops");
    }

    private Part part(String name) {
        return new Part() {
            @Override
            public void start() {
                happened.add(name + " starts");
            }

            @Override
            public void stop() {
                happened.add(name + " stops");
            }
        };
    }

    private Part broken(String name) {
        return new Part() {
            @Override
            public void start() {
                throw new IllegalStateException(name + " is broken");
            }

            @Override
            public void stop() {
                happened.add(name + " stops");
            }
        };
    }

    private static Part stuck(String name) {
        return new Part() {
            @Override
            public void start() {}

            @Override
            public void stop() {
                throw new IllegalStateException(name + " is stuck");
            }
        };
    }
}
