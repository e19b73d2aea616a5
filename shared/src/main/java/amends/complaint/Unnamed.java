package amends.complaint;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of words what says who it is about: the names that the house knows, addresses, and what every number is. A name
 * that the house does not know stays, so a person reads what is given away.
 */
public final class Unnamed {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern NAMELESS = Pattern.compile("(?!)");
    private static final String GONE = "…";
    private static final int SHORTEST = 2;
    private static final int DECLINED = 4;
    private static final Pattern ENDING = Pattern.compile("(?iu)[aeiouyаяеиоуйь]$");

    private final Pattern names;

    /** @param names of guests and staff, each with as many parts as it has */
    public Unnamed(Collection<String> names) {
        String each = names.stream()
                .flatMap(name -> Pattern.compile("[^\\p{L}\\p{M}]+")
                        .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC)))
                .filter(part -> part.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Unnamed::wherever)
                .collect(Collectors.joining("|"));
        this.names = each.isEmpty() ? NAMELESS : Pattern.compile(each, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A name with an ending of up to three letters, as languages decline it; anywhere, where a language has no spaces
     * between words or writes letters onto a name's front.
     */
    private static String wherever(String name) {
        return switch (Character.UnicodeScript.of(name.codePointAt(0))) {
            case LATIN, CYRILLIC, GREEK ->
                "(?<![\\p{L}\\p{M}])" + Pattern.quote(stem(name)) + "\\p{L}{0,3}(?![\\p{L}\\p{M}])";
            default -> Pattern.quote(name);
        };
    }

    /** Anna, Annu, Anny: a vowel at the end gives way to the ending. */
    private static String stem(String name) {
        return name.length() >= DECLINED ? ENDING.matcher(name).replaceFirst("") : name;
    }

    public String said(String words) {
        String reachable = ADDRESS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                .replaceAll(GONE);
        String named = DIGIT.matcher(reachable).replaceAll("0");
        return names.matcher(named).replaceAll(GONE);
    }
}
