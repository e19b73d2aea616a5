package amends.remedy;

import amends.hotel.Coded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something done for the guest, with every station that it came through; none is ever overwritten.
 *
 * @param detail what exactly: which item, which room, until when
 * @param amount money, in hundredths of the hotel's currency
 * @param words  the guest's own, where they were told apart from the story
 */
public record Remedy(
        RemedyKind kind, Optional<String> detail, Optional<Long> amount, Optional<String> words, List<Step> steps) {
    /** How far a remedy has come. */
    public enum Station implements Coded {
        REQUESTED("requested"),
        OFFERED("offered"),
        ACCEPTED("accepted"),
        GIVEN("given");

        private final String code;

        Station(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        public static Optional<Station> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
        }
    }

    /** One station reached: when, and by whose hand (a person's id, or "guest"). */
    public record Step(Station station, Instant at, String by) {}

    public Remedy {
        steps = List.copyOf(steps);
    }

    public static Remedy requested(
            RemedyKind kind, Optional<String> detail, Optional<Long> amount, Optional<String> words, Instant at) {
        return new Remedy(kind, detail, amount, words, List.of(new Step(Station.REQUESTED, at, "guest")));
    }

    public boolean reached(Station station) {
        return steps.stream().anyMatch(step -> step.station() == station);
    }

    /** This remedy one station further; the detail is what was agreed last. */
    public Remedy at(Step step, Optional<String> agreed) {
        var further = new ArrayList<>(steps);
        further.add(step);
        return new Remedy(kind, agreed.or(() -> detail), amount, words, further);
    }
}
