package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.listening.Listener;
import amends.local.house.Checkout;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages that were typed carelessly are understood hardly worse. */
class MutationTest {
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");
    private static final Pattern SPACE = Pattern.compile("(?<=\\p{L}) (?=\\p{L})");
    private static final Pattern MARK = Pattern.compile("\\p{Mn}");
    private static final int EVERY = 32;

    private final Listener listener = Listener.shipped();
    private final List<Example> examples = sample();
    private final Random random = new Random(412);

    /** What is done to a piece of the text, at one place in it. */
    private interface Change {
        String of(String piece, int at);
    }

    @Test
    void shouted_it_means_the_same() {
        assertThat(loss(text -> text.toUpperCase(Locale.ROOT))).isLessThanOrEqualTo(0.01);
    }

    @Test
    void without_its_accents_it_means_the_same() {
        assertThat(loss(text -> MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")))
                .isLessThanOrEqualTo(0.01);
    }

    @Test
    void with_two_letters_swapped_it_means_nearly_the_same() {
        assertThat(loss(text -> once(text, LONG_WORD, MutationTest::swapped))).isLessThanOrEqualTo(0.05);
    }

    @Test
    void with_a_letter_lost_it_means_nearly_the_same() {
        assertThat(loss(text -> once(text, LONG_WORD, MutationTest::shortened))).isLessThanOrEqualTo(0.05);
    }

    @Test
    void with_a_space_lost_it_means_nearly_the_same() {
        assertThat(loss(text -> once(text, SPACE, (_, _) -> ""))).isLessThanOrEqualTo(0.05);
    }

    /** Which share of the judgements of category and danger is lost, of those that were right. */
    private double loss(UnaryOperator<String> mutation) {
        long before = examples.stream().filter(one -> right(one, one.text())).count();
        long after = examples.stream()
                .filter(one -> right(one, mutation.apply(one.text())))
                .count();
        assertThat(before).isGreaterThan(100);
        return (before - after) / (double) before;
    }

    private boolean right(Example one, String text) {
        List<String> mistakes = one.mistakes(listener.listen(text));
        return mistakes.stream().noneMatch(mistake -> mistake.startsWith("category:") || mistake.startsWith("safety:"));
    }

    private String once(String text, Pattern where, Change change) {
        List<MatchResult> places = where.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        int at = 1 + random.nextInt(Math.max(1, place.group().length() - 2));
        return text.substring(0, place.start()) + change.of(place.group(), at) + text.substring(place.end());
    }

    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String shortened(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static List<Example> sample() {
        List<Example> all = Example.in(
                Checkout.find().root().resolve("tests").resolve("listening").resolve("examples"));
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .filter(Example::hasCategory)
                .toList();
    }
}
