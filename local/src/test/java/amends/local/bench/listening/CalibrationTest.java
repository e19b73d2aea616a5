package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.listening.Evidence;
import amends.listening.Listener;
import amends.listening.Understanding;
import amends.local.house.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When the house is sure of what it understands, it is right: also of messages on which nothing was fitted. */
class CalibrationTest {
    /** Of some hundred confident judgements one more or less is chance; two of a hundred are wished for. */
    private static final double WRONG = 0.04;

    private static final double CONFIDENT = 0.3;

    private final Path folder = Checkout.find().root().resolve("tests").resolve("listening");

    @Test
    void of_what_it_is_sure_few_are_wrong_among_messages_left_out() throws IOException {
        List<String> strangers = Files.readAllLines(folder.resolve("strangers.txt"));
        List<Example> examples = Example.in(folder.resolve("examples"));
        Listener fitted = new Fitting(every(examples, 0), strangers).all().listener();
        List<Understanding> confident = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<Example> others = every(examples, 1).stream()
                .filter(Example::hasCategory)
                .filter(one -> fitted.knows(one.spoken()))
                .toList();
        for (Example one : others) {
            Understanding heard = fitted.listen(one.text());
            if (heard.sure().category() >= Evidence.CONFIDENT) {
                confident.add(heard);
                if (!heard.category().code().equals(one.category())) {
                    wrong.add(one.category() + " heard as " + heard.category().code() + ": " + one.text());
                }
            }
        }
        assertThat(confident.size()).isGreaterThan((int) (CONFIDENT * others.size()));
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (WRONG * confident.size()));
    }

    /** Every other example, so that fitting takes no longer than it must. */
    private static List<Example> every(List<Example> examples, int from) {
        return IntStream.range(0, examples.size())
                .filter(i -> i % 2 == from)
                .mapToObj(examples::get)
                .toList();
    }
}
