package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Kind;
import amends.listening.Leaning;
import amends.listening.Leanings;
import amends.listening.Listener;
import amends.listening.Weights;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeanerTest {
    private static final String FILE = "leaning/en.txt";

    private final Listener plain = new Listener(new Weights(Map.of()), List.of(), Leanings.of(Map.of()));

    private static Example about(String category, String text) {
        return new Example("en", Kind.COMPLAINT, category, 3, false, Set.of(), "-", text);
    }

    private static Example asking(String remedy, String text) {
        return new Example("en", Kind.COMPLAINT, "-", 0, false, Set.of(remedy), "-", text);
    }

    private List<Hearing> often(Example... some) {
        List<Example> examples = Stream.of(some)
                .flatMap(one -> Collections.nCopies(Leaner.FEWEST, one).stream())
                .toList();
        return Hearing.of(
                examples,
                examples.stream().map(one -> plain.evidence(one.text())).toList());
    }

    private List<Hearing> once(Example one) {
        return Hearing.of(List.of(one), List.of(plain.evidence(one.text())));
    }

    private static double[] leaning(Map<String, List<String>> files, List<Hearing> message) {
        return Leanings.of(files)
                .of(message.getFirst().meant().spoken())
                .of(message.getFirst().heard().marks());
    }

    @Test
    void words_lean_to_what_their_messages_are_about() {
        Map<String, List<String>> files = Leaner.files(
                often(about("noise", "the blorfing all night"), about("pests", "a grumple all night")), List.of());

        double[] figures = leaning(files, once(about("noise", "blorfing again")));
        assertThat(figures[Leaning.column(amends.complaint.Category.NOISE)])
                .isGreaterThan(figures[Leaning.column(amends.complaint.Category.PESTS)]);
    }

    @Test
    void the_same_messages_teach_the_same_to_the_byte() {
        List<Hearing> messages = often(about("noise", "the blorfing all night"), about("pests", "a grumple all night"));
        assertThat(Leaner.files(messages, List.of())).isEqualTo(Leaner.files(messages, List.of()));
    }

    @Test
    void what_is_seldom_written_teaches_nothing() {
        assertThat(Leaner.files(once(about("noise", "the blorfing")), List.of()).get(FILE))
                .containsOnly("");
    }

    @Test
    void a_wording_of_a_remedy_teaches_what_is_asked_and_nothing_of_what_it_is_about() {
        List<Hearing> wordings = often(asking("refund", "blorf me back"));
        double[] figures = leaning(Leaner.files(List.of(), wordings), once(about("noise", "blorf")));

        assertThat(figures[Leaning.column(amends.remedy.RemedyKind.REFUND)]).isPositive();
        for (int column = 0; column < Leaning.REMEDIES; column++) {
            assertThat(figures[column]).isZero();
        }
    }
}
