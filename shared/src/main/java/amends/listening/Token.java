package amends.listening;

/**
 * One word, number or picture of a message, folded for comparison.
 *
 * @param text folded, as it is compared
 * @param typed in small letters and without points, as it is shown
 * @param sentence which sentence it stands in, from 0
 * @param clause which clause, counted through the whole message
 * @param joined whether it is a piece of a longer figure (a time, a price, a date), so that it names no room
 * @param glued whether it was typed onto the token before it, as in "room412"
 */
record Token(String text, String typed, int sentence, int clause, boolean joined, boolean glued) {
    boolean number() {
        // All of it, for in Arabizi a word may begin with a figure.
        return text.chars().allMatch(figure -> figure >= '0' && figure <= '9');
    }
}
