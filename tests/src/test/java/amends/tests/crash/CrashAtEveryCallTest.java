package amends.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Each story is played once with nothing wrong, which discovers its calls, and then once for each call and each way in
 * which that can go wrong. However it goes, it must end as it did the first time.
 */
class CrashAtEveryCallTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_PHONE_THAT_IS_OUT")
    void whatever_goes_wrong_once_a_story_ends_alike(Story story) throws InterruptedException, ExecutionException {
        endsAlike(story);
    }

    /** Its half hour until the house gives up makes it longer than all others together. */
    @Tag("slow")
    @Test
    void so_does_the_one_of_a_phone_that_is_out() throws InterruptedException, ExecutionException {
        endsAlike(Story.A_PHONE_THAT_IS_OUT);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void without_any_one_guard_some_story_ends_otherwise(Guard guard) {
        Stream<String> wrong = Stream.of(true, false)
                .flatMap(alone -> Stream.of(Story.values()).flatMap(story -> wrong(story, guard, alone)));
        assertThat(wrong.findFirst()).as("a story that needs this guard").isPresent();
    }

    private static void endsAlike(Story story) throws InterruptedException, ExecutionException {
        Evening usual = Evening.of(story, Guard.NONE);
        Evening.Played expected = usual.play();
        assertThat(expected.outcome().faults()).isEmpty();
        List<Evening> gone = usual.gone(expected);
        Map<Evening, List<String>> wrong = new LinkedHashMap<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Callable<List<String>>> plays = new ArrayList<>();
            gone.forEach(evening -> plays.add(() -> wrongWith(evening, expected)));
            int nth = 0;
            for (var played : people.invokeAll(plays)) {
                if (!played.get().isEmpty()) {
                    wrong.put(gone.get(nth), played.get());
                }
                nth++;
            }
        }
        System.out.println(story + ": " + expected.calls().size() + " calls and " + expected.deliveries()
                + " deliveries, gone wrong in " + gone.size() + " ways, of which " + wrong.size() + " ended otherwise");
        wrong.forEach((evening, faults) -> System.out.println("  " + evening + ": " + faults));
        assertThat(wrong).isEmpty();
    }

    /** What goes wrong without a guard: in an evening in which nothing else does, or in all those in which something does. */
    private static Stream<String> wrong(Story story, Guard missing, boolean alone) {
        Evening.Played usual = Evening.of(story, Guard.NONE).play();
        Evening without = Evening.of(story, missing);
        return (alone ? Stream.of(without) : without.gone(usual).stream())
                .flatMap(evening -> wrongWith(evening, usual).stream().map(fault -> evening + ": " + fault));
    }

    private static List<String> wrongWith(Evening evening, Evening.Played usual) {
        try {
            return evening.play().against(usual, evening);
        } catch (RuntimeException | AssertionError e) {
            return List.of(String.valueOf(e));
        }
    }
}
