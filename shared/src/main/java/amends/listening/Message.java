package amends.listening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A guest's words cut into tokens: accents, points, case, final letters and stretched letters folded away.
 *
 * @param asks whether a question mark was typed
 */
record Message(List<Token> tokens, boolean asks) {
    /** So much of a longer text is read from its beginning, and so much from its end. */
    private static final int READ_FROM_BEGINNING = 2_000;

    private static final int READ_FROM_END = 500;
    private static final int LONGEST_WORD = 40;
    /** Half of a character stands for a whole one that was lost on the way. */
    private static final int REPLACEMENT = 0xFFFD;

    static Message of(String text) {
        return of(text, false);
    }

    /** @param figuresAreLetters whether a figure among Latin letters is one of them, as Arabizi has it */
    static Message of(String text, boolean figuresAreLetters) {
        return new Cutting(decomposed(bounded(text)), figuresAreLetters).cut();
    }

    /** One word or phrase, folded as the words of a message are. */
    static List<String> fold(String phrase) {
        return of(phrase).tokens().stream().map(Token::text).toList();
    }

    /** Letters of a language's own settings, folded as those of a message are, but not cut. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        decomposed(text)
                .codePoints()
                .filter(point -> !Cutting.isMark(point))
                .map(Character::toLowerCase)
                .forEach(point -> letters.append(Cutting.plain(point)));
        return letters.toString();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** The same with words that were typed as one taken apart; a word that stays whole gives nothing. */
    Message apart(Function<String, List<String>> cut) {
        List<Token> apart = new ArrayList<>();
        for (Token token : tokens) {
            List<String> words = token.number() ? List.of() : cut.apply(token.text());
            if (words.isEmpty()) {
                apart.add(token);
            }
            for (String word : words) {
                apart.add(new Token(word, word, token.sentence(), token.clause(), token.joined(), token.glued()));
            }
        }
        return new Message(List.copyOf(apart), asks);
    }

    /** All the tokens, with a space between each two. */
    String whole() {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static String bounded(String text) {
        return text.length() <= READ_FROM_BEGINNING + READ_FROM_END
                ? text
                : text.substring(0, READ_FROM_BEGINNING) + "\n" + text.substring(text.length() - READ_FROM_END);
    }

    /** One pass over the text. */
    private static final class Cutting {
        private final int[] points;
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private final StringBuilder typed = new StringBuilder();
        private int sentence;
        private int clause;
        private boolean asks;
        private boolean joined;
        private boolean glued;
        private boolean inNumber;
        private final boolean figuresAreLetters;

        Cutting(String text, boolean figuresAreLetters) {
            this.figuresAreLetters = figuresAreLetters;
            points = text.codePoints()
                    .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                    .filter(point -> !isMark(point))
                    .map(Character::toLowerCase)
                    .toArray();
        }

        Message cut() {
            for (int i = 0; i < points.length; i++) {
                take(i, points[i]);
            }
            end();
            return new Message(List.copyOf(tokens), asks);
        }

        private void take(int at, int point) {
            if (Character.isDigit(point) && !(figuresAreLetters && amongLetters(at))) {
                begin(true);
                write('0' + Character.digit(point, 10), '0' + Character.digit(point, 10));
            } else if (isSign(point)) {
                end();
                write(point, point);
                end();
            } else if (Character.isLetterOrDigit(point)) {
                begin(false);
                letter(point);
            } else if (insideWord(at, point)) {
                return;
            } else if (insideNumber(at, point)) {
                joined = true;
                end();
                joined = true;
            } else {
                end();
                punctuate(point);
            }
        }

        private void letter(int point) {
            int length = word.length();
            boolean stretched = length >= 2 && word.charAt(length - 1) == point && word.charAt(length - 2) == point;
            if (!stretched && length < LONGEST_WORD) {
                word.append(plain(point));
                typed.appendCodePoint(point);
            }
        }

        private void write(int folded, int point) {
            if (word.length() < LONGEST_WORD) {
                word.appendCodePoint(folded);
                typed.appendCodePoint(point);
            }
        }

        /** Whether a single figure touches a Latin letter. */
        private boolean amongLetters(int at) {
            return !digitAt(at - 1) && !digitAt(at + 1) && (latinAt(at - 1) || latinAt(at + 1));
        }

        private boolean latinAt(int at) {
            return at >= 0 && at < points.length && points[at] >= 'a' && points[at] <= 'z';
        }

        private void begin(boolean number) {
            if (!word.isEmpty() && inNumber != number) {
                end();
                glued = true;
            }
            inNumber = number;
        }

        private void end() {
            if (!word.isEmpty()) {
                tokens.add(new Token(word.toString(), typed.toString(), sentence, clause, joined, glued));
                word.setLength(0);
                typed.setLength(0);
                joined = false;
            }
            glued = false;
        }

        private void punctuate(int point) {
            switch (point) {
                case '.', '!', '?', '\n', '…', '。', '！', '？', '؟' -> {
                    asks |= point == '?' || point == '？' || point == '؟';
                    sentence++;
                    clause++;
                }
                case ',', ';', ':', '(', ')', '–', '—', '،', '，', '、' -> clause++;
                default -> {}
            }
            if (!Character.isWhitespace(point)) {
                // "+31" is a temperature or a telephone's number.
                joined = point == '+';
            }
        }

        private boolean insideWord(int at, int point) {
            return switch (point) {
                case '\'', '’', '‘', 'ʼ', '`', '´', '׳', '״', '"', '”' -> letterAt(at - 1) && letterAt(at + 1);
                default -> false;
            };
        }

        private boolean insideNumber(int at, int point) {
            return switch (point) {
                case '.', ',', ':', '/', '-' -> digitAt(at - 1) && digitAt(at + 1);
                default -> false;
            };
        }

        private boolean letterAt(int at) {
            return at >= 0 && at < points.length && Character.isLetter(points[at]);
        }

        private boolean digitAt(int at) {
            return at >= 0 && at < points.length && Character.isDigit(points[at]);
        }

        /** A character that is a word by itself. */
        private static boolean isSign(int point) {
            int type = Character.getType(point);
            return Character.isIdeographic(point)
                    || type == Character.OTHER_SYMBOL
                    || type == Character.CURRENCY_SYMBOL;
        }

        private static boolean isMark(int point) {
            return switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.FORMAT,
                        Character.MODIFIER_SYMBOL -> point != '`' && point != '´';
                default -> false;
            };
        }

        /** Letters that Unicode does not decompose, though they are often typed without what makes them special. */
        private static String plain(int point) {
            return switch (point) {
                case 'ı' -> "i";
                case 'ß' -> "ss";
                case 'æ' -> "ae";
                case 'œ' -> "oe";
                case 'ø' -> "o";
                case 'đ' -> "d";
                case 'ł' -> "l";
                default -> Character.toString(point);
            };
        }
    }
}
