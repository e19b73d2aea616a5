package amends.local.bench.listening;

import amends.listening.Evidence;
import amends.listening.Leanings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An example, and what was heard of it.
 *
 * @param part which part of the examples it belongs to, of those that are left out in turn
 */
record Hearing(int part, Example meant, Evidence heard) {
    static final int PARTS = 5;
    private static final int MIXING = 0x9E3779B9;

    static List<Hearing> of(List<Example> examples, List<Evidence> heard) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> new Hearing(i % PARTS, examples.get(i), heard.get(i)))
                .toList();
    }

    /** All of them as they are, and again with so many wordings of a hundred unheard: guests write what no file foresaw. */
    static List<Hearing> whole(List<Hearing> hearings, int... unheard) {
        return Stream.concat(
                        hearings.stream(),
                        IntStream.of(unheard)
                                .boxed()
                                .flatMap(percent -> hearings.stream().map(one -> one.without(percent))))
                .toList();
    }

    /** The same message, its words leaning to what these say. */
    Hearing leaning(Leanings leanings) {
        return new Hearing(part, meant, heard.leaning(leanings.of(meant.spoken())));
    }

    private Hearing without(int percent) {
        return new Hearing(part, meant, heard.without(words -> isUnheard(words, percent)));
    }

    /** By chance, but always by the same. */
    private static boolean isUnheard(String words, int percent) {
        int mixed = (words + percent).hashCode() * MIXING;
        return Integer.remainderUnsigned(mixed >>> 8, 100) < percent;
    }
}
