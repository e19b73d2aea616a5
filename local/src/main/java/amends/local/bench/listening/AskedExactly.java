package amends.local.bench.listening;

import amends.listening.Evidence;
import amends.listening.Signs;
import amends.listening.Weights;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles from which share on a remedy is heard, one for those that are named and one for those that words only lean to: so
 * that of most examples exactly what is asked for is heard. Regression alone weighs each remedy for itself; a clerk reads
 * them together.
 */
final class AskedExactly {
    /** In logarithms of odds: as far as shares of 0.27 and 0.73. */
    private static final double FARTHEST = 1;

    private static final double STEP = 0.125;

    /** One remedy of one message. */
    private record Remedy(double odds, boolean named, boolean right) {
        boolean heardRightly(double forNamed, double forOthers) {
            return odds + (named ? forNamed : forOthers) >= 0 == right;
        }
    }

    private AskedExactly() {}

    /** The two weights that are to be changed for it; all shares are to be held against a half then. */
    static Map<String, Double> settled(List<Hearing> hearings, Weights weights) {
        List<List<Remedy>> messages = messages(hearings, weights);
        double bestNamed = 0;
        double bestOthers = 0;
        long most = exact(messages, 0, 0);
        for (double named = -FARTHEST; named <= FARTHEST; named += STEP) {
            for (double others = -FARTHEST; others <= FARTHEST; others += STEP) {
                long exact = exact(messages, named, others);
                if (exact > most) {
                    most = exact;
                    bestNamed = named;
                    bestOthers = others;
                }
            }
        }
        return Map.of(
                Evidence.NAMED,
                Regression.rounded(weights.of(Evidence.NAMED, 0) + bestNamed),
                Evidence.UNNAMED,
                Regression.rounded(weights.of(Evidence.UNNAMED, 0) + bestOthers));
    }

    private static long exact(List<List<Remedy>> messages, double named, double others) {
        return messages.stream()
                .filter(message -> message.stream().allMatch(one -> one.heardRightly(named, others)))
                .count();
    }

    /** Those of which everything that is asked for may be heard at all. */
    private static List<List<Remedy>> messages(List<Hearing> hearings, Weights weights) {
        List<List<Remedy>> messages = new ArrayList<>();
        for (Hearing hearing : hearings) {
            Set<String> asked = hearing.meant().remedies();
            Set<String> left = new HashSet<>(asked);
            List<Remedy> message = new ArrayList<>();
            for (Map.Entry<RemedyKind, List<Signs>> one :
                    hearing.heard().asked().entrySet()) {
                double share = weights.shares(one.getValue())[1];
                message.add(new Remedy(
                        Math.log(share / (1 - share)),
                        one.getValue().getLast().strengths().containsKey(Evidence.NAMED),
                        asked.contains(one.getKey().code())));
                left.remove(one.getKey().code());
            }
            if (left.isEmpty() && !message.isEmpty()) {
                messages.add(message);
            }
        }
        return messages;
    }
}
