package amends.listening;

/** How many letters are wrong, missing, needless or swapped between two spellings. */
final class Misspelling {
    static final int TOO_FAR = Integer.MAX_VALUE;

    private Misspelling() {}

    /**
     * @param open whether the typed word may go on after the meant one
     * @param most more than this is {@link #TOO_FAR}
     */
    static int distance(String meant, String typed, boolean open, int most) {
        int width = typed.length();
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= meant.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = meant.charAt(i - 1) == typed.charAt(j - 1);
                int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && meant.charAt(i - 1) == typed.charAt(j - 2)
                        && meant.charAt(i - 2) == typed.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return TOO_FAR;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        int distance = last[width];
        for (int j = 1; open && j < width; j++) {
            distance = Math.min(distance, last[j]);
        }
        return distance <= most ? distance : TOO_FAR;
    }
}
