package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Kind;
import amends.listening.Evidence;
import amends.listening.Listener;
import amends.listening.Weights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedExactlyTest {
    /** Under which a remedy that is named is as likely asked for as not. */
    private static final Weights UNDECIDED = new Weights(Map.of());

    private static List<Hearing> hearings(String text, String... remedies) {
        var example = new Example("en", Kind.COMPLAINT, "water", 3, false, Set.of(remedies), "-", text);
        Evidence heard = Listener.shipped().evidence(text);
        return List.of(new Hearing(0, example, heard));
    }

    @Test
    void what_is_named_and_not_asked_for_in_the_examples_is_heard_only_when_it_is_likelier() {
        List<Hearing> hearings = hearings("the shower is cold and we want a refund");
        Map<String, Double> settled = AskedExactly.settled(hearings, UNDECIDED);
        assertThat(settled.get(Evidence.NAMED)).isNegative();
    }

    @Test
    void what_is_heard_rightly_as_it_is_stays_so() {
        List<Hearing> hearings = hearings("we want a refund", "refund");
        assertThat(AskedExactly.settled(hearings, UNDECIDED).get(Evidence.NAMED))
                .isZero();
    }

    @Test
    void a_message_that_asks_for_what_cannot_be_heard_has_no_say() {
        List<Hearing> hearings = hearings("the shower is cold and we want a refund", "other-hotel", "points");
        assertThat(AskedExactly.settled(hearings, UNDECIDED).get(Evidence.NAMED))
                .isZero();
    }
}
