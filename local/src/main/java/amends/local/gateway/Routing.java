package amends.local.gateway;

import amends.local.template.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which route a request takes: the one with the longest run of words, where several fit. */
final class Routing {
    private static final String ANY = "ANY";

    private final List<Pattern> patterns;

    Routing(List<Route> routes) {
        this.patterns = routes.stream()
                .map(Pattern::of)
                .sorted(Comparator.comparing(Pattern::rank).reversed())
                .toList();
    }

    /** What a request meets. */
    sealed interface Found {
        /** A route, and what its path's names stand for. */
        record Way(Route route, Map<String, String> parameters) implements Found {}

        /** No route of this method, but routes of others. */
        record OtherMethods(List<String> allowed) implements Found {}

        /** No route. */
        record Nowhere() implements Found {}
    }

    /** The route of a method and a path as it was sent, not decoded. */
    Found find(String method, String path) {
        List<String> segments = segments(path);
        TreeSet<String> others = new TreeSet<>();
        for (Pattern pattern : patterns) {
            Optional<Map<String, String>> parameters = pattern.match(segments);
            if (parameters.isPresent()) {
                String routed = pattern.route().method();
                if (routed.equals(method) || routed.equals(ANY)) {
                    return new Found.Way(pattern.route(), parameters.get());
                }
                others.add(routed);
            }
        }
        return others.isEmpty() ? new Found.Nowhere() : new Found.OtherMethods(List.copyOf(others));
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private record Pattern(Route route, List<String> segments) {
        static Pattern of(Route route) {
            return new Pattern(route, Routing.segments(route.path()));
        }

        /** Words before names, names before what swallows the rest. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            segments.forEach(segment -> rank.append(isRest(segment) ? 'a' : isName(segment) ? 'b' : 'c'));
            return rank.toString();
        }

        Optional<Map<String, String>> match(List<String> given) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int at = 0; at < segments.size(); at++) {
                String segment = segments.get(at);
                if (at >= given.size()) {
                    return Optional.empty();
                }
                if (isRest(segment)) {
                    List<String> rest = new ArrayList<>(given.subList(at, given.size()));
                    parameters.put(segment.substring(1, segment.length() - 2), decoded(String.join("/", rest)));
                    return Optional.of(parameters);
                }
                if (isName(segment)) {
                    if (given.get(at).isEmpty()) {
                        return Optional.empty();
                    }
                    parameters.put(segment.substring(1, segment.length() - 1), decoded(given.get(at)));
                } else if (!segment.equals(given.get(at))) {
                    return Optional.empty();
                }
            }
            return given.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
        }

        private static boolean isRest(String segment) {
            return segment.endsWith("+}");
        }

        private static boolean isName(String segment) {
            return segment.startsWith("{");
        }

        private static String decoded(String segment) {
            // A path's plus is a plus; the decoder is made for forms.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
