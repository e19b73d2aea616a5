package amends.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One phrase laid along a message. */
final class Matching {
    private final Phrase phrase;
    private final List<Token> tokens;
    private final List<int[]> atoms;
    private final int gap;
    private List<Place> found = List.of();

    private record Place(int at, boolean marked) {}

    /** @param gap how many words a gap swallows at most */
    Matching(Phrase phrase, List<Token> tokens, List<int[]> atoms, int gap) {
        this.phrase = phrase;
        this.tokens = tokens;
        this.atoms = atoms;
        this.gap = gap;
    }

    /** Whether the phrase is there, its first group beginning with this token. */
    boolean from(int at) {
        List<Place> places = new ArrayList<>();
        if (!fits(phrase.groups().getFirst(), 0, at, at, places)) {
            return false;
        }
        int end = places.getLast().at();
        for (List<Phrase.Part> group :
                phrase.groups().subList(1, phrase.groups().size())) {
            List<Place> near = near(group, at, end, places);
            if (near.isEmpty()) {
                return false;
            }
            places.addAll(near);
        }
        found = places.stream()
                .sorted((one, other) -> Integer.compare(one.at(), other.at()))
                .toList();
        return true;
    }

    /** The places of its words among the tokens, ascending; what a gap swallowed is left out. */
    List<Integer> places() {
        return found.stream().map(Place::at).toList();
    }

    /** The places of the words in parentheses, or of all where there are none. */
    List<Integer> marked() {
        Stream<Place> marked = found.stream().filter(Place::marked);
        return found.stream().anyMatch(Place::marked) ? marked.map(Place::at).toList() : places();
    }

    private List<Place> near(List<Phrase.Part> group, int from, int to, List<Place> taken) {
        int reach = gap + gap / 2;
        for (int distance = 1; distance <= reach; distance++) {
            for (int at : new int[] {to + distance, from - distance}) {
                List<Place> places = new ArrayList<>();
                if (at >= 0
                        && at < tokens.size()
                        && tokens.get(at).sentence() == tokens.get(from).sentence()
                        && fits(group, 0, at, at, places)
                        && places.stream()
                                .noneMatch(place -> taken.stream().anyMatch(other -> other.at() == place.at()))) {
                    return places;
                }
            }
        }
        return List.of();
    }

    private boolean fits(List<Phrase.Part> parts, int part, int at, int start, List<Place> places) {
        if (part == parts.size()) {
            return true;
        }
        if (at >= tokens.size()
                || tokens.get(at).sentence() != tokens.get(start).sentence()) {
            return false;
        }
        return parts.get(part) instanceof Phrase.Word word
                ? fitsWord(word, parts, part, at, start, places)
                : fitsAfterGap(parts, part, at, start, places);
    }

    private boolean fitsWord(
            Phrase.Word word, List<Phrase.Part> parts, int part, int at, int start, List<Place> places) {
        int kept = places.size();
        for (int length : word.choice().lengths(atoms, at)) {
            if (tokens.get(at + length - 1).sentence() != tokens.get(start).sentence()) {
                continue;
            }
            for (int i = 0; i < length; i++) {
                places.add(new Place(at + i, word.marked()));
            }
            if (fits(parts, part + 1, at + length, start, places)) {
                return true;
            }
            places.subList(kept, places.size()).clear();
        }
        return false;
    }

    private boolean fitsAfterGap(List<Phrase.Part> parts, int part, int at, int start, List<Place> places) {
        for (int swallowed = 0; swallowed <= gap; swallowed++) {
            if (fits(parts, part + 1, at + swallowed, start, places)) {
                return true;
            }
        }
        return false;
    }
}
